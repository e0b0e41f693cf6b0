import Plan

/// That a file was written: kept between runs, so that it can be found again.
public struct WrittenNote: Equatable, Sendable {
  public var day: Day
  /// The time of day, as the title line shows it.
  public var clock: String
  public var bytes: Int
  /// The whole path as a person reads it; of a folder with `/` behind it.
  public var path: String
  /// What was still to be done about it when it was written: how much a CRM cannot be told. Of
  /// earlier runs it is not kept: the plan has gone on.
  public var unresolved: String?

  public init(
    day: Day, clock: String, bytes: Int, path: String, unresolved: String? = nil
  ) {
    self.day = day
    self.clock = clock
    self.bytes = bytes
    self.path = path
    self.unresolved = unresolved
  }

  /// `2026-11-21 14:02 5123 ~/plans/board.html`, as it is kept.
  public var text: String { "\(day.iso) \(clock) \(bytes) \(path)" }

  /// - Returns: nil where the text is none that `text` made.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 3).map(String.init)
    guard parts.count == 4, let day = Day(iso: parts[0]), let bytes = Int(parts[2]), bytes >= 0
    else { return nil }
    self.init(day: day, clock: parts[1], bytes: bytes, path: parts[3])
  }

  /// The last note of each path: a file written again is still one file.
  public static func latest(_ notes: [WrittenNote]) -> [WrittenNote] {
    var seen: Set<String> = []
    return notes.reversed().filter { seen.insert($0.path).inserted }.reversed()
  }

  /// Its own name; of a folder with `/` behind it.
  var name: String {
    let own = path.split(separator: "/").last.map(String.init) ?? path
    return path.hasSuffix("/") ? own + "/" : own
  }

  /// Where it lies.
  var folder: String {
    let parent = path.dropLast(name.count)
    return parent.count > 1 && parent.hasSuffix("/") ? String(parent.dropLast()) : String(parent)
  }

  /// `14:02`, and `20 Nov 14:02` of another day.
  func when(_ today: Day) -> String {
    day == today ? clock : "\(day.short(asOf: today)) \(clock)"
  }

  /// Whether it is the summary itself, to be read, and not a list for somebody or a machine.
  var isSummary: Bool { name.hasSuffix(".md") || name.hasSuffix(".html") }
}

extension Workbench {
  /// What earlier runs have written of this plan, the oldest first.
  public mutating func recall(written notes: [WrittenNote], _ environment: Environment) {
    summary.written = WrittenNote.latest(notes)
    refresh(environment)
  }
}
