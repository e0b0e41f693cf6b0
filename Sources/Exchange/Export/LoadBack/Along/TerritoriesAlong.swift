import Plan

/// The territories that follow an account's owner: who owns an account works in its territory.
///
/// No update call exists for an account's territory, so that a move is a deletion and an insertion
/// (DOMAIN 7.3). Where the CRM's ids are not known it is said, never guessed.
struct TerritoriesAlong {
  private static let manual = "Territory2Manual"

  private let plan: Plan
  private(set) var insert: MachineFile
  private(set) var delete: MachineFile
  private(set) var users: MachineFile
  private(set) var back: MachineFile
  private(set) var unresolved: [LoadBack.Unresolved] = []
  private let associations: [String: [Association]]
  private let territoriesOfUser: [String: [String]]
  private let roleInTerritory: [String: String]
  /// Receivers who work in no territory, with what each gets.
  private var newcomers: [String: [(handed: LoadBack.Handed, territories: [String])]] = [:]

  private struct Association {
    /// Nil where only the account's own field tells.
    var id: String?
    var territory: String
    var cause: String
  }

  /// Nil where neither a list nor an account says anything of territories by id.
  init?(_ plan: Plan, _ scope: LoadBackScope) {
    let isAskedFor = scope.accountTerritories != nil
    guard
      isAskedFor || scope.userTerritories != nil
        || plan.accounts.contains(where: { $0.territory.flatMap(SalesforceID.long) != nil })
    else { return nil }
    self.plan = plan
    insert = MachineFile(
      name: "sf-territory-insert.csv", titles: ["ObjectId", "Territory2Id", "AssociationCause"],
      isAskedFor: isAskedFor)
    delete = MachineFile(name: "sf-territory-delete.csv", titles: ["Id"], isAskedFor: isAskedFor)
    users = MachineFile(
      name: "sf-user-territory.csv", titles: ["UserId", "Territory2Id", "RoleInTerritory2"],
      isAskedFor: scope.userTerritories != nil)
    back = MachineFile(
      name: "sf-territory-ROLLBACK.csv", titles: insert.titles, isAskedFor: isAskedFor)
    associations = Dictionary(grouping: scope.accountTerritories?.rows ?? []) { $0[1] }
      .mapValues { rows in rows.map { Association(id: $0[0], territory: $0[2], cause: $0[3]) } }
    let rows = scope.userTerritories?.rows ?? []
    territoriesOfUser = Dictionary(grouping: rows) { $0[0] }.mapValues { $0.map { $0[1] } }
    roleInTerritory = Dictionary(rows.map { ($0[0] + $0[1], $0[2]) }) { first, _ in first }
  }

  /// - Parameter id: the account's in its long form.
  mutating func take(_ handed: LoadBack.Handed, of id: String) {
    guard handed.isOwner, let user = handed.new.text,
      let account = plan.accounts[handed.change.account]
    else { return }
    let now = now(of: account, id)
    let wanted = territories(of: handed.change.to, user)
    guard !now.contains(where: { wanted.contains($0.territory) }) else { return }
    switch wanted.count {
    case 0: newcomers[user, default: []].append((handed, now.map(\.territory)))
    case 1: move(handed, id, from: now, to: wanted[0])
    default:
      refuse(handed, "works in \(wanted.count) territories; say in the CRM which one it goes to")
    }
  }

  /// Once every account was taken: a receiver without a territory gets the one in which all that
  /// they receive lies.
  mutating func settle() {
    for (user, gains) in newcomers.sorted(by: { $0.key < $1.key }) {
      let shared = gains.dropFirst().reduce(Set(gains[0].territories)) { shared, gain in
        shared.intersection(gain.territories)
      }
      if let only = shared.first, shared.count == 1 {
        let giver = gains.compactMap { $0.handed.old.text }.compactMap {
          roleInTerritory[$0 + only]
        }
        users.rows.append([user, only, giver.first ?? ""])
      } else {
        for gain in gains {
          refuse(gain.handed, "works in no territory that is known; give one in the CRM")
        }
      }
    }
    newcomers = [:]
  }

  var files: [MachineFile] { [insert, delete, back, users] }

  private mutating func move(
    _ handed: LoadBack.Handed, _ account: String, from now: [Association], to territory: String
  ) {
    insert.rows.append([account, territory, Self.manual])
    for association in now {
      if let id = association.id {
        delete.rows.append([id])
        let cause = association.cause.isEmpty ? Self.manual : association.cause
        back.rows.append([account, association.territory, cause])
      } else {
        unresolved.append(
          .init(
            change: handed.change,
            why: "its place in territory \(association.territory) has no association id; give the "
              + "CRM's list of them with --account-territories"))
      }
    }
  }

  private func now(of account: Account, _ id: String) -> [Association] {
    if let listed = associations[id] { return listed }
    guard let territory = account.territory.flatMap(SalesforceID.long) else { return [] }
    return [Association(id: nil, territory: territory, cause: "")]
  }

  /// Where a person works: by the CRM's list, else by the id that a list of users gave as region.
  private func territories(of seat: SeatKey?, _ user: String) -> [String] {
    if let listed = territoriesOfUser[user] { return listed }
    let region = seat.flatMap { plan.seats[$0]?.region }
    return region.flatMap(SalesforceID.long).map { [$0] } ?? []
  }

  private mutating func refuse(_ handed: LoadBack.Handed, _ why: String) {
    let name = handed.change.to.flatMap { plan.seats[$0]?.name } ?? "nobody"
    unresolved.append(
      .init(change: handed.change, why: "its territory stays as it is: \(name) \(why)"))
  }
}
