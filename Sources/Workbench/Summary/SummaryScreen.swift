import Canvas
import Exchange
import Plan

/// Screen 6: the export as it will read, its parts chosen, and what was written.
struct SummaryScreen: Screen {
  /// A file that was written while the program was open.
  struct Written: Equatable, Sendable {
    var path: String
    var bytes: Int
    var at: String
  }

  /// The parts to write, all at first.
  var parts = Set(SummaryPart.allCases)
  var written: [Written] = []
  var window = ScrollWindow()
  /// The page as it will read; nil until it was worked out once.
  private(set) var page: SummaryPage?
  /// What the page shows, or will once it is worked out.
  private(set) var asked: SummaryRequest?
  /// How far the page is scrolled.
  var offset = 0
  /// How many columns its tables are moved to the left.
  var shift = 0

  var lines: [String] { page?.lines ?? [] }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {}

  /// What has to be worked out for the page to be up to date; nil when it is or is on its way.
  mutating func request(_ generation: Int) -> SummaryRequest? {
    let wanted = SummaryRequest(parts: parts, generation: generation)
    guard asked != wanted else { return nil }
    asked = wanted
    return wanted
  }

  /// Takes a page in; one that was asked for before the plan changed again is passed over.
  mutating func show(_ page: SummaryPage, for request: SummaryRequest) {
    guard request == asked else { return }
    self.page = page
    offset = min(offset, max(0, page.lines.count - 1))
  }

  func places(_ workbench: Workbench) -> [Place] { [.summary] }

  func listCount(_ workbench: Workbench) -> Int { SummaryPart.allCases.count }

  func listHeight(_ workbench: Workbench) -> Int { SummaryPart.allCases.count }
}
