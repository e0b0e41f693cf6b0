import ArgumentParser
import Balancing
import Plan

/// Plans side by side: the same numbers of each.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put plans side by side: scenarios and what they were cut from.",
    discussion: "Example: remit compare plan.remit try.remit")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Argument(help: "The others.", completion: .planFile)
  var others: [String]

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    let day = try today.day()
    guard !others.isEmpty else { throw Failure(.usage, "name at least one plan to compare with.") }
    let base = try PlanDesk.read(plan)
    let sheets = try ([plan] + others).map { path in
      ComparisonSheet(path: path, plan: try PlanDesk.read(path), base: base, on: day)
    }
    guard json else { return try Output.say(ComparisonSheet.table(sheets)) }
    try Output.write(JSONValue.object([("plans", .array(sheets.map { $0.json() }))]).text)
  }
}

/// One plan's column of a comparison.
struct ComparisonSheet {
  private let path: String
  private let rows: [(title: String, key: String, text: String, value: JSONValue)]

  init(path: String, plan: Plan, base: Plan, on day: Day) {
    self.path = path
    let overview = Overview(of: plan, on: day)
    let vacant = overview.stages.reduce(0) { $0 + $1.vacant }
    let need = overview.segments.compactMap(\.need?.high).reduce(0, +)
    let counterparts = Counterparts(of: base, in: plan)
    let moved = Self.moved(plan, base, counterparts, on: day)
    var rows: [(String, String, String, JSONValue)] = [
      Self.count("Accounts", "accounts", plan.accounts.count),
      Self.count("Customers", "customers", plan.totals.customers),
      (
        "ARR", "arr", plan.companyARR?.short(plan.currency) ?? "-",
        .money(plan.companyARR, plan.currency)
      ),
      Self.count("Seats", "seats", plan.seats.count),
      Self.count("Managers needed, at most", "managersNeeded", need),
      Self.count("Vacancies", "vacancies", vacant),
      Self.count("Accounts with another owner", "moved", moved),
      Self.count("Red cards", "red", overview.lights.red),
      Self.count("Findings", "findings", overview.findings.count),
    ]
    rows += Self.balance(plan, overview, base, counterparts, on: day)
    for segment in overview.segments where segment.accounts > 0 {
      rows.append(
        (
          "Leaf of \(segment.name)", "leaf:\(segment.name)", segment.decision.leaf.title,
          .string(segment.decision.leaf.rawValue)
        ))
    }
    self.rows = rows.map { (title: $0.0, key: $0.1, text: $0.2, value: $0.3) }
  }

  /// How even the books are with the drafts made, and what that costs against the first plan.
  private static func balance(
    _ plan: Plan, _ overview: Overview, _ base: Plan, _ counterparts: Counterparts, on day: Day
  ) -> [(String, String, String, JSONValue)] {
    let last = plan.settledDay(on: day)
    let later = plan.tenures.count { $0.why != .imported && $0.isActive && $0.from > day }
    var rows = [
      count("Committed for later", "later", later),
      count("Drafted moves", "drafts", plan.moves.count),
    ]
    let request = CarvingRequest(keepsDrafts: true, day: last)
    let settled = last == day ? overview : Overview(of: plan, on: last)
    if let carving = try? Carving(of: plan, settled, request) {
      let spread = BookStanding(carving.problem).metrics.value
      rows += [
        (
          "Most over target", "mostOver", CarvingWords.percent(spread.mostOver),
          CarvingRun.number(spread.mostOver)
        ),
        (
          "Most under target", "mostUnder", CarvingWords.percent(-spread.mostUnder),
          CarvingRun.number(spread.mostUnder)
        ),
      ]
    }
    let hasKnown = base.seats.contains { !$0.isFound && $0.isActive(on: day) }
    var all: Int128 = 0
    var moved: Int128 = 0
    for account in base.accounts {
      guard let arr = account.arr, arr > .zero, base.isCustomer(account) else { continue }
      all += Int128(arr.minorUnits)
      // Whoever has left, or only stood in a file, is kept by nobody's choice.
      guard let before = owner(account.key, in: base, on: day).seat,
        let seat = base.seats[before], seat.isActive(on: day), !(seat.isFound && hasKnown),
        let same = counterparts.account(account),
        planned(same, in: plan, on: last) != counterparts.seat(before)
      else { continue }
      moved += Int128(arr.minorUnits)
    }
    guard all > 0 else { return rows }
    let kept = Share(basisPoints: Int((all - moved) * 10_000 / all))
    let risk = TerritoryRules.atRisk(Money(minorUnits: Int64(clamping: moved)))
    return rows + [
      ("ARR that keeps its owner", "keptValue", kept.percent, .number(kept.fraction)),
      (
        "ARR at risk", "atRisk", risk.short(plan.currency),
        .array([.money(risk.low, plan.currency), .money(risk.high, plan.currency)])
      ),
    ]
  }

  /// Who answers for an account once the drafts are made.
  private static func planned(_ account: AccountKey, in plan: Plan, on day: Day) -> SeatKey? {
    let owner = owner(account, in: plan, on: day)
    return plan.moves(of: account).first { $0.role == owner.role }?.to ?? owner.seat
  }

  private static func owner(
    _ account: AccountKey, in plan: Plan, on day: Day
  ) -> (role: Role, seat: SeatKey?) {
    let accountable = plan.accountable(for: account, on: day)
    let role = plan.bookRole(of: account, accountable, on: day)
    guard role != accountable.role else { return (role, accountable.seat) }
    return (role, plan.holder(of: account, role: role, on: day)?.seat)
  }

  private static func count(_ title: String, _ key: String, _ number: Int)
    -> (String, String, String, JSONValue)
  {
    (title, key, "\(number)", .integer(number))
  }

  /// Accounts whose accountable person is another than in the first plan.
  private static func moved(
    _ plan: Plan, _ base: Plan, _ counterparts: Counterparts, on day: Day
  ) -> Int {
    base.accounts.reduce(0) { sum, account in
      guard let same = counterparts.account(account) else { return sum }
      let here = plan.accountable(for: same, on: day).seat
      guard let there = base.accountable(for: account.key, on: day).seat else {
        return here == nil ? sum : sum + 1
      }
      return here != nil && here == counterparts.seat(there) ? sum : sum + 1
    }
  }

  func json() -> JSONValue {
    .object([("plan", .string(path))] + rows.map { ($0.key, $0.value) })
  }

  static func table(_ sheets: [ComparisonSheet]) -> String {
    var titles: [String] = []
    for sheet in sheets {
      for row in sheet.rows where !titles.contains(row.title) { titles.append(row.title) }
    }
    let first = (titles.map(\.count).max() ?? 0) + 2
    let widths = sheets.map { sheet in
      max(Files.name(of: sheet.path).count, sheet.rows.map(\.text.count).max() ?? 0) + 2
    }
    var lines = [padded("", first)]
    for (sheet, width) in zip(sheets, widths) {
      lines[0] += padded(Files.name(of: sheet.path), width, isRight: true)
    }
    for title in titles {
      var line = padded(title, first)
      for (sheet, width) in zip(sheets, widths) {
        let text = sheet.rows.first { $0.title == title }?.text ?? "-"
        line += padded(text, width, isRight: true)
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int, isRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return isRight ? space + text : text + space
  }
}
