import Canvas

extension String {
  /// The line, from 1, on which a table of a TOML file sets a key; the section "" is the top.
  func tomlLine(section: String, key: String) -> Int? {
    var current = ""
    for (index, line) in split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.drop { $0 == " " || $0 == "\t" }
      if line.hasPrefix("[") {
        current = String(line.dropFirst().prefix { $0 != "]" })
        if section.isEmpty, current == key { return index + 1 }
      } else if current == section {
        let name = line.prefix { $0 != "=" && $0 != " " && $0 != "\t" }
        if name == key || name == "\"\(key)\"" { return index + 1 }
      }
    }
    return nil
  }

  /// `slate` for `/some/folder/slate.toml`.
  var themeName: String {
    let last = split(separator: "/").last.map(String.init) ?? self
    return last.hasSuffix(".toml") ? String(last.dropLast(5)) : last
  }
}

extension Palette.RGB {
  /// A colour written `#rrggbb`; nil for anything else.
  init?(hexadecimal text: String) {
    guard text.utf8.count == 7, text.hasPrefix("#"),
      let value = UInt32(text.dropFirst(), radix: 16),
      !text.contains("+")
    else { return nil }
    self.init(value)
  }
}
