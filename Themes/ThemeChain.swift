import Canvas

/// A theme file and those it inherits, the nearest first: together they say what every role looks
/// like.
struct ThemeChain {
  private var sheets: [ThemeSheet] = []
  private(set) var warnings: [ThemeWarning] = []
  /// Whether the first file could be read at all.
  var isReadable: Bool { !sheets.isEmpty }
  /// The files that were read, and those that could not be.
  private(set) var files: [String] = []

  /// - Parameter find: the file of a theme's name.
  init(_ first: ThemeFile, finding find: (String) -> ThemeFile?) {
    var next: ThemeFile? = first
    while let file = next {
      files.append(file.file)
      guard let sheet = read(file) else { return }
      sheets.append(sheet)
      next = sheet.parent.flatMap { parent(of: sheet, named: $0, finding: find) }
    }
  }

  private mutating func read(_ file: ThemeFile) -> ThemeSheet? {
    switch file.contents {
    case .fault(let problem, let mend):
      warnings.append(ThemeWarning(file: file.file, line: nil, problem: problem, mend: mend))
      return nil
    case .text(let text):
      var fault: ThemeWarning?
      guard let reader = ThemeReader(text, file: file.file, fault: &fault) else {
        if let fault { warnings.append(fault) }
        return nil
      }
      warnings += reader.warnings
      return reader.sheet
    }
  }

  /// The file a sheet inherits. One that names itself means the bundled theme of that name, so that
  /// a person's own midnight may begin from ours.
  private mutating func parent(
    of sheet: ThemeSheet, named name: String, finding find: (String) -> ThemeFile?
  ) -> ThemeFile? {
    if let found = find(name), !files.contains(found.file) { return found }
    if let bundled = Themes.file(name), !files.contains(bundled.file) { return bundled }
    if find(name) == nil, Themes.file(name) == nil {
      warnings.append(
        sheet.warning(
          "", "inherits", "there is no theme \"\(name)\" to inherit",
          ThemeReader.choice(of: name, from: Themes.names)))
    } else {
      let way = (sheets.map(\.file.themeName) + [name]).joined(separator: " → ")
      warnings.append(
        sheet.warning(
          "", "inherits", "the themes inherit each other in a circle: \(way)",
          "leave inherits out of one of them"))
    }
    return nil
  }

  // MARK: - The theme they make

  mutating func theme() -> Theme {
    let inks = looks({ $0.full.inks }, Self.colour)
    let papers = looks({ $0.full.papers }, Self.colour)
    let full = Theme.Looks(inks: inks.map(\.ink), papers: papers.map(\.paper))
    let name = sheets.first?.name ?? sheets.first?.file.themeName ?? Themes.standard
    return Theme(
      name: ScreenText.visible(name),
      summary: ScreenText.visible(sheets.first?.summary ?? ""),
      isLight: isLight(full), full: full, sixteen: sixteen())
  }

  private mutating func sixteen() -> Theme.Looks? {
    guard sheets.contains(where: { $0.sixteen != nil }) else { return nil }
    let inks = looks({ $0.sixteen?.inks }, Self.ansi)
    let papers = looks({ $0.sixteen?.papers }, Self.ansi)
    return Theme.Looks(inks: inks.map(\.ink), papers: papers.map(\.paper))
  }

  private func isLight(_ full: Theme.Looks) -> Bool {
    let ground = full.papers[Int(Paper.ground.rawValue)].colour
    return sheets.lazy.compactMap(\.isLight).first ?? ground.map { $0.luminance > 0.4 } ?? false
  }

  /// What a role is given: a colour, or the terminal's own, and attributes.
  private struct Look {
    var colour: Palette.RGB?
    var attributes: Style.Attributes = []

    var ink: Palette.InkLook { Palette.InkLook(colour: colour, attributes: attributes) }
    var paper: Palette.PaperLook { Palette.PaperLook(colour: colour, attributes: attributes) }
  }

  private typealias Naming = (String, [String: Palette.RGB]) -> Palette.RGB?

  /// The look of every role: as the nearest file says whose word can be read, else that of the role
  /// it falls back to.
  private mutating func looks<R: Role>(
    _ said: (ThemeSheet) -> [R: ThemeSheet.Saying]?, _ naming: Naming
  ) -> [Look] {
    // A name means the same in all files: what the nearest says it is.
    let colours = sheets.reduce(into: [:]) { all, sheet in
      all.merge(sheet.colours) { nearest, _ in nearest }
    }
    var given: [R: Look] = [:]
    for sheet in sheets.reversed() {
      for (role, saying) in said(sheet) ?? [:] {
        if let look = look(saying, colours, naming) {
          given[role] = look
        } else {
          warnings.append(sheet.unknownColour(saying, of: role.spelling))
        }
      }
    }
    return R.allCases.map { Self.resolve($0, given) }
  }

  private func look(_ saying: ThemeSheet.Saying, _ colours: [String: Palette.RGB], _ naming: Naming)
    -> Look?
  {
    if saying.colour == "default" { return Look(attributes: saying.attributes) }
    return naming(saying.colour, colours).map { Look(colour: $0, attributes: saying.attributes) }
  }

  private static func resolve<R: Role>(_ role: R, _ given: [R: Look]) -> Look {
    if let look = given[role] { return look }
    guard let plainer = role.fallBack else { return Look() }
    var look = resolve(plainer, given)
    look.attributes.formUnion(role.fallBackAttributes)
    return look
  }

  private static func colour(_ name: String, _ colours: [String: Palette.RGB]) -> Palette.RGB? {
    colours[name] ?? Palette.RGB(hexadecimal: name)
  }

  private static func ansi(_ name: String, _ colours: [String: Palette.RGB]) -> Palette.RGB? {
    ThemeSheet.ansiNames.firstIndex(of: name).map { Palette.RGB.ansi[$0] }
  }
}
