import CNcurses
import Canvas

/// What each style comes to on this terminal, worked out once a theme.
struct LookTable {
  struct Entry {
    /// Below zero where it has not been worked out.
    var pair: Int32 = -1
    var attributes: UInt32 = 0
  }

  let depth: ColourDepth
  private var palette: Palette?
  private var entries: [Entry] = []

  /// Styles are numbered ink by paper by attributes.
  private static let attributeCount = 16
  private static let paperCount = Paper.allCases.count
  private static let count = Ink.allCases.count * paperCount * attributeCount

  init(depth: ColourDepth) {
    self.depth = depth
  }

  /// Begins anew for another theme.
  mutating func use(_ palette: Palette) {
    guard palette != self.palette else { return }
    self.palette = palette
    entries = Array(repeating: Entry(), count: Self.count)
  }

  subscript(style: Style) -> Entry {
    mutating get {
      let index =
        (Int(style.ink.rawValue) * Self.paperCount + Int(style.paper.rawValue))
        * Self.attributeCount + Int(style.attributes.rawValue) % Self.attributeCount
      guard index < entries.count else { return Entry(pair: 0) }
      if entries[index].pair < 0 { entries[index] = workOut(style) }
      return entries[index]
    }
  }

  private func workOut(_ style: Style) -> Entry {
    guard let look = palette?.look(style) else { return Entry(pair: 0) }
    return Entry(
      pair: nc_pair(number(look.foreground), number(look.background)),
      attributes: UInt32(look.attributes.rawValue))
  }

  /// The terminal's number for a colour; -1 for its own.
  private func number(_ colour: Palette.RGB?) -> Int32 {
    guard let colour else { return -1 }
    switch depth {
    case .mono: return -1
    case .indexed8: return Int32(colour.indexed8)
    case .indexed16: return Int32(colour.indexed16)
    case .indexed256: return Int32(colour.indexed256)
    case .direct:
      let value = Int32(colour.red) << 16 | Int32(colour.green) << 8 | Int32(colour.blue)
      // 1...7 are the ANSI colours in the *-direct descriptions.
      return (1...7).contains(value) ? 8 : value
    }
  }
}
