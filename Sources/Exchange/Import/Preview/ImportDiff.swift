import Plan

/// The first rows of each sort of change that an import would make, in words.
public struct ImportDiff: Equatable, Sendable {
  /// One account, deal or seat.
  public struct Row: Equatable, Sendable {
    public var name: String
    public var changes: [FieldChange]
    /// What else is to be said of it; empty for nothing.
    public var note = ""
  }

  /// A field that the file gives another value.
  public struct FieldChange: Equatable, Sendable {
    public var field: String
    /// Blank where there was no value.
    public var old: String
    public var new: String
  }

  /// No more rows than this are kept of a sort; the report counts them all.
  public static let most = 200

  public var added: [Row] = []
  public var changed: [Row] = []
  public var gone: [Row] = []
  /// Handoff cards that would open.
  public var opened: [Row] = []

  /// Nothing would change.
  public init() {}

  init(_ outcome: borrowing ImportOutcome, of plan: Plan, on day: Day) {
    let words = DiffWords(plan: plan, seats: outcome.seats, day: day)
    for arrival in outcome.accounts {
      if added.count == Self.most, changed.count == Self.most { break }
      if ProvisionalKeys.isProvisional(arrival.key) {
        if added.count < Self.most { added.append(words.added(arrival)) }
      } else if changed.count < Self.most, let old = plan.accounts[arrival.key] {
        changed.append(words.changed(arrival, from: old))
      }
    }
    for deal in outcome.deals {
      if let old = plan.deals[deal.key] {
        if changed.count < Self.most { changed.append(words.changed(deal, from: old)) }
      } else if added.count < Self.most {
        added.append(words.added(deal))
      }
    }
    if outcome.report.kind == .seats {
      for seat in outcome.seats.prefix(Self.most) {
        if let old = plan.seats[seat.key] {
          changed.append(words.changed(seat, from: old))
        } else {
          added.append(Row(name: seat.name, changes: [], note: seat.role?.title ?? ""))
        }
      }
    }
    gone = outcome.gone.prefix(Self.most).compactMap { key in
      plan.accounts[key].map { account in
        Row(name: account.name, changes: [], note: account.arr?.short(plan.currency) ?? "")
      }
    }
  }
}

/// Puts rows of a plan and of a file beside each other.
private struct DiffWords {
  let plan: Plan
  let seats: [SeatKey: String]
  let day: Day

  init(plan: Plan, seats: [Seat], day: Day) {
    self.plan = plan
    self.seats = Dictionary(seats.map { ($0.key, $0.name) }) { $1 }
    self.day = day
  }

  func added(_ arrival: AccountFacts.Arrival) -> ImportDiff.Row {
    let parts = [
      arrival.facts.segment, arrival.facts.arr?.short(plan.currency),
      arrival.people.first?.seat.map(name),
    ]
    return .init(
      name: arrival.facts.name, changes: [],
      note: parts.compactMap(\.self).joined(separator: " · "))
  }

  func added(_ deal: Deal) -> ImportDiff.Row {
    let parts = [
      deal.stageName.isEmpty ? nil : deal.stageName, deal.amount?.short(plan.currency),
      deal.closes?.short(asOf: day),
    ]
    return .init(
      name: deal.name, changes: [], note: parts.compactMap(\.self).joined(separator: " · "))
  }

  func changed(_ arrival: AccountFacts.Arrival, from old: Account) -> ImportDiff.Row {
    var changes = AccountField.allCases.compactMap { field in
      change(field.title, old.file[field].map(text), arrival.facts[field].map(text))
    }
    for holder in arrival.people {
      let current = plan.tenures(of: old.key).first { $0.isActive && $0.role == holder.role }
      let title = holder.role?.title ?? "Owner"
      changes += [change(title, current.map { name($0.seat) }, holder.seat.map(name))]
        .compactMap(\.self)
    }
    if let identity = arrival.identity, identity != old.identity {
      changes.append(.init(field: "ID", old: old.identity?.id ?? "", new: identity.id))
    }
    let isBack = old.isGone
    return .init(
      name: arrival.facts.name, changes: changes, note: isBack ? "is back in the file" : "")
  }

  func changed(_ deal: Deal, from old: Deal) -> ImportDiff.Row {
    func owner(_ deal: Deal) -> String? { deal.owner.map(name) }
    let changes = [
      change("Name", old.name, deal.name),
      change(
        "Amount", old.amount?.exact(plan.currency), deal.amount?.exact(plan.currency)),
      change("Stage", old.stageName, deal.stageName),
      change("Phase", old.phase.rawValue, deal.phase.rawValue),
      change("Type", old.kind.rawValue, deal.kind.rawValue),
      change("Close date", old.closes?.short(asOf: self.day), deal.closes?.short(asOf: self.day)),
      change("Owner", owner(old), owner(deal)),
      change("Product", old.product, deal.product),
    ]
    return .init(name: deal.name, changes: changes.compactMap(\.self))
  }

  func changed(_ seat: Seat, from old: Seat) -> ImportDiff.Row {
    let changes = SeatField.allCases.compactMap { field in
      change(field.title, old[field].map(text), seat[field].map(text))
    }
    return .init(name: seat.name, changes: changes)
  }

  private func change(_ field: String, _ old: String?, _ new: String?) -> ImportDiff.FieldChange? {
    old ?? "" == new ?? "" ? nil : .init(field: field, old: old ?? "", new: new ?? "")
  }

  private func name(_ key: SeatKey) -> String { seats[key] ?? plan.seats[key]?.name ?? "" }

  private func text(_ value: FieldValue) -> String {
    switch value {
    case .text(let text): text
    case .money(let money): money.exact(plan.currency)
    case .day(let day): day.short(asOf: self.day)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .share(let share): share.percent
    }
  }
}
