extension Int {
  /// A count with thousands set apart: `10,000`.
  public var grouped: String {
    var groups: [String] = []
    var rest = magnitude
    while rest >= 1_000 {
      groups.append(String(String(rest % 1_000 + 1_000).dropFirst()))
      rest /= 1_000
    }
    groups.append(String(rest))
    return (self < 0 ? "-" : "") + groups.reversed().joined(separator: ",")
  }
}
