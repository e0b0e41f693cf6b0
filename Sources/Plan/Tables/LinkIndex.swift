/// Which rows belong to a row: the deals of an account, the items of a handoff.
///
/// Derived from the rows and kept beside them as they change; never stored.
public struct LinkIndex<Owner, Member>: Sendable {
  private var members: [RowKey<Owner>: [RowKey<Member>]] = [:]

  init() {}

  /// The members of an owner, in the order of their keys.
  public subscript(owner: RowKey<Owner>) -> [RowKey<Member>] { members[owner] ?? [] }

  /// Makes room for so many more owners.
  mutating func expect(_ count: Int) { members.reserveCapacity(members.count + count) }

  mutating func link(_ member: RowKey<Member>, to owner: RowKey<Owner>) {
    var list = members[owner] ?? []
    members[owner] = nil
    if let last = list.last, last < member {
      list.append(member)
    } else {
      let place = list.firstIndex { $0 >= member } ?? list.endIndex
      if place == list.endIndex || list[place] != member { list.insert(member, at: place) }
    }
    members[owner] = list
  }

  mutating func unlink(_ member: RowKey<Member>, from owner: RowKey<Owner>) {
    guard var list = members[owner], let place = list.firstIndex(of: member) else { return }
    members[owner] = nil
    list.remove(at: place)
    if !list.isEmpty { members[owner] = list }
  }
}
