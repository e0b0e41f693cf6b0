import Canvas

/// The binding table as the README prints it.
public enum KeyTable {
  /// A Markdown table for each place, in the order of the places.
  public static func markdown() -> String {
    var text = ""
    for place in Place.allCases {
      let actions = BindingTable.shared.actions.filter { $0.place == place && !$0.keys.isEmpty }
      guard !actions.isEmpty else { continue }
      text += "**\(place.title)**\n\n| key | does |\n|---|---|\n"
      for action in actions {
        let keys = action.keys.map { "`\(spelling($0))`" }.joined(separator: " ")
        text += "| \(keys) | \(action.help) |\n"
      }
      text += "\n"
    }
    return text
  }

  /// A vertical bar would end the table's cell.
  private static func spelling(_ key: Key) -> String {
    key.description == "|" ? "\\|" : key.description
  }
}
