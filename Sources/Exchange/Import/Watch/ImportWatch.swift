/// How far the reading of a file has come.
public struct ImportProgress: Equatable, Sendable {
  /// What is being done.
  public enum Stage: String, Equatable, Sendable {
    /// The bytes come from the disk; `done` and `total` count bytes.
    case loading
    /// The first pass: how dates and decimals are written.
    case looking
    /// The second pass: values are read and rows matched to the plan's.
    case matching
    /// The plan takes the rows in.
    case taking
  }

  public var stage: Stage
  public var done: Int
  /// Nil while it is not known.
  public var total: Int?

  public init(_ stage: Stage, done: Int, total: Int? = nil) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}

/// Hears how far an import has come, and says whether it shall go on.
public struct ImportWatch: Sendable {
  /// Rows from one word to the next.
  static let stride = 4_096

  /// Told how far it has come; false stops it.
  public let goesOn: @Sendable (ImportProgress) -> Bool

  /// - Parameter goesOn: called on the importing thread every few thousand rows; false stops the
  ///   import, with nothing changed.
  public init(_ goesOn: @escaping @Sendable (ImportProgress) -> Bool) { self.goesOn = goesOn }

  /// Hears nothing and never stops.
  public static let none = ImportWatch { _ in true }

  func note(_ stage: ImportProgress.Stage, _ rows: Int, of total: Int?) throws(ImportStop) {
    guard rows % Self.stride == 0 else { return }
    if !goesOn(ImportProgress(stage, done: rows, total: total)) { throw .stopped }
  }
}

extension ImportProgress {
  /// `Matching 12,288 of 100,000 rows, 310,000 rows a second`.
  ///
  /// - Parameter rate: rows (or bytes) a second; nil while it is not known.
  public func sentence(_ rate: Int?) -> String {
    switch stage {
    case .loading:
      let whole = total.map { " of \($0 >> 20)" } ?? ""
      return "Loading \(done >> 20)\(whole) MB"
    case .looking, .matching:
      let verb = stage == .looking ? "Looking through" : "Matching"
      let whole = total.map { " of \(Self.grouped($0))" } ?? ""
      let speed = rate.map { ", \(Self.grouped($0)) rows a second" } ?? ""
      return "\(verb) \(Self.grouped(done))\(whole) rows\(speed)"
    case .taking: return "Taking \(total.map(Self.grouped) ?? "all") rows into the plan"
    }
  }

  /// `12,288`.
  private static func grouped(_ count: Int) -> String {
    var text = ""
    for (index, digit) in String(count).enumerated() {
      if index > 0, (String(count).count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}
