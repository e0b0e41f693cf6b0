/// Some accounts in an order: as many as there are, none of them copied.
public struct AccountRun: Sendable {
  private enum Storage: Sendable {
    case keys(KeyList)
    case list([AccountKey])
  }

  private let storage: Storage

  init(_ keys: KeyList) { storage = .keys(keys) }

  public init(_ list: [AccountKey]) { storage = .list(list) }
}

extension AccountRun: RandomAccessCollection {
  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch storage {
    case .keys(let keys): keys.count
    case .list(let list): list.count
    }
  }

  public subscript(place: Int) -> AccountKey {
    switch storage {
    case .keys(let keys): keys[place]
    case .list(let list): list[place]
    }
  }

  public func makeIterator() -> AnyIterator<AccountKey> {
    switch storage {
    case .keys(let keys): AnyIterator(keys.makeIterator())
    case .list(let list): AnyIterator(list.makeIterator())
    }
  }
}
