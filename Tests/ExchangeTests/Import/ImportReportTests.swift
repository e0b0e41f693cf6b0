import FoundationEssentials
import Plan
import Testing

@testable import Exchange

@Suite("What an import asks and reports")
struct ImportReportTests {
  private struct Report: Decodable {
    struct Row: Decodable {
      var line: Int
      var column: String?
      var value: String?
      var reason: String
    }
    var kind: String
    var read, added, changed, unchanged, gone: Int
    var skipped, rejected: [Row]
    var encoding, delimiter, loadBack: String
    var columns: [String: String?]
  }

  private func decoded(_ proposal: ImportProposal) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(proposal.json().utf8))
  }

  @Test("the JSON object has the keys that scripts lean on; a refused import adds nothing")
  func json() throws {
    var trial = try ImportTrial()
    let text = "Account Name;ARR;Name \"x\" ö;ARR\nAcme;1;;\n;1;;\nBirch;ä\u{1b}[2J;;\n"
    let refused = try decoded(try trial.propose(text))
    #expect((refused.read, refused.added) == (3, 0))
    #expect(refused.rejected.first?.line == 4)
    #expect(refused.rejected.first?.column == "ARR")
    #expect(refused.rejected.first?.value == "ä\u{1b}[2J")
    let taken = try trial.propose(text, .make { $0.skipsRejected = true })
    let report = try decoded(taken)
    #expect((report.kind, report.added, report.skipped.first?.line) == ("accounts", 1, 3))
    #expect((report.encoding, report.delimiter) == ("UTF-8", "semicolon"))
    #expect(report.columns == ["Account Name": "name", "ARR": "arr", "Name \"x\" ö": String?.none])
    #expect(taken.json() == taken.json())
    #expect(taken.json().contains("ö"))
    #expect(!taken.json().contains("\u{1b}"))
    #expect(taken.batch.source.rejected == 1)
  }

  @Test("columns are mapped by hand, and left out")
  func map() throws {
    var trial = try ImportTrial()
    let text = "Wer,Umsatz p.a.,Owner\nAcme,1,Ann\n"
    let choices = ImportChoices.make {
      $0.map = ["wer": "name", "Umsatz p.a.": "arr", "Owner": String?.none]
    }
    let report = try trial.take(text, choices)
    #expect(report.kind == .accounts)
    #expect(try trial.account("Acme").arr == Money(major: 1))
    #expect(trial.plan.seats.isEmpty)
    #expect(report.columns.map(\.field) == ["name", "arr", nil])
  }

  @Test(
    "what a file lacks or a choice misspells is one sentence with the mend",
    arguments: [
      ("a,b\n1,2\n", ImportChoices(), ["lacks", "--map"]),
      ("Country,Code\nX,Y\n", .make { $0.kind = .accounts }, ["account list", "Account Name"]),
      ("Account Name\nX\n", .make { $0.kind = .deals }, ["deal list", "Stage"]),
      (
        "Account Name\nX\n", .make { $0.map = ["Acount Name": "name"] },
        ["did you mean Account Name"]
      ),
      ("Account Name,X\nX,1\n", .make { $0.map = ["X": "ar"] }, ["did you mean arr", "column X"]),
      ("", ImportChoices(), ["is empty"]),
      ("\u{0}", ImportChoices(), ["zero byte"]),
      ("Account Name,ARR\n\"X,1\n", ImportChoices(), ["line 2", "never closed"]),
      ("Item,Account,Done\nH01,Acme,x\n", ImportChoices(), ["Item ID"]),
    ] as [(String, ImportChoices, [String])])
  func errors(text: String, choices: ImportChoices, parts: [String]) throws {
    var trial = try ImportTrial()
    let error = #expect(throws: ImportError.self) { try trial.propose(text, choices) }
    let sentence = error?.sentence ?? ""
    #expect(sentence.hasPrefix("file.csv"))
    #expect(!sentence.contains("\n"))
    for part in parts { #expect(sentence.contains(part), "\(sentence)") }
  }

  @Test("a plan without keys to lend refuses, and an unready proposal borrows none")
  func keys() throws {
    let trial = try ImportTrial()
    func propose(_ text: String, _ lend: (Int) -> KeyBlock?) throws(ImportError) -> ImportProposal {
      try ImportReader.propose(
        bytes: Array(text.utf8), path: "-", into: trial.plan, on: trial.day, lendKeys: lend)
    }
    #expect(throws: ImportError.self) { try propose("Account Name\nX\n") { _ in nil } }
    var asked: [Int] = []
    _ = try propose("Account Name,Owner\nX,Ann\nY,Ann\n") {
      asked.append($0)
      return KeyBlock(1..<(1 + $0))
    }
    // Two accounts, a seat, a segment, the file itself, two tenures.
    #expect(asked == [7])
    let proposal = try propose("Account Name,ARR\nX,a\n") { _ in
      Issue.record("keys were lent")
      return nil
    }
    #expect(proposal.batch.accounts.isEmpty)
  }

  @Test("a report's footer and the lines above its header are no rows")
  func footer() throws {
    var trial = try ImportTrial()
    let report = try trial.take(
      "My report\n\nAccount Name,ARR\nAcme,1\n\nGrand Totals (1 records),1\nCopyright (c) 2026,\n")
    #expect((report.read, report.added) == (1, 1))
    #expect(report.notes.contains { $0.contains("footer") })
  }
}
