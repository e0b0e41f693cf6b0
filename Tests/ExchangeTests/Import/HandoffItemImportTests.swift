import PlanFixture
import Testing

@testable import Exchange
@testable import Plan

/// A chase list as people send it back.
struct ChaseTrial {
  var plan: Plan
  let today = ExamplePlan.today

  init() throws { plan = try ExamplePlan.make() }

  /// Every row of every list, by the titles.
  func rows() throws -> [[String: String]] {
    let files = try SummaryExport.export(plan: plan, on: today, format: .chase, title: "t")
    return try files.flatMap { file -> [[String: String]] in
      let table = try SourceTable(file.bytes)
      var rows = table.rows()
      var row = DelimitedRow()
      var read: [[String: String]] = []
      while try rows.next(into: &row) {
        let texts = row.cells.map { rows.text(of: $0) }
        read.append(Dictionary(uniqueKeysWithValues: zip(table.header, texts)))
      }
      return read
    }
  }

  func propose(_ text: String, _ choices: ImportChoices = ImportChoices()) throws(ImportError)
    -> ImportProposal
  {
    try ImportReader.propose(
      bytes: Array(text.utf8), path: "back/Dana.csv", into: plan, on: today, choices: choices
    ) { _ in nil }
  }

  /// Imports rows under titles, and gives the report.
  @discardableResult
  mutating func take(_ text: String, _ choices: ImportChoices = ImportChoices()) throws
    -> ImportReport
  {
    let proposal = try propose(text, choices)
    try #require(proposal.isReady, "\(proposal.report.rejected) \(proposal.questions)")
    let open = plan.openItems(on: today)
    let before = plan
    let change = try plan.apply(proposal.edit)
    var back = plan
    _ = try back.apply(change.inverse)
    #expect(back == before, "one step takes the whole file back")
    let report = proposal.report
    #expect(report.closedItems == plan.closedItems(of: open, on: today))
    #expect(report.read == report.counted)
    return report
  }

  func line(_ id: String) throws -> CardItem {
    let item = try #require(HandoffItemID(id).flatMap { plan.items[$0.item] })
    let card = try #require(plan.card(item.handoff, on: today))
    return try #require(card.items.first { $0.key == item.key })
  }
}

@Suite("Handoff items that come back")
struct HandoffItemImportTests {
  private func id(_ row: [String: String]) -> String { row["Item ID"] ?? "" }

  @Test("every open item of a live card is in one list, and its id names it")
  func lists() throws {
    let trial = try ChaseTrial()
    let rows = try trial.rows()
    let ids = Set(try rows.map { try #require(HandoffItemID(id($0))).item })
    #expect(ids == trial.plan.openItems(on: trial.today))
    #expect(ids.count == rows.count)
    #expect(
      rows.allSatisfy {
        $0["Is it done (yes or a date)"] == "" && $0["Done on"] == "" && $0["Evidence"] == ""
      })
  }

  @Test("a list that nobody filled in changes nothing")
  func untouched() throws {
    let trial = try ChaseTrial()
    for file in try SummaryExport.export(
      plan: trial.plan, on: trial.today, format: .chase, title: "t")
    {
      let proposal = try trial.propose(String(decoding: file.bytes, as: UTF8.self))
      #expect(proposal.report.kind == .handoffItems)
      #expect(proposal.changesNothing && proposal.report.closedItems == 0)
      #expect(proposal.report.unchanged == proposal.report.read)
    }
  }

  @Test(
    "a mark under Done closes the item, however people write it",
    arguments: ["x", "X", "yes", "TRUE", "done", "1", "✓", "WAHR", "Ja", "2026-11-20"])
  func marks(mark: String) throws {
    var trial = try ChaseTrial()
    let row = try #require(try trial.rows().first)
    let report = try trial.take("Item ID,Done\n\(id(row)),\(mark)\n")
    #expect(report.changed == 1 && report.closedItems == 1)
    #expect(try trial.line(id(row)).isDone)
    let again = try trial.take("Item ID,Done\n\(id(row)),\(mark)\n")
    #expect(again.changed == 0 && again.closedItems == 0 && again.unchanged == 1)
  }

  @Test(
    "the day done is read in every form a spreadsheet leaves",
    arguments: [
      "2026-11-13", "13/11/2026", "11/13/2026", "13.11.26", "13 Nov 2026", "13-Nov-26", "46339",
      "46339.0",
    ])
  func days(written: String) throws {
    var trial = try ChaseTrial()
    let row = try #require(try trial.rows().first)
    try trial.take("Evidence;Done;Done on;Item ID\n;x;\(written);\(id(row))\n")
    let line = try trial.line(id(row))
    #expect(
      line.state == .done(on: try #require(Day(iso: "2026-11-13")), by: line.ownerName(trial)))
  }

  @Test("an ambiguous order of dates is asked, unless the plan's own due days settle it")
  func order() throws {
    var trial = try ChaseTrial()
    let rows = try trial.rows()
    let row = try #require(
      rows.first { row in
        guard let due = Day(iso: row["Due"] ?? "") else { return false }
        return due.day <= 12 && due.day != due.month
      })
    let asked = try trial.propose("Item ID,Done,Done on\n\(id(row)),x,10/11/2026\n")
    #expect(asked.questions.first?.answers.count == 2)
    #expect(asked.refusal?.contains("--date-order") ?? false)
    var choices = ImportChoices()
    choices.dateOrder = .dayFirst
    #expect(
      try trial.propose("Item ID,Done,Done on\n\(id(row)),x,10/11/2026\n", choices).isReady)

    let due = try #require(Day(iso: row["Due"] ?? ""))
    let report = try trial.take(
      "Item ID,Due,Done,Done on\n\(id(row)),\(due.day)/\(due.month)/\(due.year),x,10/11/2026\n")
    #expect(report.notes.contains { $0.contains("day/month/year") })
    #expect(try trial.line(id(row)).state.doneOn == Day(iso: "2026-11-10"))
  }

  @Test("evidence goes into the fields the item asks for, and what is missing is named")
  func evidence() throws {
    var trial = try ChaseTrial()
    let rows = try trial.rows()
    let value = try #require(rows.first { $0["Item"] == "H19" })
    let report = try trial.take(
      "Item ID\tDone\tDone on\tEvidence\n\(id(value))\tx\t2026-11-14\t40 orders a day\n")
    let line = try trial.line(id(value))
    #expect(line.item.evidence == ["date": "2026-11-14", "metric": "40 orders a day"])
    #expect(!line.isUnproven && !report.notes.contains { $0.contains("counted half") })

    let other = try #require(rows.last { $0["Item"] == "H19" && id($0) != id(value) })
    let bare = try trial.take("Item ID,Done\n\(id(other)),x\n")
    #expect(try trial.line(id(other)).halfCredits == 1)
    #expect(bare.notes.contains { $0.contains("counted half: H19 of \(other["Account"] ?? "")") })
    let proof = try trial.take(
      "Item ID,Done,Evidence\n\(id(other)),x,\"Metric: 9 users; date: 2026-11-18\"\n")
    #expect(proof.changed == 1 && proof.closedItems == 0)
    #expect(try trial.line(id(other)).halfCredits == 2)
  }

  @Test("words beside a date that the item asks for leave the row's day as that date")
  func wordsBesideADate() throws {
    let plan = try ExamplePlan.make()
    let lines = plan.handoffs.compactMap { plan.card($0.key, on: ExamplePlan.today)?.item("H25") }
    let line = try #require(lines.first)
    let done = try #require(Day(iso: "2026-11-20"))
    let read = EvidenceText("delivered, mail of 20 Nov", for: line, doneOn: done) { _ in nil }
    #expect(
      read.fields == [
        "all delivered on": "2026-11-20", "note": "delivered, mail of 20 Nov",
      ])
  }

  @Test("which of two dates is meant is not guessed, and a contract's dates are not the day done")
  func meantDates() throws {
    let plan = try ExamplePlan.make()
    let cards = plan.handoffs.compactMap { plan.card($0.key, on: ExamplePlan.today) }
    let done = try #require(Day(iso: "2026-11-27"))
    /// Reads a text for the first item that asks for all of some fields.
    func read(_ fields: Set<String>, _ text: String) throws -> [String: String] {
      let line = try #require(
        cards.lazy.flatMap(\.items).first { Set($0.evidence.map(\.name)) == fields })
      return EvidenceText(text, for: line, doneOn: done) { Day(iso: $0) }.fields
    }
    let promises: Set = ["all delivered on", "recovery plan dated"]
    let dated = ["recovery plan dated": "2026-11-25"]
    #expect(try read(promises, "recovery plan dated 2026-11-25") == dated)
    #expect(try read(promises, "Recovery plan dated (a date): 2026-11-25") == dated)
    #expect(try read(promises, "") == [:])
    #expect(try read(promises, "mail of the customer") == ["note": "mail of the customer"])
    let renewal: Set = ["renewal deal", "closes on", "amount", "forecast category"]
    let deal = [
      "renewal deal": "R-1", "closes on": "2026-12-31", "amount": "12500",
      "forecast category": "commit",
    ]
    #expect(try read(renewal, "R-1; 2026-12-31; 12500; commit") == deal)
    #expect(try read(renewal, "R-1") == ["renewal deal": "R-1"])
    #expect(
      try read(["kickoff date", "attendees"], "attendees of both sides; 2026-11-20")
        == ["kickoff date": "2026-11-20", "attendees": "attendees of both sides"])
  }

  @Test("a date among the words settles the order of dates, or leaves it as it is")
  func spokenDates() throws {
    var trial = try ChaseTrial()
    let rows = try trial.rows()
    let row = try #require(rows.first { $0["Evidence asked for"] == "meeting date (a date)" })
    let field = "meeting date"
    let head = "Item ID,Done,Done on,Evidence\n\(id(row)),x,"
    _ = try trial.take(head + ",15/11/2026\n")
    #expect(try trial.line(id(row)).item.evidence == [field: "2026-11-15"])
    let asked = try ChaseTrial().propose(head + "2026-11-14,05/11/2026\n")
    #expect(asked.questions.first?.answers.count == 2)
    let mixed = try ChaseTrial().propose(head + "14.11.2026,11/15/2026\n")
    #expect(mixed.isReady && mixed.report.rejected.isEmpty)
    // Only one of the two readings lies in the past.
    let past = try ChaseTrial().propose(head + "14/11/26,\n")
    #expect(past.isReady && past.questions.isEmpty)
  }

  @Test("cells with semicolons are quoted, and a row that was split all the same says so")
  func splitCells() throws {
    let trial = try ChaseTrial()
    let row = try #require(
      try trial.rows().first { $0["Evidence asked for"]?.contains(";") ?? false })
    let files = try SummaryExport.export(
      plan: trial.plan, on: trial.today, format: .chase, title: "t")
    let text = files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.contains("\"\(row["Evidence asked for"] ?? "")\""))
    let report = try trial.propose(
      "Item ID,Done,,\n one part,x, another part,\(id(row))\n,,,\(id(row))\n"
    ).report
    #expect(report.rejected.count == 2)
    #expect(report.rejected.allSatisfy { $0.reason.contains("semicolons") })
  }

  @Test("a title by which a spreadsheet completed an answer is that answer")
  func completedAnswer() throws {
    let trial = try ChaseTrial()
    let row = try #require(try trial.rows().first)
    let title = "Done (yes or a date)"
    #expect(try trial.propose("Item ID,\(title)\n\(id(row)),\(title)\n").report.changed == 1)
    let titles = try trial.rows().first?.keys.map { $0.lowercased() } ?? []
    #expect(!titles.contains { $0.hasPrefix("yes") || $0.hasPrefix("done (") || $0.hasPrefix("x") })
  }

  @Test("titles that were sorted in among the rows are refused, and no answer is lost in silence")
  func sortedTitles() throws {
    let trial = try ChaseTrial()
    let row = try #require(try trial.rows().first)
    do throws(ImportError) {
      var choices = ImportChoices()
      choices.kind = .handoffItems
      _ = try trial.propose("\(id(row)),x\nItem ID,Done\n", choices)
      Issue.record("taken all the same")
    } catch {
      #expect(error.reason.contains("move them to the top") && error.line == 2)
    }
  }

  @Test("the list says in which form evidence is wanted, and the edit names the accounts")
  func forms() throws {
    let trial = try ChaseTrial()
    let rows = try trial.rows()
    let row = try #require(rows.first { $0["Item"] == "H19" })
    #expect(row["Evidence asked for"] == "date (a date); metric")
    let proposal = try trial.propose("Item ID,Done\n\(id(row)),x\n")
    #expect(proposal.itemAccounts == [row["Account"] ?? ""])
    #expect(proposal.edit.summary(in: trial.plan).contains(" of \(row["Account"] ?? "") answered"))
  }

  @Test("a row that cannot be meant is rejected, with the line and the reason")
  func rejected() throws {
    let trial = try ChaseTrial()
    let rows = try trial.rows()
    let row = try #require(rows.first)
    let other = try #require(rows.first { $0["Item"] != row["Item"] })
    let head = "Item ID,Item,Done,Done on\n"
    let cases = [
      (",,x,\n", "missing"), ("217,,x,\n", "no item id"),
      ("\(id(row)),,x,2026-11-22\n", "later than today"),
      ("\(id(row)),,x,2025-11-13\n", "began"),
      ("\(id(row)),,x,soon\n", "no date"),
      ("\(id(row)),\(other["Item"] ?? ""),x,\n", "sorted without the others"),
      ("\(id(row)),,x,\n\(id(row)),,,2026-11-13\n", "line 2 too"),
    ]
    for (body, reason) in cases {
      let report = try trial.propose(head + body).report
      #expect(report.rejected.count == 1 && report.rejected[0].reason.contains(reason), "\(report)")
    }
  }

  @Test("a row that says too little is skipped, and says why the item stays open")
  func skipped() throws {
    let trial = try ChaseTrial()
    let row = try #require(try trial.rows().first)
    let head = "Item ID,Done,Done on,Evidence\n"
    let cases = [
      ("\(id(row)),,,met them\n", "without a mark"), ("\(id(row)),partly,,\n", "no yes"),
      ("\(id(row)),no,,met them\n", "Done says no"),
      ("\(id(row)),n/a,,\n", "does not apply"), ("Thanks!,,,\n", "no item id"),
      (HandoffItemID(ItemKey(999_999), of: trial.plan).text + ",x,,\n", "no longer"),
    ]
    for (body, reason) in cases {
      let report = try trial.propose(head + body).report
      #expect(report.skipped.count == 1 && report.skipped[0].reason.contains(reason), "\(report)")
      #expect(report.rejected.isEmpty)
    }
  }

  @Test("a list of another plan is refused whole, and nothing traps on a number that is none")
  func otherPlan() throws {
    let trial = try ChaseTrial()
    let row = try #require(try trial.rows().first)
    #expect(throws: ImportError.self) {
      try trial.propose("Item ID,Done\n\(id(row)),x\nREMIT-00000000-12,x\n")
    }
    for text in ["REMIT-00000000-99999999999999999999", "REMIT--1", "remit-", "-", "REMIT-0-0"] {
      let report = try trial.propose("Item ID,Done\n\(text),x\n").report
      #expect(report.rejected.count == 1)
    }
    #expect(throws: ImportError.self) {
      var choices = ImportChoices()
      choices.kind = .handoffItems
      _ = try trial.propose("Account,Item,Done\nAcme,H19,x\n", choices)
    }
  }

  @Test("an item of a card that has ended is skipped")
  func ended() throws {
    var trial = try ChaseTrial()
    let row = try #require(try trial.rows().first)
    let handoff = try trial.line(id(row)).item.handoff
    _ = try trial.plan.apply(
      .handoffClosed(HandoffClosed(handoff: handoff, reason: "lost", on: trial.today)))
    let report = try trial.propose("Item ID,Done\n\(id(row)),x\n").report
    #expect(report.skipped.first?.reason.contains("has ended") ?? false)
  }

  @Test("two people of one name get a file each, and odd names are safe as files")
  func fileNames() throws {
    var plan = try ExamplePlan.make()
    for (name, seat) in zip(["../../etc", "a/B", "A b"], plan.seats.map(\.key)) {
      _ = try plan.apply(
        .seatEdited(SeatEdited(seat: seat, field: .name, value: .text(name))))
    }
    let owed = plan.seats.flatMap { seat in
      plan.owedItems(on: ExamplePlan.today).prefix(1).map {
        OwedItem(seat: seat.key, account: $0.account, handoff: $0.handoff, line: $0.line)
      }
    }
    let names = OwnerFiles.split(owed, in: plan).map(\.fileName)
    #expect(Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.contains("etc") && names.contains("A-b") && names.contains("a-B-2"))
    #expect(names.allSatisfy { !$0.contains("/") && !$0.hasPrefix(".") })
  }
}

extension CardItem {
  fileprivate func ownerName(_ trial: ChaseTrial) -> String {
    owner.flatMap { trial.plan.seats[$0]?.name } ?? "Dana.csv"
  }
}
