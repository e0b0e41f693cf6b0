import Plan
import Seeds
import Synchronization
import Testing

@testable import Exchange

/// Long lists are read on two threads; nobody may see that from what comes of it.
@Suite("A list read in halves")
struct HalvesTests {
  private static let titles = [
    "Owner", "Owner ID", "Type", "Segment", "ARR", "MRR", "Renewal Date", "Health Score", "AM",
    "Account Name", "Industry", "Lifecycle Stage", "CSM", "Owner Email", "Locked", "Currency",
  ]
  private static let cells = [
    "", "-", "Acme", "Ann Lee", "ANN LEE", "Bo Ray", "Cy Fox", "ann@x.io", "bo@x.io",
    "005Hs00000aAAAA", "005Hs00000aAAAAIA4", "005Hs00000aAAAB", "12", "-5", "$1,234.50",
    "1.234,50", "03/04/2027", "2026-12-31", "true", "maybe", "SMB", "Enterprise", "Customer",
    "Prospect", "customer", "50%", "\"a\nb\"", "\"q\"\"q\"", "'=1", "null", "日本", "unassigned",
    "Total", "99999999999999999999",
  ]

  /// Rows of which most have an id of their own; some repeat one, some have none.
  private static func table(_ random: inout SeededRandom) -> String {
    let titles = titles.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
    var text = (["Account ID"] + titles).joined(separator: ",")
    let isClean = Bool.random(using: &random)
    for number in 0..<Int.random(in: 2...60, using: &random) {
      let other = Int.random(in: 0...number, using: &random)
      let id =
        isClean ? number : [number, number, number, other].randomElement(using: &random) ?? number
      let isBlank = !isClean && Int.random(in: 0..<20, using: &random) == 0
      let count = titles.count + (!isClean && Int.random(in: 0..<30, using: &random) == 0 ? 1 : 0)
      text += "\n" + (isBlank ? "" : "A\(1_000 + id)")
      for _ in 0..<count {
        let cell = cells.randomElement(using: &random) ?? ""
        text += "," + (cell.contains(",") ? "\"\(cell)\"" : cell)
      }
    }
    return text + "\n"
  }

  /// What comes of a file, read in halves from so many rows on.
  private static func outcome(
    _ text: String, _ plan: Plan, _ choices: ImportChoices, longList: Int,
    watch: ImportWatch = .none
  ) throws -> Result<ImportProposal, ImportError> {
    let day = try #require(Day(iso: "2026-11-21"))
    do {
      return .success(
        try ImportReader.propose(
          bytes: Array(text.utf8), path: "file.csv", into: plan, on: day, choices: choices,
          watch: watch, longList: longList, lendKeys: { KeyBlock(5_000..<(5_000 + $0)) }))
    } catch {
      return .failure(error)
    }
  }

  @Test("gives the same rows, keys and report as in one go, whatever stands in it")
  func same() throws {
    var made = 0
    for seed in 0..<600 {
      var random = SeededRandom(seed: UInt64(seed))
      var trial = try ImportTrial()
      if Bool.random(using: &random) {
        try trial.take("Full Name,Email,Role\nAnn Lee,ann@x.io,AM\nBo Ray,,AE\n")
      }
      var choices = ImportChoices()
      choices.kind = .accounts
      choices.skipsRejected = Bool.random(using: &random)
      choices.dateOrder = [nil, .dayFirst].randomElement(using: &random) ?? nil
      choices.ownerRole = [nil, .am].randomElement(using: &random) ?? nil
      let text = Self.table(&random)
      let whole = try Self.outcome(text, trial.plan, choices, longList: .max)
      let halves = try Self.outcome(text, trial.plan, choices, longList: 1)
      switch (whole, halves) {
      case (.success(let whole), .success(let halves)):
        made += whole.batch.accounts.count
        #expect(whole == halves, "seed \(seed)\n\(text)")
        #expect(whole.json() == halves.json(), "seed \(seed)\n\(text)")
        #expect(whole.reportLines == halves.reportLines, "seed \(seed)\n\(text)")
        #expect(whole.values == halves.values, "seed \(seed)\n\(text)")
        #expect(whole.ownerMeaning == halves.ownerMeaning, "seed \(seed)\n\(text)")
      case (.failure(let whole), .failure(let halves)):
        #expect(whole.sentence == halves.sentence, "seed \(seed)\n\(text)")
      default: Issue.record("seed \(seed): one is read and the other is not\n\(text)")
      }
    }
    #expect(made > 1_000)
  }

  @Test("tells how far both halves have come, and stops with both")
  func watched() throws {
    let trial = try ImportTrial()
    let text =
      "Account ID,Account Name,Owner\n"
      + (0..<9_000).map { "A\($0),Name \($0),Person \($0 % 7)\n" }.joined()
    let heard = Mutex<[Int]>([])
    let watch = ImportWatch { progress in
      if progress.stage == .matching { heard.withLock { $0.append(progress.done) } }
      return true
    }
    let whole = try Self.outcome(
      text, trial.plan, ImportChoices(), longList: 9_000, watch: watch
    ).get()
    #expect(heard.withLock { $0 } == [8_192])
    #expect(whole.report.added == 9_000)
    #expect(whole.batch.seats.map(\.name) == (0..<7).map { "Person \($0)" })
    let stopped = try Self.outcome(
      text, trial.plan, ImportChoices(), longList: 9_000,
      watch: ImportWatch { $0.stage != .matching })
    guard case .failure(let error) = stopped else {
      Issue.record("it was not stopped")
      return
    }
    #expect(error.isStopped)
  }
}
