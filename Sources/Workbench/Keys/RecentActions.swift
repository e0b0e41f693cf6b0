/// The actions that were run from a list of commands last, newest first, by their ids.
public struct RecentActions: Equatable, Sendable {
  public private(set) var ids: [String]

  /// So many are remembered.
  public static let most = 8

  public init() { ids = [] }

  /// From a file of the state folder, one id a line; ids of no action are left out.
  public init(_ text: String) {
    let known = Set(BindingTable.shared.actions.map(\.id))
    ids = []
    for line in text.split(whereSeparator: \.isNewline).map(String.init)
    where known.contains(line) && !ids.contains(line) && ids.count < Self.most {
      ids.append(line)
    }
  }

  /// As it is kept between runs.
  public var text: String { ids.joined(separator: "\n") }

  mutating func note(_ id: String) {
    ids.removeAll { $0 == id }
    ids.insert(id, at: 0)
    ids = Array(ids.prefix(Self.most))
  }
}

extension Workbench {
  mutating func noteRecent(_ action: Action) {
    guard action.id != "palette", action.id != "help" else { return }
    recent.note(action.id)
  }
}
