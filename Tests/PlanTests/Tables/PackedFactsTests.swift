import Seeds
import Testing

@testable import Plan

@Suite("An account's facts in few bytes")
struct PackedFactsTests {
  static let words = ["", "A", "Müller & Söhne", "株式会社", String(repeating: "long ", count: 70)]

  /// Facts with each field there or not, of every size of number.
  private func facts(_ random: inout SeededRandom) -> AccountFacts {
    var facts = AccountFacts(name: Self.words.randomElement(using: &random) ?? "A")
    for field in AccountField.allCases where field != .name && Bool.random(using: &random) {
      switch field.valueKind {
      case .text:
        facts[field] =
          field == .kind
          ? AccountKind.allCases.randomElement(using: &random).map { .text($0.rawValue) }
          : .text(Self.words.randomElement(using: &random) ?? "")
      case .money: facts[field] = .money(Money(minorUnits: number(&random)))
      case .number: facts[field] = .number(Int(number(&random)))
      case .day:
        let day = Day(clamping: Int.random(in: -800_000...3_000_000, using: &random))
        facts[field] = .day(day)
      case .flag: facts[field] = .flag(Bool.random(using: &random))
      case .share: break
      }
    }
    return facts
  }

  private func number(_ random: inout SeededRandom) -> Int64 {
    let choices: [Int64] = [
      0, 1, -1, 765_00, Int64(Int32.max), Int64(Int32.min), Int64(Int32.max) + 1, .max, .min,
    ]
    return choices.randomElement(using: &random) ?? 0
  }

  private func identity(_ random: inout SeededRandom) -> CRMIdentity? {
    let system = ["salesforce", "hubspot", "file", "netsuite"].randomElement(using: &random) ?? ""
    let id = ["001Hs0000001000IAA", "001Hs0000001000", "7", ""].randomElement(using: &random) ?? ""
    return Bool.random(using: &random) ? CRMIdentity(system: system, id: id) : nil
  }

  @Test("whatever a file says comes out as it went in, field by field")
  func roundTrip() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<2_000 {
      let facts = facts(&random)
      let identity = identity(&random)
      let packed = PackedFacts(facts, identity: identity)
      #expect(packed.facts == facts)
      #expect(packed.identity == identity)
      #expect(packed.name == facts.name)
      for field in AccountField.allCases { #expect(packed[field] == facts[field]) }
      #expect(packed == PackedFacts(facts, identity: identity))
    }
  }

  @Test("one packer serves many rows and keeps nothing of the row before")
  func packerKeepsNothing() {
    var random = SeededRandom(seed: 11)
    var packer = FactPacker()
    for _ in 0..<200 {
      let facts = facts(&random)
      let identity = identity(&random)
      packer.take(identity)
      packer.take(facts)
      #expect(packer.packed() == PackedFacts(facts, identity: identity))
    }
  }

  @Test("an edit over the file shows, and clearing it shows the file again")
  func overrides() {
    var facts = AccountFacts(name: "Acme")
    facts.arr = Money(minorUnits: 5)
    facts.segment = "SMB"
    var account = Account(key: AccountKey(1), file: facts)
    account.overrides[.name] = .text("Acme Ltd")
    account.overrides[.arr] = .some(nil)
    account.overrides[.segment] = .text("Enterprise")
    #expect(account.name == "Acme Ltd")
    #expect(account.arr == nil)
    #expect(account.withUTF8(of: .segment) { String(utf8: $0) } == "Enterprise")
    #expect(account.withUTF8(of: .name) { String(utf8: $0) } == "Acme Ltd")
    account.overrides = [:]
    #expect(account == Account(key: AccountKey(1), file: facts))
    #expect(account.withUTF8(of: .segment) { String(utf8: $0) } == "SMB")
    #expect(account.withUTF8(of: .industry) { String(utf8: $0) } == nil)
  }

  @Test("a row takes a quarter of the room that its fields would")
  func room() {
    #expect(MemoryLayout<Account?>.stride == 24)
    #expect(MemoryLayout<Tenure?>.stride <= 48)
    #expect(MemoryLayout<PackedReading?>.stride == 32)
  }
}
