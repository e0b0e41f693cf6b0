import Seeds
import Testing

@testable import Plan

@Suite("What finds rows")
struct IndexTests {
  @Test("an owner's members stand in the order of their keys, however they come and go")
  func links() {
    var random = SeededRandom(seed: 3)
    var index = LinkIndex<Account, Tenure>()
    var model: [Int: Set<Int>] = [:]
    for _ in 0..<5_000 {
      let owner = Int.random(in: 0..<40, using: &random)
      let member = Int.random(in: 0..<60, using: &random)
      if Bool.random(using: &random) {
        index.link(TenureKey(member), to: AccountKey(owner))
        model[owner, default: []].insert(member)
      } else {
        index.unlink(TenureKey(member), from: AccountKey(owner))
        model[owner]?.remove(member)
      }
      #expect(index[AccountKey(owner)].map(\.number) == (model[owner] ?? []).sorted())
    }
    #expect(index[AccountKey(-1)].isEmpty)
  }

  @Test("a row is found by its id in both spellings, and not after it gave it up")
  func identities() {
    var random = SeededRandom(seed: 5)
    var index = IdentityIndex<Account>()
    var holders: [Int: CRMIdentity] = [:]
    func find(_ identity: CRMIdentity) -> Int? {
      index.first(identity.foldedHash) { holders[$0.number]?.folded == identity.folded }?.number
    }
    for round in 0..<6_000 {
      let key = Int.random(in: 1..<3_000, using: &random)
      if let old = holders[key] {
        index.remove(AccountKey(key), old.foldedHash)
        holders[key] = nil
        #expect(find(old) == nil)
      } else {
        let identity = CRMIdentity(system: "salesforce", id: "001Hs00000\(10_000 + round)IAA")
        holders[key] = identity
        index.insert(AccountKey(key), identity.foldedHash)
        let short = CRMIdentity(system: "salesforce", id: String(identity.id.prefix(15)))
        #expect(find(short) == key)
      }
    }
    for (key, identity) in holders { #expect(find(identity) == key) }
  }

  @Test("keys of any size are found by their ids")
  func largeKeys() {
    var index = IdentityIndex<Account>()
    let identity = CRMIdentity(system: "file", id: "7")
    for number in [0, 1 << 39, 1 << 41, Int.max] {
      index.insert(AccountKey(number), identity.foldedHash)
      #expect(index.first(identity.foldedHash) { $0.number == number }?.number == number)
      index.remove(AccountKey(number), identity.foldedHash)
      #expect(index.first(identity.foldedHash) { _ in true } == nil)
    }
  }

  @Test("a list of accounts holds what was put in, in order, whether few or many lie together")
  func keyList() {
    var random = SeededRandom(seed: 9)
    var list = KeyList()
    var model: Set<Int> = []
    for round in 0..<40_000 {
      let number =
        round % 3 == 0
        ? Int.random(in: 0..<6_000, using: &random)
        : Int.random(in: 0..<400_000, using: &random)
      if Int.random(in: 0..<10, using: &random) < 7 {
        list.insert(AccountKey(number))
        model.insert(number)
      } else {
        list.remove(AccountKey(number))
        model.remove(number)
      }
    }
    for number in 0..<6_000 {
      list.insert(AccountKey(number))
      model.insert(number)
    }
    #expect(list.count == model.count)
    #expect(list.map(\.number) == model.sorted())
    #expect(AccountRun(list).indices.map { list[$0].number } == model.sorted())
    #expect(list.first?.number == model.min())
    for number in 0..<5_990 {
      list.remove(AccountKey(number))
      model.remove(number)
    }
    #expect(list.map(\.number) == model.sorted())
    var other = KeyList()
    for number in model.sorted().reversed() { other.insert(AccountKey(number)) }
    #expect(list == other)
  }

  @Test("a reading is kept as it is, whether it fits into few bytes or not")
  func readings() {
    var table = ReadingTable()
    var model: [AccountKey: AccountReading] = [:]
    var random = SeededRandom(seed: 13)
    for _ in 0..<2_000 {
      let key = AccountKey(Int.random(in: 1..<50, using: &random))
      let reading = Bool.random(using: &random) ? reading(&random) : nil
      table[key] = reading
      model[key] = reading
      for number in 1..<50 { #expect(table[AccountKey(number)] == model[AccountKey(number)]) }
    }
  }

  private func reading(_ random: inout SeededRandom) -> AccountReading {
    func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
    let seat = SeatKey([0, 7, 1 << 33].randomElement(using: &random) ?? 0)
    var reading = AccountReading(
      standing: Standing(
        stage: Stage.allCases.randomElement(using: &random) ?? .former,
        role: Role.allCases.randomElement(using: &random), seat: maybe(seat),
        segment: maybe(SegmentKey(3)), arr: maybe(Money(minorUnits: -4)),
        acv: maybe(Money(minorUnits: .max)), stray: maybe(.over)))
    reading.isStuck = .random(using: &random)
    reading.isGone = .random(using: &random)
    reading.hasNegativeARR = .random(using: &random)
    reading.renewal = [.none, .near, .late].randomElement(using: &random) ?? .none
    reading.hasCards = .random(using: &random)
    reading.hasFindings = .random(using: &random)
    reading.hasTwoForecasters = .random(using: &random)
    reading.doublePaid = Int.random(in: 0..<5, using: &random) == 0 ? .zero : nil
    for number in 0..<Int.random(in: 0..<3, using: &random) {
      reading.books.append(BookKey(seat: SeatKey(number), role: .am))
    }
    return reading
  }
}
