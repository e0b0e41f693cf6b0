/// The states of the United States and the District of Columbia, however a CRM spells them.
public enum USState {
  /// The postal code of a state: `CA` for `California`, `ca` and `US-CA`; nil for anything else.
  public static func code(_ text: String) -> String? {
    var name = text.lowercased()
    if name.hasPrefix("us-") { name.removeFirst(3) }
    if name.utf8.count == 2 {
      let code = name.uppercased()
      return names[code] == nil ? nil : code
    }
    return codes[name]
  }

  /// `California`; nil where the code is none.
  public static func name(_ code: String) -> String? { names[code] }

  private static let codes: [String: String] = {
    var codes: [String: String] = [:]
    for (code, name) in names { codes[name.lowercased()] = code }
    codes["washington dc"] = "DC"
    codes["washington, d.c."] = "DC"
    return codes
  }()

  /// By postal code (USPS Publication 28).
  static let names = [
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York",
    "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon",
    "PA": "Pennsylvania", "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota",
    "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia",
    "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
  ]
}
