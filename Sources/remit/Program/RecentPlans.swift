import Glibc
import Plan
import Workbench

/// The plans that were opened last, kept in the state folder: a day and a path a line.
enum RecentPlans {
  private static let most = 20

  private static var path: String { Paths().recentPlans }

  /// Newest first; then the plans of this folder that were never opened.
  static func read() -> [RecentPlan] {
    let here = absolute(".") ?? "."
    var plans = lines().map { plan($0.path, opened: $0.day, here) }
    let known = Set(plans.map(\.path))
    for entry in Folders.listing(of: "").entries
    where !entry.isFolder && entry.name.hasSuffix(".remit") {
      let path = "\(here)/\(entry.name)"
      if !known.contains(path) { plans.append(plan(path, opened: nil, here)) }
    }
    return plans
  }

  /// Puts a plan first. Where the state folder takes nothing, only this is lost.
  static func note(_ typed: String, on day: Day) {
    guard let path = absolute(Paths.expanded(typed)) else { return }
    var kept = lines().filter { $0.path != path }
    kept.insert((day, path), at: 0)
    let text = kept.prefix(most).map { "\($0.day.map(\.iso) ?? "-") \(escaped($0.path))" }
      .joined(separator: "\n")
    Paths().makeState()
    try? Files.write(Array((text + "\n").utf8), to: self.path)
  }

  private static func lines() -> [(day: Day?, path: String)] {
    guard let bytes = try? Files.read(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(most)
      .compactMap { line in
        let parts = line.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[1].hasPrefix("/") else { return nil }
        return (Day(iso: String(parts[0])), unescaped(parts[1]))
      }
  }

  private static func plan(_ path: String, opened: Day?, _ here: String) -> RecentPlan {
    var folder = path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
    if folder.isEmpty { folder = "/" }
    if folder == here {
      folder = RecentPlan.thisFolder
    } else if let home = Paths.environment("HOME"), folder.hasPrefix(home) {
      folder = "~" + folder.dropFirst(home.count)
    }
    return RecentPlan(
      path: path, opened: opened, isThere: Files.exists(path), folder: folder)
  }

  private static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A line end in a path would end its line.
  static func escaped(_ path: String) -> String {
    path.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%25")
      .split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "%0A")
  }

  static func unescaped(_ text: Substring) -> String {
    let lines = pieces(of: text, at: "%0A").joined(separator: "\n")
    return pieces(of: lines[...], at: "%25").joined(separator: "%")
  }

  private static func pieces(of text: Substring, at mark: String) -> [String] {
    var pieces = [""]
    var rest = text
    while let first = rest.first {
      if rest.hasPrefix(mark) {
        pieces.append("")
        rest = rest.dropFirst(mark.count)
      } else {
        pieces[pieces.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    return pieces
  }
}
