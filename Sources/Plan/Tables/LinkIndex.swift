/// Which rows belong to a row: the deals of an account, the items of a handoff.
///
/// Derived from the rows and kept beside them as they change; never stored. Most owners have one
/// member, which then stands in the place of the list.
public struct LinkIndex<Owner, Member>: Sendable {
  private var members = PagedTable<Linked<Member>>()

  init() {}

  /// The members of an owner, in the order of their keys.
  public subscript(owner: RowKey<Owner>) -> Linked<Member> {
    members[RowKey(owner.number)] ?? .many([])
  }

  mutating func link(_ member: RowKey<Member>, to owner: RowKey<Owner>) {
    let key = RowKey<Linked<Member>>(owner.number)
    switch members[key] {
    case nil: members[key] = .one(member)
    case .one(let other):
      if other == member { return }
      members[key] = .many(other < member ? [other, member] : [member, other])
    case .many(var list):
      // Let go of first, so that the list is not copied.
      members[key] = .one(member)
      let place =
        list.last.map { $0 < member } ?? true
        ? list.endIndex : list.firstPlace { $0 >= member }
      if place == list.endIndex || list[place] != member { list.insert(member, at: place) }
      members[key] = .many(list)
    }
  }

  mutating func unlink(_ member: RowKey<Member>, from owner: RowKey<Owner>) {
    let key = RowKey<Linked<Member>>(owner.number)
    switch members[key] {
    case nil: break
    case .one(let other): if other == member { members[key] = nil }
    case .many(var list):
      members[key] = .one(member)
      list.removeAll { $0 == member }
      members[key] = list.count == 1 ? list.first.map { .one($0) } : .many(list)
    }
  }
}

/// The members of an owner: mostly one.
public enum Linked<Member>: Sendable {
  case one(RowKey<Member>)
  case many([RowKey<Member>])
}

extension Linked: RandomAccessCollection {
  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch self {
    case .one: 1
    case .many(let list): list.count
    }
  }

  public subscript(index: Int) -> RowKey<Member> {
    switch self {
    case .one(let member): member
    case .many(let list): list[index]
    }
  }
}
