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
  /// The page as it will read, worked out when the plan or the parts change.
  private(set) var lines: [String] = []
  private(set) var problem: String?
  /// How far the page is scrolled.
  var offset = 0

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    do {
      let files = try SummaryExport.export(
        plan: workbench.plan, on: environment.today, format: .markdown, parts: parts,
        title: workbench.planName)
      let text = files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      problem = nil
    } catch {
      lines = []
      problem = "The summary cannot be made: \(error)"
    }
    offset = min(offset, max(0, lines.count - 1))
  }

  func places(_ workbench: Workbench) -> [Place] { [.summary] }

  func listCount(_ workbench: Workbench) -> Int { SummaryPart.allCases.count }

  func listHeight(_ workbench: Workbench) -> Int { SummaryPart.allCases.count }
}
