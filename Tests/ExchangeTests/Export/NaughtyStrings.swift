import FoundationEssentials

/// The Big List of Naughty Strings, from the sample files beside the package.
enum NaughtyStrings {
  static func all() throws -> [String] {
    let bytes = try SharedData.bytes("blns/blns.json")
    return try JSONDecoder().decode([String].self, from: Data(bytes)).filter { !$0.isEmpty }
  }
}
