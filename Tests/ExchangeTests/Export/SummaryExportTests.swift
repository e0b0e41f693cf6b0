import Canvas
import Exchange
import FoundationEssentials
import FoundationXML
import Plan
import PlanFixture
import Testing

@Suite("Exports of a plan")
struct SummaryExportTests {
  let plan: Plan
  let today = ExamplePlan.today

  init() throws { plan = try ExamplePlan.make() }

  private func export(_ plan: Plan, _ format: ExportFormat) throws -> [ExportedFile] {
    try SummaryExport.export(plan: plan, on: today, format: format, title: "northwind")
  }

  private func text(_ plan: Plan, _ format: ExportFormat) throws -> String {
    try String(decoding: #require(export(plan, format).first).bytes, as: UTF8.self)
  }

  @Test("each form is as it was", arguments: [ExportFormat.markdown, .csv, .ics])
  func goldens(format: ExportFormat) throws {
    for file in try export(plan, format) { try ExportGolden.check(file) }
  }

  @Test("a list of what one person owes is as it was")
  func chaseGolden() throws {
    let files = try export(plan, .chase)
    try ExportGolden.check(try #require(files.first { $0.name.hasPrefix("Kim-Roy") }))
  }

  @Test("the same plan gives the same bytes", arguments: ExportFormat.allCases)
  func deterministic(format: ExportFormat) throws {
    let again = try ExamplePlan.make()
    #expect(try export(plan, format) == export(again, format))
    let files = try export(plan, format)
    #expect(files.count == 1 || format.isFolder)
    #expect(format.isFolder || files[0].name == "northwind.\(format.fileExtension)")
  }

  @Test("the parts stand in their order, and only those asked for")
  func parts() throws {
    let whole = try text(plan, .markdown)
    let places = SummaryPart.allCases.map { whole.firstRange(of: "\n## \($0.title)\n")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    let files = try SummaryExport.export(
      plan: plan, on: today, format: .markdown, parts: [.hiring, .handoffs], title: "n")
    let some = try String(decoding: #require(files.first).bytes, as: UTF8.self)
    #expect(
      some.split(separator: "\n").filter { $0.hasPrefix("## ") } == [
        "## Red handoffs", "## Hiring gap",
      ])
  }

  @Test("an empty plan says in every part what belongs there")
  func emptyPlan() throws {
    for format in ExportFormat.allCases { _ = try export(ExamplePlan.empty(), format) }
    let text = try text(ExamplePlan.empty(), .markdown)
    #expect(text.contains("No segment yet") && text.contains("No handoff is live."))
    try #expect(isWellFormed(export(ExamplePlan.empty(), .html)[0].bytes))
  }

  // MARK: HTML

  private func isWellFormed(_ bytes: [UInt8]) -> Bool { XMLParser(data: Data(bytes)).parse() }

  @Test("the page is well formed, complete in itself, and runs nothing")
  func page() throws {
    let page = try text(plan, .html)
    #expect(isWellFormed(Array(page.utf8)))
    for forbidden in ["<script", "<link", "<img", "src=", "@import", "url("] {
      #expect(!page.contains(forbidden))
    }
    #expect(page.contains("prefers-color-scheme:dark") && page.contains("@media print"))
    #expect(!page.contains("=\"#0"), "every drawn colour comes from the style sheet")
    if let folder = ProcessInfo.processInfo.environment["PICTURES"] {
      try Data(page.utf8).write(to: URL(filePath: folder).appending(path: "page.html"))
    }
  }

  // MARK: CSV

  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let table = try SourceTable(bytes)
    var rows = table.rows()
    var row = DelimitedRow()
    var texts = [table.header]
    while try rows.next(into: &row) { texts.append(row.cells.map { rows.text(of: $0) }) }
    return texts
  }

  @Test("our own import reads the tables back, and knows each of them")
  func csvRoundTrip() throws {
    let files = try export(plan, .csv)
    let accounts = try rows(#require(files.first { $0.name == "accounts.csv" }).bytes)
    #expect(accounts.count == plan.accounts.count + 1)
    #expect(accounts.dropFirst().map { $0[1] } == plan.accounts.map(\.name))
    for file in files { #expect(Set(try rows(file.bytes).map(\.count)).count == 1, "\(file.name)") }
  }

  @Test("no cell is a formula, and blank is empty")
  func formulas() throws {
    var facts = AccountFacts(name: "=cmd|' /C calc'!A0")
    facts.arr = Money(minorUnits: -500)
    let account = Account(key: AccountKey(1), file: facts)
    let identity = PlanIdentity(id: "p", currency: .usd, createdOn: today)
    let plan = Plan(rows: [.account(account)], identity: identity)
    let text = try text(plan, .csv)
    let line = try #require(text.split(separator: "\r\n").last)
    #expect(line.hasPrefix(",'=cmd|' /C calc'!A0,,"))
    #expect(line.contains(",-5,") && !line.contains(",-,"))
  }

  // MARK: Calendar

  @Test("calendar lines are at most 75 octets and end as the standard says")
  func calendarLines() throws {
    let bytes = try export(plan, .ics)[0].bytes
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\r") })
    let open = plan.handoffs.filter(\.isLive).compactMap { plan.card($0.key, on: today) }
      .reduce(0) { $0 + $1.items.count(where: \.isOpen) }
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == open)
    #expect(Set(lines.filter { $0.hasPrefix("UID:") }).count == open)
  }
}

@Suite("Hostile text in exports")
struct HostileExportTests {
  private let today = ExamplePlan.today

  private func plan(naming names: [String]) -> Plan {
    let identity = PlanIdentity(id: "p", currency: .usd, createdOn: today)
    let segment = Segment(key: SegmentKey(1), name: names[0], membership: .rest)
    let accounts = names.enumerated().map { index, name in
      var facts = AccountFacts(name: name)
      facts.arr = Money(major: 1_000_000)
      facts.kind = .customer
      return RowValue.account(Account(key: AccountKey(index + 2), file: facts))
    }
    return Plan(rows: [.segment(segment)] + accounts, identity: identity)
  }

  @Test(
    "every naughty string leaves every form whole",
    .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func naughtyStrings() throws {
    let names = try NaughtyStrings.all()
    let random = RandomPlan.plan(seed: 11, words: names)
    for plan in [plan(naming: names), random] {
      for format in ExportFormat.allCases {
        for file in try SummaryExport.export(
          plan: plan, on: today, format: format, title: names[40])
        {
          try check(file, format)
        }
      }
    }
    let files = try SummaryExport.export(
      plan: plan(naming: names), on: today, format: .csv, title: "n")
    let table = try SourceTable(try #require(files.first).bytes)
    var rows = table.rows()
    var row = DelimitedRow()
    var index = 0
    while try rows.next(into: &row) {
      let read = rows.text(of: row.cells[1])
      let wanted = ScreenText.visible(names[index])
      #expect(read.trimmingBlanks == wanted.trimmingBlanks)
      index += 1
    }
    #expect(index == names.count)
  }

  private func check(_ file: ExportedFile, _ format: ExportFormat) throws {
    let text = try #require(String(validating: file.bytes, as: UTF8.self))
    for scalar in text.unicodeScalars
    where scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value) {
      #expect(scalar == "\n" || scalar == "\r", "\(file.name) holds a control character")
    }
    if format == .html {
      #expect(XMLParser(data: Data(file.bytes)).parse())
      #expect(!text.contains("<script"))
    }
    if format == .markdown { #expect(text.count(of: "```") == 4, "both diagrams are closed") }
  }

  @Test("Markdown shows marks letter for letter")
  func markdown() throws {
    let plan = plan(naming: ["a|b `c` <b>d</b> [e](f) *g* _h_ i_j 1. k & l &amp; \u{1b}[2J"])
    let file = try #require(
      try SummaryExport.export(plan: plan, on: today, format: .markdown, title: "# x").first)
    let text = String(decoding: file.bytes, as: UTF8.self)
    #expect(text.hasPrefix("# # x\n"))
    #expect(
      text.contains(
        #"a\|b \`c\` &lt;b&gt;d&lt;/b&gt; \[e\](f) \*g\* \_h\_ i_j 1. k & l &amp;amp; ␛\[2J"#))
  }
}

extension String {
  fileprivate var trimmingBlanks: Substring {
    self[...].trimmingPrefix(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
      .reversed().reduce(into: "") { $0.append($1) }[...]
  }

  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
