import Plan
import Seeds
import Testing

@testable import Exchange

@Suite("Any file at all")
struct RandomImportTests {
  private static let titles = [
    "Account ID", "Account Name", "Owner", "Owner ID", "Type", "Segment", "ARR", "MRR", "ACV",
    "Renewal Date", "Health Score", "Stage", "Close Date", "Amount", "Probability", "Full Name",
    "Email", "Role", "FTE", "Quota", "Opportunity ID", "Locked", "Parent ID", "Currency", "AM", "",
  ]
  private static let cells = [
    "", " ", "-", "Acme", "acme", "Birch", "001Hs00000aAAAA", "001Hs00000aAAAAIA4", "12", "-5",
    "1.234,50 €", "$1,234.50", "9223372036854775807", "1e400", "1.5E+06", "03/04/2027",
    "31.12.2026", "2026-02-30", "0001-01-01", "true", "x", "Closed Won", "SMB", "EUR", "50%",
    "ann@x.io", "\"a\nb\"", "\"q\"\"q\"", "\u{1F468}\u{200D}\u{1F469}", "\u{1b}[2J", "\u{202e}x",
    "'=1", "null", "AE", "99999999999999999999", "日本", "a;b",
  ]

  @Test("random tables never trap; counts add up; what is ready applies, and twice changes nothing")
  func tables() throws {
    for seed in 0..<400 {
      var random = SeededRandom(seed: UInt64(seed))
      var trial = try ImportTrial()
      for _ in 0..<3 {
        let text = Self.table(&random)
        var choices = ImportChoices()
        choices.skipsRejected = Bool.random(using: &random)
        choices.kind = [nil, .accounts, .seats, .deals].randomElement(using: &random) ?? nil
        choices.dateOrder = [nil, .dayFirst].randomElement(using: &random) ?? nil
        choices.ownerRole = [nil, .am].randomElement(using: &random) ?? nil
        guard let proposal = try? trial.propose(text, choices) else { continue }
        let report = proposal.report
        #expect(report.read == report.counted, "seed \(seed)")
        let last = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        #expect(report.rejected.allSatisfy { (2...last).contains($0.line) })
        #expect(!proposal.json().isEmpty)
        guard proposal.isReady, !proposal.changesNothing else { continue }
        _ = try trial.plan.apply(.imported(proposal.batch))
        let again = try trial.propose(text, choices)
        #expect(again.changesNothing, "seed \(seed): \(again.summary)\n\(text)")
      }
    }
  }

  @Test("random bytes never trap")
  func bytes() throws {
    var trial = try ImportTrial()
    for seed in 0..<300 {
      var random = SeededRandom(seed: UInt64(seed))
      let noise = (0..<Int.random(in: 0...400, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      _ = try? trial.propose(noise)
      _ = try? trial.propose(Array("Account Name,ARR\n".utf8) + noise.filter { $0 != 0 })
    }
  }

  private static func table(_ random: inout SeededRandom) -> String {
    let width = Int.random(in: 1...8, using: &random)
    var text = (0..<width).map { _ in titles.randomElement(using: &random) ?? "" }
      .joined(separator: ",")
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let isRagged = Int.random(in: 0..<15, using: &random) == 0
      let count = isRagged ? width + 1 : width
      text += "\n"
      text += (0..<count).map { _ in cells.randomElement(using: &random) ?? "" }
        .map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
    }
    return text
  }
}
