import Canvas
import TOMLKit

extension Theme {
  /// Reads a theme file.
  ///
  /// A file that is no TOML gives the theme Remit starts with, a role that makes no sense falls back
  /// to a plainer one, and both are told as warnings.
  ///
  /// - Parameter file: how the file is named in warnings.
  public static func read(_ text: String, file: String) -> ThemeReading {
    // The parser takes a NUL for the end of the text; TOML forbids it.
    if let end = text.utf8.firstIndex(of: 0) {
      let line = text.utf8[..<end].count { $0 == UInt8(ascii: "\n") } + 1
      return notTOML(file, line: line, "there is a NUL in it")
    }
    do {
      var reader = ThemeReader(text: text, file: file)
      let theme = reader.theme(try TOMLTable(string: text))
      return ThemeReading(theme: theme, warnings: reader.warnings)
    } catch let error as TOMLParseError {
      return notTOML(file, line: error.source.begin.line, ScreenText.visible(error.description))
    } catch {
      return notTOML(file, line: nil, "it cannot be read")
    }
  }

  private static func notTOML(_ file: String, line: Int?, _ fault: String) -> ThemeReading {
    Themes.standardReading(
      ThemeWarning(
        file: file, line: line, problem: "this is not TOML: \(fault)",
        mend: "\(Themes.standard) is used until it is mended"))
  }
}

/// Reads the tables of one theme file and gathers what is wrong in them.
struct ThemeReader {
  let text: String
  let file: String
  private(set) var warnings: [ThemeWarning] = []
  private var colours: [String: Palette.RGB] = [:]

  init(text: String, file: String) {
    self.text = text
    self.file = file
  }

  /// What a role is given: a colour, or the terminal's own, and attributes.
  private struct Look {
    var colour: Palette.RGB?
    var attributes: Style.Attributes = []
  }

  mutating func theme(_ table: TOMLTable) -> Theme {
    let known = ["name", "appearance", "palette", "ink", "paper", "sixteen"]
    for key in table.keys where !known.contains(key) {
      warn("", key, "\"\(key)\" means nothing in a theme", "write one of \(Self.list(known))")
    }
    let name = table["name"]?.string ?? file.themeName
    readPalette(table["palette"]?.table)
    let full = Theme.Looks(
      inks: looks(table["ink"], "ink", Self.colour).map {
        Palette.InkLook(colour: $0.colour, attributes: $0.attributes)
      },
      papers: paperLooks(table["paper"], "paper", Self.colour))
    return Theme(
      name: ScreenText.visible(name), isLight: isLight(table["appearance"], full),
      full: full, sixteen: sixteen(table["sixteen"]?.table))
  }

  private mutating func isLight(_ value: (any TOMLValueConvertible)?, _ looks: Theme.Looks) -> Bool
  {
    switch value?.string {
    case "light": return true
    case "dark": return false
    default:
      if value != nil {
        warn(
          "", "appearance", "the appearance is neither dark nor light",
          "write \"dark\" or \"light\"")
      }
      return looks.papers[Int(Paper.ground.rawValue)].colour.map { $0.luminance > 0.4 } ?? false
    }
  }

  private mutating func readPalette(_ table: TOMLTable?) {
    guard let table else { return }
    for name in table.keys {
      if let colour = table[name]?.string.flatMap(Palette.RGB.init(hexadecimal:)) {
        colours[name] = colour
      } else {
        warn("palette", name, "\"\(name)\" is no colour", "write \"#rrggbb\"")
      }
    }
  }

  private mutating func sixteen(_ table: TOMLTable?) -> Theme.Looks? {
    guard let table else { return nil }
    return Theme.Looks(
      inks: looks(table["ink"], "sixteen.ink", Self.ansi).map {
        Palette.InkLook(colour: $0.colour, attributes: $0.attributes)
      },
      papers: paperLooks(table["paper"], "sixteen.paper", Self.ansi))
  }

  private typealias Naming = (String, [String: Palette.RGB]) -> Palette.RGB?

  private mutating func looks(
    _ value: (any TOMLValueConvertible)?, _ section: String, _ naming: Naming
  ) -> [Look] {
    let given: [Ink: Look] = given(value?.table, section, naming)
    return Ink.allCases.map { Self.resolve($0, given) }
  }

  private mutating func paperLooks(
    _ value: (any TOMLValueConvertible)?, _ section: String, _ naming: Naming
  ) -> [Palette.PaperLook] {
    let given: [Paper: Look] = given(value?.table, section, naming)
    return Paper.allCases.map { role in
      let look = Self.resolve(role, given)
      return Palette.PaperLook(colour: look.colour, attributes: look.attributes)
    }
  }

  /// The look of a role, its own or that of the role it falls back to.
  private static func resolve<R: Role>(_ role: R, _ given: [R: Look]) -> Look {
    if let look = given[role] { return look }
    guard let plainer = role.fallBack else { return Look() }
    var look = resolve(plainer, given)
    look.attributes.formUnion(role.fallBackAttributes)
    return look
  }

  private mutating func given<R: Role>(
    _ table: TOMLTable?, _ section: String, _ naming: Naming
  ) -> [R: Look] {
    guard let table else { return [:] }
    var given: [R: Look] = [:]
    let roles = Dictionary(
      R.allCases.map { ($0.spelling, $0) }, uniquingKeysWith: { first, _ in first })
    for key in table.keys {
      guard let role = roles[key] else {
        let names = Self.list(R.allCases.map(\.spelling))
        warn(section, key, "\"\(key)\" is no role of [\(section)]", "write one of \(names)")
        continue
      }
      if let value = table[key], let look = look(value, section, key, naming) {
        given[role] = look
      }
    }
    return given
  }

  private mutating func look(
    _ value: any TOMLValueConvertible, _ section: String, _ key: String, _ naming: Naming
  ) -> Look? {
    var look = Look()
    let detail = value.table
    let name = detail == nil ? value.string : detail?["colour"]?.string ?? "default"
    if let attributes = detail?["attributes"]?.array {
      look.attributes = self.attributes(attributes, section, key)
    }
    if name == "default" { return look }
    guard let name, let colour = naming(name, colours) else {
      let known =
        section.hasPrefix("sixteen")
        ? "write \"default\" or one of \(Self.list(Self.ansiNames))"
        : "write \"#rrggbb\", \"default\" or a name from [palette]"
      warn(section, key, "the colour of \(key) is not known", known)
      return nil
    }
    look.colour = colour
    return look
  }

  private mutating func attributes(
    _ array: TOMLArray, _ section: String, _ key: String
  ) -> Style.Attributes {
    let known: [String: Style.Attributes] = [
      "bold": .bold, "underline": .underline, "reverse": .reverse, "dim": .dim,
    ]
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

  private static let ansiNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  private static func colour(_ name: String, _ colours: [String: Palette.RGB]) -> Palette.RGB? {
    colours[name] ?? Palette.RGB(hexadecimal: name)
  }

  private static func ansi(_ name: String, _ colours: [String: Palette.RGB]) -> Palette.RGB? {
    ansiNames.firstIndex(of: name).map { Palette.RGB.ansi[$0] }
  }

  private mutating func warn(
    _ section: String, _ key: String, _ problem: String, _ mend: String
  ) {
    warnings.append(
      ThemeWarning(
        file: file, line: text.tomlLine(section: section, key: key),
        problem: ScreenText.visible(problem), mend: mend))
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
