import Canvas
import Drawings
import Plan

/// The drawings of a page, in the colours of its style sheet, so that they are light or dark with it.
struct PagePictures {
  let maker: SummaryMaker

  /// The picture as SVG, or nothing where there is nothing to draw.
  func markup(of picture: Summary.Picture) -> String? {
    let plan = maker.plan
    let overview = maker.overview
    switch picture {
    case .tree: return svg(TreeDrawing(overview.segments, in: plan), "The decision tree")
    case .flow: return svg(FlowDrawing(overview, in: plan, columns: 120), "The pipeline")
    case .timeline: return svg(TimelineDrawing(overview.cards, in: plan), "Live handoffs by day")
    case .books(let role):
      let bars = maker.bookBars(role)
      return bars.rows.isEmpty ? nil : svg(bars, "\(role.abbreviation) books against target")
    case .card(let key):
      guard let card = plan.card(key, on: maker.day) else { return nil }
      let name = plan.accounts[card.account]?.name ?? ""
      return svg(CardDrawing(card, in: plan), "The handoff of \(name)")
    }
  }

  private func svg(_ drawing: some Drawing, _ title: String) -> String {
    var markup = drawing.svg(Self.palette, title: title)
    // Attributes alone begin so: quotes in texts are escaped.
    for (colour, name) in Self.names {
      markup.replace("=\"\(colour)\"", with: "=\"var(--\(name))\"")
    }
    return markup
  }

  // MARK: Colours

  /// A palette in which every role has a number in place of a colour.
  private static let palette = Palette(
    name: "page", isLight: true,
    inks: Ink.allCases.map { Palette.InkLook(colour: number(of: $0)) },
    papers: Paper.allCases.map { _ in
      Palette.PaperLook(colour: Palette.RGB(red: 1, green: 0, blue: 0))
    })

  private static func number(of ink: Ink) -> Palette.RGB {
    Palette.RGB(red: 0, green: 1, blue: ink.rawValue)
  }

  private static let names: [(colour: String, name: String)] =
    [("#010000", "ground")]
    + Ink.allCases.map { ink in
      let digits = String(ink.rawValue, radix: 16)
      return ("#0001" + (digits.count < 2 ? "0" : "") + digits, PageStyle.variable(ink))
    }
}
