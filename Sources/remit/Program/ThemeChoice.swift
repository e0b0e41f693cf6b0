import Glibc
import Themes
import Workbench

/// Finding the theme a person means: their own file first, then a bundled one.
enum ThemeChoice {
  /// A theme by its name, or by the path of its file.
  ///
  /// - Throws: exit 64 where there is none of that name, 66 where there is no such file. What is
  ///   wrong inside a file is told with the reading and refuses nothing.
  static func named(_ name: String) throws(Failure) -> ThemeReading {
    if isPath(name) {
      guard let file = file(at: Paths.expanded(name)) else {
        throw Failure(
          .noInput, "\(name) cannot be read: \(Files.reason(errno)); name a theme's file.")
      }
      return Theme.read(file, finding: own)
    }
    let reading = Themes.choose(name, own: own)
    if let warning = reading.warnings.first, Themes.bundled(name) == nil, own(name) == nil {
      throw Failure(.usage, "\(warning)")
    }
    return reading
  }

  /// Whether the words after `--theme` name a file rather than a theme.
  private static func isPath(_ name: String) -> Bool {
    name.contains("/") || name.hasSuffix(".toml")
  }

  /// The person's own file of a name, in the themes folder.
  static func own(_ name: String) -> ThemeFile? {
    guard !name.contains("/") else { return nil }
    return file(at: "\(Paths().themes)/\(name).toml")
  }

  /// Nil where there is no file; a folder, a pipe or a file of 100 MB is one that cannot be read.
  private static func file(at path: String) -> ThemeFile? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return ThemeFile(
        unreadable: path, because: "this is no plain file",
        mend: "name the theme's own file, which ends in .toml")
    }
    guard status.st_size <= ThemeFile.limit else { return ThemeFile(tooLarge: path) }
    do {
      return ThemeFile(String(decoding: try Files.read(path), as: UTF8.self), file: path)
    } catch {
      return ThemeFile(
        unreadable: path, because: error.sentence, mend: "see who may read it with ls -l")
    }
  }

  /// The same for a verb that prints: what is wrong in the file goes to standard error.
  static func shown(_ name: String) throws(Failure) -> Theme {
    let reading = try named(name)
    for warning in reading.warnings { StandardError.write("remit: \(warning)\n") }
    return reading.theme
  }

  /// What the theme picker offers.
  static var offers: [ThemeOffer] {
    all().map { ThemeOffer(name: $0.name, summary: $0.summary) }
  }

  /// Every theme that can be chosen: the bundled ones, then the person's own by name.
  static func all() -> [Theme] {
    let mine = ownNames()
    let bundled = Themes.names.filter { !mine.contains($0) }.compactMap(Themes.bundled)
    return bundled + mine.compactMap { name in own(name).map { named(name, as: $0) } }
  }

  /// A person's file is asked for by its file's name, whatever name stands in it.
  private static func named(_ name: String, as file: ThemeFile) -> Theme {
    Theme.read(file, finding: own).theme.named(name)
  }

  private static func ownNames() -> [String] {
    Folder.names(in: Paths().themes)
      .filter { $0.hasSuffix(".toml") && !$0.hasPrefix(".") }
      .map { String($0.dropLast(5)) }
      .sorted()
  }
}
