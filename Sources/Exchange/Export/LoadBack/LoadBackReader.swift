import Plan

/// Finds where a plan's owners differ from those that the CRM's own file names.
struct LoadBackReader {
  private let plan: Plan
  private let day: Day
  private let names: CRMNames
  private let columns: [PeopleColumn]
  /// Every change of a person, for what goes along with it.
  private(set) var handed: [LoadBack.Handed] = []
  /// A record's owner, whoever is asked for.
  private static let owner = PeopleColumn(role: nil, title: "", isOwner: true)
  /// The roles that have a field of their own.
  private let ownFields: Set<Role>

  /// What becomes of one column of a record.
  private enum Cell {
    case kept(SeatKey?)
    case changed(LoadBack.Change)
  }

  init(_ plan: Plan, on day: Day, _ system: LoadBack.System, _ columns: [PeopleColumn]) {
    self.plan = plan
    self.day = day
    self.columns = columns
    names = CRMNames(plan, on: day, system)
    ownFields = Set(columns.compactMap { $0.isOwner ? nil : $0.role })
  }

  /// - Throws: an id that a spreadsheet would run as a formula.
  mutating func read(
    _ account: Account, into loadBack: inout LoadBack
  ) throws(LoadBackError) {
    let tenures = plan.tenures(of: account.key)
    let isDecided = tenures.contains { $0.why != .imported }
    guard isDecided || account.heard != nil else { return }
    for tenure in tenures where tenure.isActive && tenure.why != .imported && tenure.from > day {
      put(later: tenure, of: account, into: &loadBack)
    }
    var told: Set<Role> = []
    let cells = columns.map { column in
      let role = plan.role(ofColumn: column.role, of: account)
      // A field of the role's own says who has it; the owner beside it is somebody else's business.
      if column.isOwner, ownFields.contains(role) {
        return Cell.kept(plan.crmHolder(of: account.key, in: column.role))
      }
      told.insert(role)
      return cell(column.role, role, of: account)
    }
    try place(cells, of: account, into: &loadBack)
    for tenure in tenures where tenure.why != .imported && tenure.holds(on: day) {
      guard let role = tenure.role, told.insert(role).inserted else { continue }
      let from = plan.crmHolder(of: account.key, in: role)
      guard from != tenure.seat else { continue }
      let change = change(role, of: account, from: from, to: tenure.seat, tenure)
      loadBack.changes.append(change)
      loadBack.unresolved.append(
        .init(
          change: change,
          why: "the imported file has no column for the \(role.abbreviation); export the field"
            + " from the CRM too and import it"))
    }
  }

  /// A change that is decided for a day after the one asked for is a change all the same.
  private func put(later tenure: Tenure, of account: Account, into loadBack: inout LoadBack) {
    guard let role = tenure.role else { return }
    let from = plan.holder(of: account.key, role: role, on: day)?.seat
    let change = change(role, of: account, from: from, to: tenure.seat, tenure)
    loadBack.changes.append(change)
    loadBack.later.append(
      .init(
        change: change,
        why: "it holds from \(tenure.from.iso), and the files are those of \(day.iso); export again"
          + " from then on"))
  }

  private func cell(_ column: Role?, _ role: Role, of account: Account) -> Cell {
    let old = plan.crmHolder(of: account.key, in: column)
    let key = plan.holder(of: account.key, role: role, on: day)?.tenure
    if let tenure = key.flatMap({ plan.tenures[$0] }) {
      guard tenure.why != .imported, tenure.seat != old else { return .kept(old) }
      return .changed(change(role, of: account, from: old, to: tenure.seat, tenure))
    }
    // Nobody holds it: a decision only where somebody here took it away.
    let isTaken = account.heard?.contains { $0.role == column && $0.seat != nil } ?? false
    guard old != nil, isTaken else { return .kept(old) }
    return .changed(change(role, of: account, from: old, to: nil, nil))
  }

  private func change(
    _ role: Role, of account: Account, from: SeatKey?, to: SeatKey?, _ tenure: Tenure?
  ) -> LoadBack.Change {
    LoadBack.Change(
      account: account.key, role: role, from: from, to: to, effective: tenure?.from,
      reason: tenure.map { $0.note ?? $0.why.words } ?? "left vacant here")
  }

  /// Everything that is lacking, so that one more export does not end at the next reason.
  private static func reasons(_ answers: CRMNames.Answer...) -> String {
    answers.compactMap(\.why).joined(separator: "; ")
  }

  // MARK: - Rows

  private mutating func place(
    _ cells: [Cell], of account: Account, into loadBack: inout LoadBack
  ) throws(LoadBackError) {
    var new: [String] = []
    var old: [String] = []
    var hasNews = false
    var hasWayBack = false
    let id = account.isGone ? names.gone : try names.record(account)
    for (cell, column) in zip(cells, columns) {
      switch cell {
      case .kept(let seat):
        let text = try names.standing(seat, in: column).text ?? ""
        new.append(text)
        old.append(text)
      case .changed(let change):
        loadBack.changes.append(change)
        handed.append(
          .init(
            change: change, isOwner: column.isOwner, account: id.text,
            new: id.text == nil ? id : try names.planned(change.to, in: Self.owner),
            old: try names.standing(change.from, in: Self.owner)))
        let target = try names.planned(change.to, in: column)
        let before = try names.before(change.from, in: column)
        old.append(before.text ?? "")
        guard let text = target.text, id.text != nil else {
          new.append(before.text ?? "")
          loadBack.unresolved.append(.init(change: change, why: Self.reasons(id, target)))
          continue
        }
        hasNews = true
        new.append(text)
        // Nobody stood there: the way back is an empty cell, which says it and clears nothing.
        if before.text != nil || change.from == nil { hasWayBack = true }
        if let why = before.why {
          loadBack.oneWay.append(.init(change: change, why: "goes out, but \(why)"))
        }
      }
    }
    guard hasNews, let id = id.text else { return }
    loadBack.rows.append(.init(id: id, new: new, old: hasWayBack ? old : nil))
  }
}

extension Tenure.Reason {
  /// In a list of changes, where nobody gave a reason.
  fileprivate var words: String {
    switch self {
    case .imported: "the file says so"
    case .assigned: "assigned by hand"
    case .proposed: "accepted at the handoff"
    case .moved: "committed move"
    }
  }
}
