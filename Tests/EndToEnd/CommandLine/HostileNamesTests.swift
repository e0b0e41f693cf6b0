import Foundation
import Testing

@Suite(
  "Hostile names", .enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct HostileNamesTests {
  /// Every hostile string as an account's name, with an id to find it by.
  private func place() throws -> (Workplace, [String]) {
    let data = try Data(contentsOf: URL(fileURLWithPath: SharedData.path("blns/blns.json")))
    let names = try JSONDecoder().decode([String].self, from: data).filter {
      !$0.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty
    }
    let place = try Workplace()
    var file = "Account ID,Account Name,ARR,Account Owner\n"
    for (index, name) in names.enumerated() {
      let cell = "\"\(name.replacing("\"", with: "\"\""))\""
      file += "N\(index),\(cell),\(1_000 + index),\(cell)\n"
    }
    try place.write(file, to: "names.csv")
    try place.remit("new", "plan.remit").expectSuccess()
    try place.remit("import", "plan.remit", "names.csv", "--today", Workplace.today)
      .expectSuccess()
    return (place, names)
  }

  @Test("are kept as they are, and come back through JSON and the journal")
  func kept() throws {
    let (place, names) = try place()
    let export = try place.exported("plan.remit")
    let plan = try ExportedPlan(export)
    // One of them is an invisible mark alone, which is no name.
    #expect(plan.accounts.count == names.count - 1)
    try place.write(export, to: "plan.json")
    try place.remit("new", "copy.remit", "--from", "plan.json").expectSuccess()
    #expect(try place.exported("copy.remit") == export)
    let log = try place.remit("log", "plan.remit", "--json").expectSuccess()
    try place.remit("apply", "third.remit", "-", input: log.output).expectSuccess()
    #expect(try place.exported("third.remit") == export)
    let before = try place.bytes("plan.remit")
    try place.remit("import", "plan.remit", "names.csv", "--today", Workplace.today)
      .expectSuccess()
    #expect(try place.bytes("plan.remit") == before)
  }

  @Test("reach no screen as anything but visible text of the screen's width")
  func screens() throws {
    let (place, _) = try place()
    for screen in ["today", "design", "pipeline", "handoffs", "territories", "summary"] {
      // A window so tall that every name is on it.
      let run = try place.remit(
        "show", "plan.remit", screen, "--size", "120x700", "--today", Workplace.today)
      Self.expectVisible(run.expectSuccess().output, "\(screen)")
    }
    for id in ["N0", "N7", "N100", "N400"] {
      let run = try place.remit("explain", "plan.remit", id, "--today", Workplace.today)
      Self.expectVisible(run.expectSuccess().output, id)
    }
  }

  @Test(
    "reach no file for people with a control character in it",
    arguments: ["markdown", "html", "ics"])
  func exports(format: String) throws {
    let (place, _) = try place()
    let run = try place.remit(
      "export", "plan.remit", "--format", format, "--today", Workplace.today)
    Self.expectVisible(run.expectSuccess().output, format)
  }

  @Test("start no formula in a spreadsheet")
  func spreadsheet() throws {
    let (place, names) = try place()
    try place.remit("export", "plan.remit", "--format", "csv", "--output", "tables")
      .expectSuccess()
    for file in try place.contents("tables") {
      let text = try place.text("tables/\(file)")
      Self.expectVisible(text, file)
    }
    let accounts = try place.text("tables/accounts.csv")
    #expect(names.contains { $0.hasPrefix("=") || $0.hasPrefix("@") || $0.hasPrefix("-") })
    for line in accounts.split(whereSeparator: \.isNewline) {
      for cell in line.split(separator: ",") {
        let bare = cell.first == "\"" ? cell.dropFirst() : cell
        guard let first = bare.first, "=+-@".contains(first) else { continue }
        #expect(bare.dropFirst().allSatisfy { "0123456789.,%\"".contains($0) }, "\(cell)")
      }
    }
  }

  /// No control characters but tab and line ends, and nothing that turns the direction of text.
  static func expectVisible(
    _ text: String, _ what: String, location: SourceLocation = #_sourceLocation
  ) {
    let hidden = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0x00...0x1F, 0x7F...0x9F: true
      case 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    let found = Set(hidden.map { String($0.value, radix: 16) }).sorted()
    #expect(found.isEmpty, "\(what)", sourceLocation: location)
  }
}
