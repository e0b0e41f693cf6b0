import Plan

/// Which accounts the table is about, before any word is typed.
enum AccountScope: Hashable, Sendable {
  case all
  /// What a seat holds, in one role or in any.
  case seat(SeatKey, Role?)
  /// Accounts whose accountable role nobody fills; of one role or of any. Prospects aside.
  case vacant(Role?)
  case prospectsUnowned
  /// Those whose own ACV lies out of their segment's range; of one segment, on one side, or of any.
  case strays(SegmentKey?, Stray?)
  case gone
  case withoutSegment
  case overridden
  case locked
  case stage(Stage)
  case segment(SegmentKey)
  /// In a state or, where none is known, a country or region.
  case area(AreaName)

  /// What the table says it shows; nil while it shows everything.
  func title(in plan: Plan) -> String? {
    switch self {
    case .all: nil
    case .seat(let seat, let role):
      (plan.seats[seat]?.name ?? "nobody") + (role.map { ", \($0.abbreviation)" } ?? "")
    case .vacant(let role): role.map { "vacant \($0.abbreviation)" } ?? "vacant"
    case .prospectsUnowned: "prospects without an owner"
    case .strays(let segment, let side): Self.title(ofStrays: segment, side, in: plan)
    case .gone: "gone from the file"
    case .withoutSegment: "without a segment"
    case .overridden: "edited here"
    case .locked: "locked"
    case .stage(let stage): stage.title.lowercased()
    case .segment(let segment): plan.segments[segment]?.name ?? "a segment"
    case .area(let name): "in \(name.title)"
    }
  }

  /// `Enterprise, under its range, over $250K`.
  private static func title(ofStrays segment: SegmentKey?, _ side: Stray?, in plan: Plan) -> String
  {
    guard let segment = segment.flatMap({ plan.segments[$0] }) else { return "out of range" }
    let way =
      switch side {
      case .under: "under its range"
      case .over: "over its range"
      case nil: "out of its range"
      }
    let range = plan.playbook.thresholds.range(of: plan.coverage(of: segment).leaf)
    return "\(segment.name), \(way)" + (range.map { " of \($0.text(plan.currency))" } ?? "")
  }

  /// Why a narrowed table has no rows.
  var emptySentence: String {
    switch self {
    case .all: "No accounts yet. I reads them from a CRM file, a adds one by hand."
    case .seat: "This book holds no accounts. m on an account moves it here; Esc shows all."
    case .vacant, .prospectsUnowned: "Every account has its owner. Esc shows all."
    case .strays: "Every ACV lies in its segment's range. Esc shows all."
    case .gone: "The newest file still holds every account. Esc shows all."
    case .withoutSegment: "Every account has a segment. Esc shows all."
    case .overridden: "No CRM field was edited here. Esc shows all."
    case .locked: "No account is locked. Esc shows all."
    case .stage, .segment, .area: "No account is there. Esc shows all."
    }
  }
}

/// Reads what the table shows of an account, from the plan and what is derived of it.
struct AccountReader {
  let plan: Plan
  let overview: Overview
  let today: Day

  init(_ workbench: Workbench, _ environment: Environment) {
    plan = workbench.plan
    overview = workbench.overview
    today = environment.today
  }

  init(plan: Plan, overview: Overview, today: Day) {
    self.plan = plan
    self.overview = overview
    self.today = today
  }

  func owner(_ standing: Standing?) -> String {
    guard let standing else { return "" }
    if let seat = standing.seat { return plan.seats[seat]?.name ?? "" }
    if let other = standing.other, let name = plan.seats[other.seat]?.name {
      return "\(name) (\(other.role.abbreviation))"
    }
    guard let role = standing.role else { return "" }
    return standing.stage == .prospect ? "no owner" : "vacant \(role.abbreviation)"
  }

  func segment(_ standing: Standing?) -> String {
    standing?.segment.flatMap { plan.segments[$0]?.name } ?? ""
  }

  func passes(_ scope: AccountScope, _ account: Account) -> Bool {
    let standing = overview.standing(of: account.key)
    switch scope {
    case .all: return true
    case .seat(let seat, let role): return holds(seat, account, role, standing)
    case .vacant(let role):
      guard let standing, standing.isVacant, standing.stage != .prospect else { return false }
      return role == nil || role == standing.role
    case .prospectsUnowned:
      return standing.map { $0.stage == .prospect && $0.isVacant } ?? false
    case .strays(let segment, let side):
      guard let standing, let stray = standing.stray else { return false }
      return (segment == nil || segment == standing.segment) && (side == nil || side == stray)
    case .gone: return account.isGone
    case .withoutSegment: return standing?.segment == nil
    case .overridden: return !account.overrides.isEmpty
    case .locked: return plan.isLocked(account, on: today)
    case .stage(let stage): return standing?.stage == stage
    case .segment(let segment): return standing?.segment == segment
    case .area(let name): return account.area == name
    }
  }

  private func holds(_ seat: SeatKey, _ account: Account, _ role: Role?, _ standing: Standing?)
    -> Bool
  {
    guard overview.successions(of: account.key).isEmpty else {
      return holdings(of: account, standing).contains {
        $0.seat == seat && (role == nil || $0.role == role)
      }
    }
    if let standing, standing.seat == seat, role == nil || standing.role == role { return true }
    guard standing?.stage != .former else { return false }
    return plan.tenures(of: account.key).contains { tenure in
      tenure.holds(on: today) && tenure.seat == seat
        && (role == nil || role == tenure.role ?? plan.ownerRole(of: account.key, on: today))
    }
  }

  /// What a column sorts by.
  func sortValue(of key: AccountKey, by column: AccountTableColumn) -> SortValue {
    let standing = overview.standing(of: key)
    switch column {
    case .stage: return standing.map { .number(Int64($0.stage.place)) } ?? .blank
    case .owner: return SortValue(owner(standing))
    case .segment: return SortValue(segment(standing))
    case .arr: return standing?.arr.map { .number($0.minorUnits) } ?? .blank
    case .acv: return standing?.acv.map { .number($0.minorUnits) } ?? .blank
    case .name, .renewal, .health, .industry, .state: break
    }
    guard let account = plan.accounts[key] else { return .blank }
    switch column {
    case .name: return SortValue(account.name)
    case .renewal: return account.renewal.map { .number(Int64($0.number)) } ?? .blank
    case .health: return account.health.map { .number(Int64($0)) } ?? .blank
    case .industry: return SortValue(account.industry ?? "")
    case .state: return SortValue(account.state ?? "")
    case .stage, .owner, .segment, .arr, .acv: return .blank
    }
  }
}

/// What a row is sorted by; blanks come last, whichever way the column is sorted.
enum SortValue: Comparable, Sendable {
  case number(Int64)
  case text(String)
  case blank

  init(_ text: String) { self = text.isEmpty ? .blank : .text(text.lowercased()) }
}

extension Stage {
  /// Where it stands among the stages.
  var place: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}
