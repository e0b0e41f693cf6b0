import Canvas
import TOMLKit

/// Reads the tables of one theme file and gathers what is wrong in them.
struct ThemeReader {
  private(set) var sheet: ThemeSheet
  private(set) var warnings: [ThemeWarning] = []

  /// Reads a file's text.
  ///
  /// - Returns: nil where it is no TOML; `fault` says why then.
  init?(_ text: String, file: String, fault: inout ThemeWarning?) {
    sheet = ThemeSheet(file: file, text: text)
    // The parser takes a NUL for the end of the text; TOML forbids it.
    if let end = text.utf8.firstIndex(of: 0) {
      let line = text.utf8[..<end].count { $0 == UInt8(ascii: "\n") } + 1
      fault = Self.notTOML(file, line: line, "there is a NUL in it")
      return nil
    }
    do {
      read(try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      let words = ScreenText.visible(error.description)
      fault = Self.notTOML(file, line: error.source.begin.line, words)
      return nil
    } catch {
      fault = Self.notTOML(file, line: nil, "it cannot be read")
      return nil
    }
  }

  private static func notTOML(_ file: String, line: Int?, _ fault: String) -> ThemeWarning {
    ThemeWarning(
      file: file, line: line, problem: "this is not TOML: \(fault)",
      mend: "\(Themes.standard) is used until it is mended")
  }

  private static let known = [
    "name", "description", "appearance", "inherits", "palette", "ink", "paper", "sixteen",
  ]

  private mutating func read(_ table: TOMLTable) {
    for key in table.keys where !Self.known.contains(key) {
      warn("", key, "\"\(key)\" means nothing in a theme", Self.choice(of: key, from: Self.known))
    }
    sheet.name = table["name"]?.string
    sheet.summary = table["description"]?.string
    sheet.isLight = isLight(table["appearance"])
    if let parent = table["inherits"] {
      sheet.parent = parent.string
      if parent.string == nil {
        warn("", "inherits", "inherits names no theme", "write a theme's name in quotes")
      }
    }
    readPalette(table["palette"]?.table)
    sheet.full = sayings(table, "")
    sheet.sixteen = table["sixteen"]?.table.map { sayings($0, "sixteen.") }
  }

  private mutating func isLight(_ value: (any TOMLValueConvertible)?) -> Bool? {
    guard let value else { return nil }
    switch value.string {
    case "light": return true
    case "dark": return false
    default:
      warn(
        "", "appearance", "the appearance is neither dark nor light",
        "write \"dark\" or \"light\"")
      return nil
    }
  }

  private mutating func readPalette(_ table: TOMLTable?) {
    guard let table else { return }
    for name in table.keys {
      if let colour = table[name]?.string.flatMap(Palette.RGB.init(hexadecimal:)) {
        sheet.colours[name] = colour
      } else {
        warn("palette", name, "\"\(name)\" is no colour", "write \"#rrggbb\"")
      }
    }
  }

  private mutating func sayings(_ table: TOMLTable, _ prefix: String) -> ThemeSheet.Sayings {
    ThemeSheet.Sayings(
      inks: sayings(table["ink"]?.table, "\(prefix)ink"),
      papers: sayings(table["paper"]?.table, "\(prefix)paper"))
  }

  private mutating func sayings<R: Role>(_ table: TOMLTable?, _ section: String)
    -> [R: ThemeSheet.Saying]
  {
    guard let table else { return [:] }
    var said: [R: ThemeSheet.Saying] = [:]
    for key in table.keys {
      guard let role = R.allCases.first(where: { $0.spelling == key }) else {
        warn(
          section, key, "\"\(key)\" is no role of [\(section)]",
          Self.choice(of: key, from: R.allCases.map(\.spelling)))
        continue
      }
      if let value = table[key] { said[role] = saying(value, section, key) }
    }
    return said
  }

  private mutating func saying(
    _ value: any TOMLValueConvertible, _ section: String, _ key: String
  ) -> ThemeSheet.Saying {
    let detail = value.table
    var saying = ThemeSheet.Saying(colour: "default", section: section)
    if let attributes = detail?["attributes"] {
      saying.attributes = self.attributes(attributes.array, section, key)
    }
    if let detail {
      if let colour = detail["colour"] { saying.colour = colour.string ?? "" }
    } else {
      // A number or a list is no colour's name; nothing is either.
      saying.colour = value.string ?? ""
    }
    return saying
  }

  private mutating func attributes(
    _ array: TOMLArray?, _ section: String, _ key: String
  ) -> Style.Attributes {
    let known: [String: Style.Attributes] = [
      "bold": .bold, "underline": .underline, "reverse": .reverse, "dim": .dim,
    ]
    guard let array else {
      warn(
        section, key, "the attributes of \(key) are no list", "write them as [\"bold\"]")
      return []
    }
    var attributes: Style.Attributes = []
    for value in array {
      if let attribute = value.string.flatMap({ known[$0] }) {
        attributes.formUnion(attribute)
      } else {
        warn(
          section, key, "an attribute of \(key) is not known",
          "write bold, underline, reverse or dim")
      }
    }
    return attributes
  }

  private mutating func warn(
    _ section: String, _ key: String, _ problem: String, _ mend: String
  ) {
    warnings.append(sheet.warning(section, key, problem, mend))
  }

  /// What to write instead of a word: the one it is nearest to first, where there is one.
  static func choice(of word: String, from known: [String]) -> String {
    let all = "write one of \(known.joined(separator: ", "))"
    return word.nearest(of: known).map { "did you mean \($0)? Else \(all)" } ?? all
  }
}
