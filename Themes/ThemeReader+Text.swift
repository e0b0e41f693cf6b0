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

  /// The word of a list that this one is a slip of: at most two letters differ, and fewer than half.
  func nearest(of words: [String]) -> String? {
    let near = words.map { (word: $0, slips: slips(to: $0)) }.min { $0.slips < $1.slips }
    guard let near, near.slips <= 2, near.slips * 2 < utf8.count else { return nil }
    return near.word
  }

  /// How many letters are put in, left out or changed on the way to another word.
  private func slips(to other: String) -> Int {
    let target = Array(other.utf8)
    var row = Array(0...target.count)
    // A word of a million letters is no slip of any role.
    for (line, letter) in utf8.prefix(64).enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in target.indices {
        let changed = diagonal + (letter == target[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[target.count] + Swift.max(0, utf8.count - 64)
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
