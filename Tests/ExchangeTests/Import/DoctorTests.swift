import Plan
import Testing

@testable import Exchange

@Suite("The import doctor")
struct DoctorTests {
  @Test("finds ids that a spreadsheet rounded, left out or told apart by case alone")
  func ids() throws {
    var trial = try ImportTrial()
    let proposal = try trial.propose(
      """
      Account ID,Account Name,ARR
      12345678901234500000,Rounded,1
      ,Missing,2
      0016A0000035mJ4,One,3
      0016A0000035Mj4,Two,4
      0016A0000035mJ5,Three,5

      """)
    let findings = proposal.report.findings
    #expect(findings.map(\.line) == [2, 3, 5])
    #expect(findings[0].reason.contains("rounded to 15 digits"))
    #expect(findings[1].reason.contains("has no id"))
    #expect(findings[2].reason.contains("case alone"))
    #expect(proposal.report.added == 5)
  }

  @Test(
    "rejects an id that a spreadsheet shortened or took for a date, with its place and the mend",
    arguments: ["1.23457E+14", "1-Mar", "Mar-24", "3/1/2024"])
  func damagedIDs(_ id: String) throws {
    var trial = try ImportTrial()
    let proposal = try trial.propose("Account ID,Account Name\n\(id),Acme\nA2,Brunel\n")
    let rejected = try #require(proposal.report.rejected.first)
    #expect(rejected.line == 2)
    #expect(rejected.column == "Account ID")
    #expect(rejected.value == id)
    #expect(rejected.reason.contains("spreadsheet"))
    #expect(rejected.reason.contains("export it again"))
  }

  @Test("knows an account again whose id lost its zeros, and takes it for neither new nor gone")
  func zeros() throws {
    var trial = try ImportTrial()
    _ = try trial.take("Account ID,Account Name\n0012345,Acme\n7,Brunel\n")
    let report = try trial.propose("Account ID,Account Name\n12345,Acme\n7,Brunel\n").report
    let rejected = try #require(report.rejected.first)
    #expect(rejected.reason.contains("0012345 of Acme without the zeros"))
    #expect(report.rejected.count == 1 && report.added == 0 && report.gone == 0)
  }

  @Test("takes a title of thousands of words for a sentence, which is near no field")
  func longTitle() throws {
    var trial = try ImportTrial()
    let title = (1...5_000).map { "word\($0)" }.joined(separator: " ")
    let proposal = try trial.propose("Account ID,Account Name,\(title)\nA1,Acme,5000\n")
    #expect(proposal.preview.columns.map(\.doubt) == [nil, nil, nil])
    #expect(proposal.report.added == 1)
  }

  @Test("finds postal codes that lost their zeros in America, and not where four digits are whole")
  func postal() throws {
    var trial = try ImportTrial()
    let rows = "Acme,USA,2139\nBrunel,USA,94105\nCo,US,10001\nDel,Switzerland,8004\n"
    let proposal = try trial.propose("Account Name,Country,Zip\n\(rows)")
    let finding = try #require(proposal.report.findings.first)
    #expect(finding.value == "2139")
    #expect(finding.count == 1)
    let swiss = try trial.propose("Account Name,Country,Zip\nA,CH,8004\nB,CH,30000\nC,CH,40000\n")
    #expect(swiss.report.findings.isEmpty)
  }

  @Test("finds text that was UTF-8 and went through Windows-1252, and leaves true accents alone")
  func mojibake() throws {
    var trial = try ImportTrial()
    let broken = try trial.propose(
      "Account Name,Industry\nSociÃ©tÃ© GÃ©nÃ©rale,Bank\nOâ€™Neill,Wool\nSÃO PAULO,Ã\n")
    let finding = try #require(broken.report.findings.first)
    #expect(finding.line == 2)
    #expect(finding.column == "Account Name")
    #expect(finding.count == 2)
    let whole = try trial.propose("Account Name,Industry\nSociété Générale,SÃO\nÂngela,Ãe\n")
    #expect(whole.report.findings.isEmpty)
  }

  @Test("refuses what is no delimited text, and says how to save it")
  func signatures() throws {
    var trial = try ImportTrial()
    let files: [(String, String)] = [
      ("ID;PWXL;N;E\nC;Y1;X1;K\"Name\"\n", "SYLK"),
      ("PK\u{3}\u{4}....mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "OpenDocument"),
      ("PK\u{3}\u{4}....[Content_Types].xml", "Excel workbook"),
      ("%PDF-1.7\n", "PDF"),
    ]
    for (text, words) in files {
      do {
        _ = try trial.propose(text)
        Issue.record("\(words) was read")
      } catch {
        #expect(error.sentence.contains(words))
        #expect(error.sentence.contains("CSV"))
      }
    }
  }

  @Test("maps the words of Stage and Type by hand, and keeps them for the next file")
  func values() throws {
    var trial = try ImportTrial()
    let text =
      "Deal ID,Deal Name,Stage,Type,Amount,Close Date\nD1,One,Stage Delta,Land!,5,2027-01-02\n"
    let first = try trial.propose(text)
    #expect(first.values.map(\.word) == ["Stage Delta", "Land!"])
    #expect(first.values.filter(\.isOpen).map(\.word) == ["Stage Delta"])
    let said = ImportChoices.make { $0.stages = ["Stage Delta": "commit"] }
    try trial.take(text, said)
    #expect(trial.plan.deals.first?.phase == .commit)
    let again = try trial.propose(text)
    #expect(again.values.contains { $0.isOpen } == false)
    #expect(again.changesNothing)
    let next = try trial.propose(text.replacing("D1,One", with: "D2,Two"))
    #expect(next.batch.deals.first?.phase == .commit)
  }

  @Test("refuses a meaning that no stage has, and names those there are")
  func wrongValue() throws {
    var trial = try ImportTrial()
    let said = ImportChoices.make { $0.stages = ["X": "nearly"] }
    do {
      _ = try trial.propose("Deal Name,Stage,Amount\nOne,X,5\n", said)
      Issue.record("it was read")
    } catch {
      #expect(error.sentence.contains("early, open, commit, won, lost"))
    }
  }

  @Test("keeps what was said about columns, dates and owners for the next file, until undone")
  func memory() throws {
    var trial = try ImportTrial()
    let text =
      "Customer Ref,Account Name,Annual Fee,Renewal Date,Owner\nR1,Acme,5,03/04/2027,Mira\n"
    let said = ImportChoices.make {
      $0.map = ["Annual Fee": .some("arr")]
      $0.dateOrder = .dayFirst
      $0.owner = .role(.am)
    }
    let proposal = try trial.propose(text, said)
    let change = try trial.plan.apply(.imported(proposal.batch))
    #expect(try trial.holder(of: "Acme", .am) == "Mira")
    let next = try trial.propose(text.replacing("R1,Acme", with: "R2,Brunel"))
    #expect(next.isReady)
    #expect(next.batch.accounts.first?.facts.renewal?.iso == "2027-04-03")
    #expect(next.batch.accounts.first?.facts.arr != nil)
    #expect(next.batch.accounts.first?.people.first?.role == .am)
    _ = try trial.plan.apply(change.inverse)
    #expect(trial.plan.answers.imports == nil)
  }

  @Test("asks whether a list of far fewer accounts is only a part, and lists nobody as gone then")
  func partial() throws {
    var trial = try ImportTrial()
    try trial.take("Account ID,Account Name\nA1,One\nA2,Two\nA3,Three\n")
    let part = try trial.propose("Account ID,Account Name\nA1,One\n")
    #expect(part.report.gone == 2)
    #expect(part.part?.missing == 2)
    #expect(part.report.notes.contains { $0.contains("--partial") })
    let said = ImportChoices.make { $0.isPartial = true }
    let told = try trial.propose("Account ID,Account Name\nA1,Uno\n", said)
    #expect(told.report.gone == 0)
    #expect(told.batch.gone.isEmpty)
  }

  @Test("shows the old and the new value of every field that a file changes")
  func diff() throws {
    var trial = try ImportTrial()
    try trial.take("Account ID,Account Name,ARR,Owner\nA1,Acme,48000,Mira\nA2,Brunel,1,Mira\n")
    let proposal = try trial.propose(
      "Account ID,Account Name,ARR,Owner\nA1,Acme,52000,Tom\nA3,Cobalt,7,Tom\n")
    let changed = try #require(proposal.diff.changed.first)
    #expect(changed.name == "Acme")
    #expect(changed.text == "Acme: ARR $48,000 -> $52,000; Owner Mira -> Tom")
    #expect(proposal.diff.added.map(\.name) == ["Cobalt"])
    #expect(proposal.diff.gone.map(\.name) == ["Brunel"])
  }

  @Test("says which handoff cards an import of deals would open")
  func cards() throws {
    var trial = try ImportTrial()
    let proposal = try trial.propose(
      "Deal ID,Account Name,Stage,Close Date,Amount\nD1,Acme,Closed Won,2026-11-02,5\n")
    #expect(proposal.diff.opened.map(\.name) == ["Acme"])
  }

  @Test("marks a column whose values are none of its field, and one that looks like another")
  func doubts() throws {
    var trial = try ImportTrial()
    let proposal = try trial.propose(
      "Account Name,ARR,Current ARR,Renewal Date\nAcme,high,5,soon\nBrunel,low,6,later\n")
    let doubts = proposal.preview.columns.map(\.doubt)
    #expect(doubts[0] == nil)
    #expect(doubts[1]?.contains("no amount") == true)
    #expect(doubts[2]?.contains("another column") == true)
    #expect(doubts[3]?.contains("no date") == true)
  }

  @Test("writes the rows that were left out with their line and reason, safe for a spreadsheet")
  func repair() throws {
    var trial = try ImportTrial()
    let text = "Account Name,ARR\nAcme,=1+1\n,5\nBrunel,7\nCobalt,1,2\n"
    let proposal = try trial.propose(text)
    let csv = try #require(RepairReport.csv(Array(text.utf8), proposal.report))
    #expect(
      String(decoding: csv, as: UTF8.self) == """
        Account Name,ARR,,Remit: line,Remit: reason\r
        Acme,'=1+1,,2,"rejected: ARR: ""=1+1"" is no amount; write 1234.50, $1,234.50 or 1.2M"\r
        ,5,,3,skipped: the row has no name\r
        Cobalt,1,2,5,rejected: has 3 cells where the header has 2\r

        """)
    #expect(RepairReport.name(for: "a/b/new.csv") == "new-repair.csv")
  }

  @Test("stops at any word of the watch, with nothing made")
  func stops() throws {
    let trial = try ImportTrial()
    let rows = (0..<9_000).map { "A\($0),Name \($0)\n" }.joined()
    for stage in [ImportProgress.Stage.looking, .matching] {
      do {
        _ = try ImportReader.propose(
          bytes: Array("Account ID,Account Name\n\(rows)".utf8), path: "big.csv", into: trial.plan,
          on: trial.day, watch: ImportWatch { $0.stage != stage }
        ) { _ in nil }
        Issue.record("it was not stopped")
      } catch {
        #expect(error.isStopped)
      }
    }
  }

  @Test("shows the columns of a file of which it cannot tell the kind")
  func unknown() throws {
    var trial = try ImportTrial()
    do {
      _ = try trial.propose("Alpha,Beta\n1,2\n")
      Issue.record("it was read")
    } catch {
      #expect(error.preview?.columns.map(\.header) == ["Alpha", "Beta"])
      #expect(error.preview?.columns.first?.samples == ["1"])
    }
  }
}
