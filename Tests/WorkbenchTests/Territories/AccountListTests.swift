import Plan
import Testing

@testable import Workbench

@Suite("The list behind the accounts table")
struct AccountListTests {
  private let northwind: NorthwindPlan
  private let reader: AccountReader

  init() throws {
    northwind = try NorthwindPlan()
    reader = Self.reader(northwind.plan, northwind.today)
  }

  private static func reader(_ plan: Plan, _ today: Day) -> AccountReader {
    AccountReader(plan: plan, overview: Overview(of: plan, on: today), today: today)
  }

  private func list(_ request: AccountList.Request) -> [AccountKey] {
    var list = AccountList()
    list.answer(request, reader)
    return Array(list.shownKeys)
  }

  @Test(
    "a filter that grows letter by letter lists what the whole word does",
    arguments: ["ana silva", "CA acme", "テラス", "vacant", "mid o", "zzz", " umb "])
  func narrowing(word: String) {
    var growing = AccountList()
    var typed = ""
    growing.answer(.init(sort: AccountSort(.name), scope: .all, filter: ""), reader)
    for character in word {
      typed.append(character)
      let request = AccountList.Request(sort: AccountSort(.name), scope: .all, filter: typed)
      growing.answer(request, reader)
      #expect(Array(growing.shownKeys) == list(request), "at \(typed)")
    }
  }

  @Test("the words of one account never match across two of its cells")
  func noMatchAcrossCells() {
    #expect(list(.init(sort: AccountSort(.name), scope: .all, filter: "corporationana")).isEmpty)
  }

  @Test("each sort runs both ways with blanks last", arguments: AccountTableColumn.allCases)
  func sorting(column: AccountTableColumn) {
    var sort = AccountSort(column)
    for isAscending in [true, false] {
      sort.isAscending = isAscending
      let keys = list(.init(sort: sort, scope: .all, filter: ""))
      #expect(keys.count == 7)
      let values = keys.map { reader.sortValue(of: $0, by: column) }
      let known = values.prefix { $0 != .blank }
      #expect(values.dropFirst(known.count).allSatisfy { $0 == .blank })
      for (left, right) in zip(known, known.dropFirst()) {
        #expect(isAscending ? left <= right : left >= right)
      }
    }
  }

  @Test("a list that follows edits equals one that reads everything again")
  func following() throws {
    var plan = northwind.plan
    let scopes: [AccountScope] = [.all, .vacant(nil), .overridden, .seat(northwind.ana, .am)]
    let edits: [Edit] = [
      .accountEdited(
        AccountEdited(
          account: NorthwindPlan.account(1), field: .arr,
          value: .money(Money(major: 900_000, .usd)))),
      .accountEdited(
        AccountEdited(account: NorthwindPlan.account(3), field: .name, value: .text("Zeta"))),
      .accountAssigned(
        AccountAssigned(
          account: NorthwindPlan.account(4), role: .am, seat: northwind.ana, on: northwind.today,
          keys: KeyBlock(9_000..<9_100))),
      .accountAdded(
        AccountAdded(account: Account(key: AccountKey(500), file: AccountFacts(name: "Midway")))),
      .seatEdited(SeatEdited(seat: northwind.lee, field: .name, value: .text("Lee Park"))),
    ]
    var lists = scopes.map { _ in AccountList() }
    for step in 0...edits.count {
      if step > 0 {
        let change = try plan.apply(edits[step - 1])
        for index in lists.indices { lists[index].follow(change.rows, in: plan) }
      }
      let reader = Self.reader(plan, northwind.today)
      for (index, scope) in scopes.enumerated() {
        let request = AccountList.Request(
          sort: AccountSort(.arr), scope: scope, filter: step.isMultiple(of: 2) ? "" : "a")
        lists[index].answer(request, reader)
        var fresh = AccountList()
        fresh.answer(request, reader)
        #expect(Array(lists[index].shownKeys) == Array(fresh.shownKeys), "step \(step), \(scope)")
      }
    }
  }

  @Test("rows written anew many times are found by their newest words only")
  func searchTextPacks() {
    var text = SearchText()
    for row in 0..<50 { text.append { $0.add("row \(row)") } }
    for round in 0..<500 { text.replace(7) { $0.add("round \(round) of many words to waste") } }
    let all = (0..<50).map { Int32($0) }
    #expect(text.rows(among: all, matching: SearchText.words(of: "round 499")) == [7])
    #expect(text.rows(among: all, matching: SearchText.words(of: "round 498")) == [])
    #expect(text.rows(among: all, matching: SearchText.words(of: "row 49")) == [49])
  }

  @Test("rows are found by what they share with others, alone or beside their own words")
  func sharedWords() {
    var text = SearchText()
    let ana = text.share(["Ana Silva", "Managed"])
    let oslo = text.share(["Oslo"])
    text.append(sharing: .init(first: ana, second: oslo)) { $0.add("Åcme") }
    text.append(sharing: .init(first: ana)) { $0.add("Globex") }
    func rows(_ typed: String) -> [Int32] {
      text.rows(among: [1, 0], matching: SearchText.words(of: typed))
    }
    #expect(rows("ana") == [1, 0])
    #expect(rows("ANA åcme") == [0])
    #expect(rows("oslo managed") == [0])
    #expect(rows("silvamanaged") == [])
    #expect(rows("acme") == [])
  }

  @Test("names are sorted as texts are, by case, by accent and by what stands far behind")
  func names() throws {
    let words = [
      "", "acme", "Acme", "ACME 2", "acmee", "Åcme", "zeta", "Zèta", "12345678b", "12345678A",
      "12345678", "1234567", "é", "e", "株式会社", "long name that ends in b",
      "long name that ends in a",
    ]
    var plan = Plan(identity: PlanIdentity(id: "names", currency: .usd, createdOn: .first))
    for (index, word) in words.enumerated() where !word.isEmpty {
      let account = Account(key: AccountKey(index + 1), file: AccountFacts(name: word))
      _ = try plan.apply(.accountAdded(AccountAdded(account: account)))
    }
    let reader = Self.reader(plan, .first)
    let keys = plan.accounts.map(\.key)
    let expected = keys.indices.sorted {
      let left = reader.sortValue(of: keys[$0], by: .name)
      let right = reader.sortValue(of: keys[$1], by: .name)
      return left == right ? $0 < $1 : left < right
    }
    let sort = AccountSort(.name)
    #expect(AccountOrder.rows(of: keys, by: sort, reader).map { Int($0) } == expected)
  }
}
