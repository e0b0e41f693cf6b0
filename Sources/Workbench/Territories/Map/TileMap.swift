/// The states of the United States as a grid of equal tiles, each near its place on the map (the
/// layout that NPR's graphics desk made usual).
enum TileMap {
  static let columns = 11

  /// Row by row from the north; `..` is no state.
  static let rows: [[String]] = [
    "AK .. .. .. .. .. .. .. .. .. ME", ".. .. .. .. .. .. .. .. .. VT NH",
    "WA ID MT ND MN IL WI MI NY RI MA", "OR NV WY SD IA IN OH PA NJ CT ..",
    "CA UT CO NE MO KY WV VA MD DE ..", ".. AZ NM KS AR TN NC SC DC .. ..",
    ".. .. .. OK LA MS AL GA .. .. ..", "HI .. .. TX .. .. .. .. FL .. ..",
  ].map { $0.split(separator: " ").map(String.init) }

  /// Where each state stands.
  static let places: [String: (row: Int, column: Int)] = {
    var places: [String: (row: Int, column: Int)] = [:]
    for (row, states) in rows.enumerated() {
      for (column, state) in states.enumerated() where state != ".." {
        places[state] = (row, column)
      }
    }
    return places
  }()
}
