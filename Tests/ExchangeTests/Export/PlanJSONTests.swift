import FoundationEssentials
import Plan
import Seeds
import Testing

@testable import Exchange

@Suite("A plan as JSON")
struct PlanJSONTests {
  @Test("the file makes an equal plan again, which exports the same bytes", arguments: 1...40)
  func roundTrip(seed: UInt64) throws {
    let plan = RandomPlan.plan(seed: seed)
    let bytes = try PlanJSON.write(plan)
    let (identity, rows) = try PlanJSON.read(bytes)
    let again = Plan(rows: rows, identity: identity)
    #expect(again == plan)
    #expect(try PlanJSON.write(again) == bytes)
  }

  @Test(
    "every naughty string survives as a name",
    .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func naughtyStrings() throws {
    let strings = try NaughtyStrings.all()
    var maker = RandomPlan(seed: 7, words: strings)
    for _ in 0..<20 {
      let plan = maker.make()
      let bytes = try PlanJSON.write(plan)
      let (identity, rows) = try PlanJSON.read(bytes)
      #expect(Plan(rows: rows, identity: identity) == plan)
    }
    var text = JSONText()
    for string in strings {
      text = JSONText()
      text.append(quoted: string)
      var reader = JSONReader(text.bytes)
      #expect(try reader.string() == string)
    }
  }

  @Test("another JSON program reads it, and finds the names of every object in order")
  func isJSON() throws {
    let bytes = try PlanJSON.write(RandomPlan.plan(seed: 3))
    struct Head: Decodable {
      var format: String
      var version: Int
      var accounts: [Row]
      struct Row: Decodable { var key: Int }
    }
    let head = try JSONDecoder().decode(Head.self, from: Data(bytes))
    #expect(head.format == "remit-plan")
    #expect(head.accounts.map(\.key) == head.accounts.map(\.key).sorted())
    var reader = JSONReader(bytes)
    #expect(isOrdered(try reader.value()))
  }

  private func isOrdered(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .flag, .number, .text: true
    case .elements(let elements): elements.allSatisfy(isOrdered)
    case .members(let members):
      members.map(\.name) == members.map(\.name).sorted()
        && members.allSatisfy { isOrdered($0.value) }
    }
  }

  @Test("money stands in major units, shares as fractions, cases plainly, overrides by field")
  func forms() throws {
    var facts = AccountFacts(name: "Acme \u{1b}[2J 株")
    facts.arr = Money(minorUnits: 6_200_050)
    var account = Account(key: AccountKey(4), file: facts)
    account.overrides[.acv] = .money(Money(minorUnits: .max))
    account.overrides.updateValue(nil, forKey: .renewal)
    var seat = Seat(key: SeatKey(5), name: "Dana Ortiz")
    seat.bookShare = Share(percent: 50)
    let segments = [
      Segment(key: SegmentKey(1), name: "SMB", membership: .column("smb")),
      Segment(key: SegmentKey(2), name: "Other", membership: .rest),
    ]
    let identity = PlanIdentity(id: "p", currency: .usd, createdOn: day)
    let rows = [.account(account), .seat(seat)] + segments.map(RowValue.segment)
    let text = String(
      decoding: try PlanJSON.write(Plan(rows: rows, identity: identity)), as: UTF8.self)
    for line in [
      #"{"file": {"arr": 62000.5, "name": "Acme \u001b[2J 株"}, "isGone": false, "isQualified": "#
        + #"false, "key": 4, "overrides": {"acv": 92233720368547758.07, "renewal": null}}"#,
      #"{"key": 1, "membership": {"column": "smb"}, "name": "SMB", "order": 0}"#,
      #"{"key": 2, "membership": "rest", "name": "Other", "order": 0}"#,
    ] {
      #expect(text.contains(line + "\n") || text.contains(line + ",\n"))
    }
    #expect(text.contains(#""bookShare": 0.5,"#))
    #expect(text.contains(#""acvUnder": 25000,"#))
  }

  private let day = Day(iso: "2026-11-21") ?? .first

  @Test(
    "a file that is no plan is refused with the place",
    arguments: [
      ("", "no plan of Remit: it does not begin with {"),
      ("[]", "no plan of Remit: it does not begin with {"),
      ("{}", "no plan of Remit: its format is not \"remit-plan\""),
      ("{\"format\": \"remit-plan\",\n\"version\": 9}", "version 9, later than"),
      ("{\"format\": \"remit-plan\", \"version\": 1}", "it has no identity"),
      (
        "{\"format\": \"remit-plan\",\n\"version\": 1,\n",
        "line 3: no JSON: a name or text in quotes"
      ),
      ("{\"a\": 01}", "line 1: no JSON: no value begins so"),
      ("{\"a\": \"\\ud800\"}", "half a character"),
      ("{\"a\": 1} x", "its format is not"),
    ])
  func refusals(text: String, message: String) {
    let error = #expect(throws: PlanJSONError.self) { try PlanJSON.read(Array(text.utf8)) }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "none")")
  }

  @Test("a wrong value is named by line, table and field")
  func wrongValue() throws {
    let good = String(decoding: try PlanJSON.write(RandomPlan.plan(seed: 5)), as: UTF8.self)
    let bad = good.replacing("\"isGone\": true", with: "\"isGone\": 3", maxReplacements: 1)
    let error = #expect(throws: PlanJSONError.self) { try PlanJSON.read(Array(bad.utf8)) }
    #expect(error?.message.contains("in accounts: isGone is 3, not true or false") == true)
    #expect(error?.message.hasPrefix("line ") == true)
    let dangling = good.replacing(
      "\"tenures\": [\n",
      with: "\"tenures\": [\n"
        + #"{"account": 1, "from": "2026-01-01", "key": 999999, "seat": 1, "why": "moved"},"#)
    #expect(throws: PlanJSONError.broken(what: "tenure 999999 names account 1, which is not there"))
    {
      try PlanJSON.read(Array(dangling.utf8))
    }
  }

  @Test("random bytes and cut files are refused and trap nothing", arguments: 1...30)
  func hostile(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var bytes = try PlanJSON.write(RandomPlan.plan(seed: 9))
    for _ in 0..<40 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    _ = try? PlanJSON.read(bytes)
    bytes = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &random)))
    #expect(throws: PlanJSONError.self) { try PlanJSON.read(bytes) }
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    #expect(throws: PlanJSONError.self) { try PlanJSON.read(Array("{\"a\":".utf8) + deep) }
  }
}
