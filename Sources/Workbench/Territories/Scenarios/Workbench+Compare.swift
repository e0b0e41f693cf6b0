import Balancing
import Canvas
import Plan

/// A plan that was read to be put beside this one.
public struct ComparedPlan: Sendable {
  /// The file's own name.
  public var name: String
  /// As it was asked for; empty for the plan in front.
  public var path: String
  public var comparison: PlanComparison

  public init(name: String, path: String, comparison: PlanComparison) {
    self.name = name
    self.path = path
    self.comparison = comparison
  }
}

/// Plan files side by side: scenarios and what they were cut from.
extension Workbench {
  /// `w`: asks for a plan to put beside this one.
  ///
  /// - Parameter beside: those that stand there already.
  mutating func askToCompare(beside paths: [String] = []) {
    var form = Form(
      "Compare with another plan",
      explanation: "Seats, balance, moves and what they cost, side by side.",
      fields: [
        .path("Plan", .plans, placeholder: "a .remit file; Down lists what is here", isThere: true)
      ]
    ) { workbench, texts, _ in
      guard let path = texts.first, !path.isEmpty else {
        return .problem(field: 0, "Type the name of a plan file.")
      }
      guard !path.isStandardStream else { return .problem(field: 0, String.noStandardStream) }
      workbench.effects.append(.comparePlans(paths: paths + [path]))
      workbench.say("Reading \(path).")
      return .kept
    }
    form.keeping = "compares"
    open(form)
  }

  mutating func showComparison(_ plans: [ComparedPlan]) {
    notice = nil
    guard overlays.isEmpty, let first = plans.first else { return }
    let paths = plans.dropFirst().map(\.path)
    let columns = plans.map { plan in
      let width = max(12, min(26, ScreenText.columns(plan.name)))
      return TableColumn(plan.name, .right, width: width, minimum: 11, maximum: max(16, width))
    }
    let comparisons = plans.map(\.comparison)
    var rows = PlanComparison.titles(of: comparisons).map { title in
      Self.row(title, comparisons.map { $0.text(of: title) ?? "-" })
    }
    let seats = PlanComparison.seats(of: comparisons)
    if !seats.isEmpty {
      rows.append(.heading("Books, of their targets"))
      rows += seats.map { seat in
        Self.row(seat, comparisons.map { $0.text(ofSeat: seat) ?? "no seat" })
      }
    }
    var sheet = Sheet(
      title: "\(first.name) beside \(counted(paths.count, "other plan"))",
      columns: [TableColumn("", width: 26, minimum: 16, maximum: 30)] + columns, rows: rows)
    sheet.foot = [
      StyledText("Moves, kept and risk are counted against \(first.name).", .muted)
    ]
    sheet.topics = ["measures"]
    sheet.choices = [
      .init(key: "a", label: "another plan") { workbench, _ in
        workbench.askToCompare(beside: paths)
      }
    ]
    if paths.count == 1, let path = paths.first {
      sheet.choices.append(
        .init(key: "o", label: "open it") { workbench, _ in workbench.leave(forPlan: path) })
    }
    open(sheet)
  }

  /// A line; where the plans differ it stands out.
  private static func row(_ title: String, _ texts: [String]) -> Sheet.Row {
    let first = texts.first ?? ""
    return .cells(
      [TableCell(title, .muted)]
        + texts.enumerated().map { place, text in
          place > 0 && text != first ? TableCell(text, .accent, .bold) : TableCell(text)
        })
  }
}
