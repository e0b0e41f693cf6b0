import Canvas
import Exchange
import Plan

/// Screen 6: the export as it will read, its parts chosen, and what was written.
struct SummaryScreen: Screen {
  /// The parts to write, all at first.
  var parts = Set(SummaryPart.allCases)
  /// What was written of this plan, in this run and in earlier ones, the oldest first.
  var written: [WrittenNote] = []
  /// A path whose ending was doubted: typed again, it is written so.
  var doubtedPath: String?
  var window = ScrollWindow()
  /// The page as it will read; nil until it was worked out once.
  private(set) var page: SummaryPage?
  /// What the page shows, or will once it is worked out.
  private(set) var asked: SummaryRequest?
  /// The first row of the page that is shown.
  var offset = 0

  var rows: [StyledText] { page?.rows ?? [] }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {}

  /// What has to be worked out for the page to be up to date; nil when it is or is on its way.
  mutating func request(_ generation: Int, in body: Rect) -> SummaryRequest? {
    let wanted = SummaryRequest(
      parts: parts, width: Self.panes(of: body).page.columns, generation: generation)
    guard asked != wanted else { return nil }
    asked = wanted
    return wanted
  }

  /// Takes a page in; one that was asked for before the plan changed again is passed over.
  mutating func show(_ page: SummaryPage, for request: SummaryRequest) {
    guard request == asked else { return }
    self.page = page
    offset = min(offset, max(0, page.rows.count - 1))
  }

  func places(_ workbench: Workbench) -> [Place] { [.summary] }

  func listCount(_ workbench: Workbench) -> Int { SummaryPart.allCases.count }

  func listHeight(_ workbench: Workbench) -> Int { SummaryPart.allCases.count }

  /// The parts at the left, and the page.
  static func panes(of rect: Rect) -> (side: Rect, page: Rect) {
    var page = rect.inset(columns: 1)
    let side = page.cutLeft(rect.columns >= 100 ? 34 : 30, gap: 2)
    return (side, page.inset(columns: 1))
  }

  /// Moves on by so many rows, as far as the page goes.
  mutating func scroll(by step: Int, in body: Rect) {
    let height = max(1, Self.panes(of: body).page.rows - 1)
    offset = min(max(0, offset + step), max(0, rows.count - height))
  }

  /// Shows the part under the cursor from its heading on.
  mutating func showPart(in body: Rect) {
    guard SummaryPart.allCases.indices.contains(window.cursor),
      let start = page?.starts[SummaryPart.allCases[window.cursor]]
    else { return }
    offset = 0
    scroll(by: start, in: body)
  }
}
