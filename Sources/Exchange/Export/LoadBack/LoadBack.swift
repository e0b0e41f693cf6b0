import Plan

/// What a CRM has to be told so that it names the owners whom the plan decided on: only what
/// differs from its own newest file, and nothing guessed.
///
/// Source: DOMAIN 7.3, RULES §7.
public struct LoadBack: Equatable, Sendable {
  public enum System: String, CaseIterable, Sendable {
    case salesforce, hubspot
  }

  /// A record that changes: a cell for each column.
  struct Row: Equatable {
    var id: String
    var new: [String]
    /// What takes it back; nil where the CRM cannot be told what stood there.
    var old: [String]?
  }

  /// A change of one role on an account, whether or not a CRM can be told.
  struct Change: Equatable {
    var account: AccountKey
    var role: Role
    var from: SeatKey?
    var to: SeatKey?
    var effective: Day?
    var reason: String
  }

  /// A change with how the CRM's users are named, for what goes along with it.
  struct Handed {
    var change: Change
    /// Whether it is the record's owner that changes, not a field of its own.
    var isOwner: Bool
    /// The account's id; nil where it has none.
    var account: String?
    var new: CRMNames.Answer
    var old: CRMNames.Answer
  }

  /// A change that has no place in a machine's file, or no way back.
  struct Unresolved: Equatable {
    var change: Change
    var why: String
  }

  let system: System
  private let plan: Plan
  /// The columns behind the record's id.
  let titles: [String]
  var rows: [Row] = []
  var changes: [Change] = []
  var unresolved: [Unresolved] = []
  /// Those that go out, and that the rollback file cannot take back.
  var oneWay: [Unresolved] = []
  /// Those that were decided for a later day than the one asked for.
  var later: [Unresolved] = []
  /// The day by whose owners it goes.
  let effective: Day
  /// What goes along with the accounts.
  private(set) var along: [MachineFile] = []
  private var alongWords: [String] = []

  /// How many changes the CRM cannot be told.
  public var unresolvedCount: Int { unresolved.count }
  /// How many records change.
  public var changedCount: Int { rows.count }
  /// How many moves are not committed, and so not in it.
  public var draftCount: Int { plan.moves.count }

  /// - Parameters:
  ///   - day: today; owners are those of the plan's effective day.
  ///   - scope: what goes along; in Salesforce alone.
  /// - Throws: an id that a spreadsheet would run as a formula.
  public init(
    of plan: Plan, on day: Day, for system: System, _ scope: LoadBackScope = .accounts
  ) throws(LoadBackError) {
    self.system = system
    self.plan = plan
    effective = plan.effectiveDay(on: day)
    let columns = plan.peopleColumns
    titles = columns.map { $0.isOwner ? system.ownerTitle : $0.title }
    var reader = LoadBackReader(plan, on: effective, system, columns)
    for account in plan.accounts { try reader.read(account, into: &self) }
    if system == .salesforce { bringAlong(reader.handed, scope) }
  }

  /// Lets the deals, contacts and territories of the accounts follow their owners.
  private mutating func bringAlong(_ handed: [Handed], _ scope: LoadBackScope) {
    if scope.hasDeals {
      var deals = DealsAlong(plan, on: effective)
      for handed in handed { deals.take(handed) }
      along += deals.owners.files
      unresolved += deals.unresolved
      alongWords.append(Self.counted(deals.owners.count, "open deal") + " along")
      if deals.held > 0 { alongWords.append("\(deals.held.grouped) held with their owner") }
    }
    if let list = scope.contacts {
      var contacts = ContactsAlong(list)
      for handed in handed {
        if let account = handed.account { contacts.take(handed, of: account) }
      }
      along += contacts.owners.files
      unresolved += contacts.unresolved
      alongWords.append(Self.counted(contacts.owners.count, "contact") + " along")
    }
    guard var territories = TerritoriesAlong(plan, scope) else { return }
    for handed in handed {
      if let account = handed.account { territories.take(handed, of: account) }
    }
    territories.settle()
    along += territories.files
    unresolved += territories.unresolved
    let count = territories.insert.rows.count
    if count > 0 { alongWords.append(Self.counted(count, "account") + " to another territory") }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count.grouped) \(noun)s"
  }

  /// `12 records change owner, 3 unresolved; 7 drafts are left out until they are committed`.
  public var sentence: String {
    var parts = [
      changedCount == 1 ? "1 record changes" : "\(changedCount.grouped) records change"
    ]
    parts += alongWords
    parts += [
      unresolved.isEmpty ? "nothing unresolved" : "\(unresolved.count.grouped) unresolved"
    ]
    if !oneWay.isEmpty { parts.append("\(oneWay.count.grouped) without a way back") }
    if !later.isEmpty { parts.append("\(later.count.grouped) later than \(effective.iso)") }
    guard draftCount > 0 else { return parts.joined(separator: ", ") }
    let drafts = draftCount == 1 ? "1 draft is" : "\(draftCount.grouped) drafts are"
    return parts.joined(separator: ", ") + "; \(drafts) left out until committed"
  }

  public var files: [ExportedFile] {
    [
      ExportedFile(name: "\(system.fileName).csv", bytes: machine(rows.map { ($0.id, $0.new) })),
      ExportedFile(
        name: "\(system.fileName)-ROLLBACK.csv",
        bytes: machine(rows.compactMap { row in row.old.map { (row.id, $0) } })),
      ExportedFile(name: "changes.csv", bytes: changesTable()),
      ExportedFile(name: "unresolved.csv", bytes: unresolvedTable()),
    ] + along.compactMap(\.file)
  }

  /// Every file that a load-back into this CRM can consist of.
  public var possibleNames: [String] {
    let along =
      system == .salesforce
      ? [
        "sf-opportunity-owner.csv", "sf-opportunity-owner-ROLLBACK.csv", "sf-contact-owner.csv",
        "sf-contact-owner-ROLLBACK.csv", "sf-territory-insert.csv", "sf-territory-delete.csv",
        "sf-territory-ROLLBACK.csv", "sf-user-territory.csv",
      ] : []
    return files.map(\.name) + along
  }

  // MARK: - Tables

  private func machine(_ rows: [(id: String, cells: [String])]) -> [UInt8] {
    var table = CSVText([system.idTitle] + titles)
    for row in rows { table.append([.machine(row.id)] + row.cells.map(CSVCell.machine)) }
    return table.bytes
  }

  private func changesTable() -> [UInt8] {
    var table = CSVText(["Account", "Role", "From", "To", "Effective", "Reason", "Account ID"])
    for change in changes {
      let account = plan.accounts[change.account]
      table.append([
        CSVCell(account?.name), .text(change.role.abbreviation), seat(change.from), seat(change.to),
        change.effective.map { .number($0.iso) } ?? .blank, .text(change.reason),
        CSVCell(account?.identity?.id),
      ])
    }
    return table.markedBytes
  }

  private func unresolvedTable() -> [UInt8] {
    var table = CSVText(["Account", "Old owner", "Planned rep", "Why", "Role", "Account ID"])
    for row in unresolved + oneWay + later {
      let account = plan.accounts[row.change.account]
      table.append([
        CSVCell(account?.name), seat(row.change.from), seat(row.change.to), .text(row.why),
        .text(row.change.role.abbreviation), CSVCell(account?.identity?.id),
      ])
    }
    return table.markedBytes
  }

  private func seat(_ key: SeatKey?) -> CSVCell { CSVCell(key.flatMap { plan.seats[$0]?.name }) }
}

/// Why nothing can be loaded back: a machine's file cannot be disarmed, and must not run.
public struct LoadBackError: Error, Equatable, Sendable {
  public var sentence: String
}

extension Plan {
  /// The columns for people of the newest account list; the owner alone where none tells.
  fileprivate var peopleColumns: [PeopleColumn] {
    let lists = sources.filter { $0.people?.isEmpty == false }
    return lists.max { $0.key < $1.key }?.people
      ?? [PeopleColumn(role: nil, title: "", isOwner: true)]
  }
}

extension LoadBack.System {
  var idTitle: String {
    switch self {
    case .salesforce: "Id"
    case .hubspot: "Record ID"
    }
  }

  var ownerTitle: String {
    switch self {
    case .salesforce: "OwnerId"
    case .hubspot: "Company owner"
    }
  }

  var fileName: String {
    switch self {
    case .salesforce: "sf-account-owner"
    case .hubspot: "hubspot-company-owner"
    }
  }
}
