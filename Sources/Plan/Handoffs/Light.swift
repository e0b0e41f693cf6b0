/// How a handoff stands; the worse the greater.
public enum Light: Int, Comparable, CaseIterable, Sendable {
  case green, amber, red

  /// The letter that stands beside the colour: G, A, R.
  public var letter: String {
    switch self {
    case .green: "G"
    case .amber: "A"
    case .red: "R"
    }
  }

  /// `Red`.
  public var title: String {
    switch self {
    case .green: "Green"
    case .amber: "Amber"
    case .red: "Red"
    }
  }

  /// Green comes first.
  public static func < (left: Light, right: Light) -> Bool { left.rawValue < right.rawValue }
}
