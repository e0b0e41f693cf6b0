/// What lies in a folder, for somebody who types a path.
public struct FolderListing: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    /// As the system has it: it may hold anything but `/`.
    public var name: String
    public var isFolder: Bool

    public init(_ name: String, isFolder: Bool) {
      self.name = name
      self.isFolder = isFolder
    }
  }

  /// So many entries are offered; a folder of more has to be narrowed by typing a whole name.
  public static let most = 5_000

  /// As it was asked for: empty for the folder the program was started in, else with `/` at its end.
  public var folder: String
  public var entries: [Entry]
  /// Why it cannot be read, in words; nil where it was.
  public var problem: String?
  /// Whether there is no such folder at all.
  public var isMissing: Bool

  public init(
    _ folder: String, _ entries: [Entry], problem: String? = nil, isMissing: Bool = false
  ) {
    self.isMissing = isMissing
    self.folder = folder
    self.entries = entries
    self.problem = problem
  }
}
