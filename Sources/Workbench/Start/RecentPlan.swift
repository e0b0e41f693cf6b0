import Plan

/// A plan that was worked on before.
public struct RecentPlan: Equatable, Sendable {
  /// The whole path.
  public var path: String
  /// The day it was opened last.
  public var opened: Day?
  /// Whether the file is still there.
  public var isThere: Bool
  /// The folder it lies in, as a person writes it: `~/plans`, `this folder`.
  public var folder: String

  public init(path: String, opened: Day?, isThere: Bool, folder: String) {
    self.path = path
    self.opened = opened
    self.isThere = isThere
    self.folder = folder
  }

  /// Its file's own name.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// As a recent plan's folder is told where it is the one the program was started in.
  public static let thisFolder = "this folder"

  /// Whether a path typed in the folder that the program was started in means this plan.
  func lies(at path: String) -> Bool {
    self.path == path || (folder == Self.thisFolder && name == path)
  }

  /// What is said behind its name on a day.
  func detail(on today: Day) -> String {
    guard isThere else { return "gone from \(folder)" }
    return opened.map { "in \(folder), opened \($0.short(asOf: today))" } ?? "in \(folder)"
  }
}
