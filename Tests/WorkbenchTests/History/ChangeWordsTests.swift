import Plan
import Testing

@testable import Workbench

@Suite("What an edit changed, in words")
struct ChangeWordsTests {
  private var made: HandedOver

  init() throws { made = try HandedOver(day: 31) }

  /// What the history says of an edit beside the list.
  private mutating func words(_ edit: Edit) throws -> [String] {
    var plan = made.plan
    let rows = try plan.apply(edit).rows
    let words = ChangeWords(plan: plan, today: made.today)
    return rows.flatMap { words.lines($0).map(\.0.plain) }
  }

  @Test("an account's field is called by its column, and that it was set here is said")
  mutating func account() throws {
    let words = try words(
      .accountEdited(
        AccountEdited(account: made.account, field: .arr, value: .money(Money(major: 99_000)))))
    #expect(words.contains("Acme Corporation"))
    #expect(words.contains("ARR: $340K → $99K"))
    #expect(words.contains("Set here, over the file: nothing → ARR"))
    #expect(!words.contains { $0.contains("overrides") })
  }

  @Test("an item's state says when and by whom")
  mutating func item() throws {
    let item = try #require(made.plan.items.first { $0.code == "H17" })
    let words = try words(.itemDone(ItemDone(item: item.key, on: made.today, by: "Ann")))
    #expect(words.contains("H17 at Acme Corporation"))
    #expect(words.contains("State: open → done on 21 Nov by Ann"))
  }

  @Test("a seat that is made is told field by field")
  mutating func seat() throws {
    let words = try words(
      .seatAdded(SeatAdded(seat: Seat(key: SeatKey(9_000), name: "Hire, 1 Feb", role: .am))))
    #expect(words.first == "Hire, 1 Feb  made")
    #expect(words.contains("Role: AM"))
    #expect(words.contains("FTE: 100%"))
  }

  @Test("a case of a letter does not matter to the filter, in any alphabet")
  func filter() {
    #expect("Added Zürich".holds(lowered: Array("zürich".utf8)))
    #expect("ÅNGSTRÖM".holds(lowered: Array("ström".utf8)))
    #expect("Ann 2026".holds(lowered: Array("NN".lowercased().utf8)))
    #expect(!"Ann".holds(lowered: Array("anna".utf8)))
    #expect("Ann".holds(lowered: []))
  }
}
