import Canvas
import Glibc
import Plan
import Workbench

extension WorkbenchLoop {
  /// Opens a text in the person's own editor and hands back what comes out of it.
  func edit(_ text: String) {
    let event: WorkbenchEvent
    do throws(Failure) {
      event = .edited(
        try OutsideEditor.edit(text) { (words) throws(Failure) in try run(words) })
    } catch {
      event = .editFailed(error.sentence)
    }
    update(event)
  }

  private func run(_ words: [String]) throws(Failure) {
    try terminal.runOutside { () throws(Failure) in
      let editor = try OutsideEditor.start(words)
      // A signal that ends this program ends the editor first; the loop then saves and leaves.
      terminal.waitOutside(until: editor.hasEnded) { signal in editor.end(by: signal) }
      try OutsideEditor.judge(editor.status)
    }
  }
}

/// A text on its way through `$VISUAL` or `$EDITOR` and back.
enum OutsideEditor {
  /// The bytes that are read back at most; what a field holds fits in four a character.
  private static let limit = TextField.limit * 4

  /// Writes the text to a file that only the person can read, has it edited, and reads it back.
  ///
  /// - Parameter run: runs the editor's command with the terminal.
  /// - Throws: a sentence; the text is then as it was.
  static func edit(
    _ text: String, run: ([String]) throws(Failure) -> Void
  ) throws(Failure) -> String {
    let command = try command()
    let paths = Paths()
    paths.makeState()
    let path = "\(paths.state)/field-\(getpid()).txt"
    try write(text, to: path)
    defer { unlink(path) }
    try run(command + [path])
    return try read(path)
  }

  // MARK: - Which editor

  /// The program's own name, for those who have to leave it; empty where there is none. Looked up
  /// once.
  static let name: String = {
    for variable in ["VISUAL", "EDITOR"] {
      if let chosen = Paths.environment(variable) {
        return Files.name(of: chosen.split(separator: " ").first.map(String.init) ?? chosen)
      }
    }
    for name in ["editor", "nano", "vi"] {
      guard let path = path(of: name) else { continue }
      // `editor` is a link to the real one on Debian.
      guard let resolved = realpath(path, nil) else { return name }
      defer { free(resolved) }
      return Files.name(of: String(cString: resolved))
    }
    return ""
  }()

  /// The command that a shell runs, the file being its last word.
  private static func command() throws(Failure) -> [String] {
    for name in ["VISUAL", "EDITOR"] {
      // The variable may hold words of its own: `code --wait`.
      if let chosen = Paths.environment(name) {
        return ["/bin/sh", "-c", "\(chosen) \"$1\"", "sh"]
      }
    }
    for name in ["editor", "nano", "vi"] {
      if let path = Self.path(of: name) { return [path] }
    }
    throw Failure(
      .noInput, "There is no editor: $VISUAL and $EDITOR are unset, and nano and vi are not here.")
  }

  private static func path(of name: String) -> String? {
    let folders = (Paths.environment("PATH") ?? "/usr/bin:/bin").split(separator: ":")
    return folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }

  // MARK: - The file

  private static func write(_ text: String, to path: String) throws(Failure) {
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        .cannotCreate, "The editor was not opened: \(path) cannot be written, \(reason(errno)).")
    }
    // Editors want a last line to end as the others do.
    let isWritten = FileDescriptor.writeAll(Array((text + "\n").utf8), to: descriptor)
    let code = errno
    close(descriptor)
    guard isWritten else {
      unlink(path)
      throw Failure(
        .inputOutput, "The editor was not opened: \(path) cannot be written, \(reason(code)).")
    }
  }

  private static func read(_ path: String) throws(Failure) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Failure(.noInput, "The editor left no file; the text is as it was.")
    }
    guard status.st_size <= limit else {
      throw Failure(
        .badData,
        "The text from the editor has \(status.st_size) bytes, and a field takes \(limit) at most; "
          + "it is as it was.")
    }
    guard let text = String(validating: try Files.read(path), as: UTF8.self) else {
      throw Failure(.badData, "The text from the editor is no UTF-8; it is as it was.")
    }
    var lines = text[...]
    while let last = lines.last, last.isNewline { lines.removeLast() }
    return String(lines)
  }

  private static func reason(_ code: Int32) -> String { Files.reason(code) }

  // MARK: - The program

  /// Runs a command with the terminal.
  static func start(_ words: [String]) throws(Failure) -> EditorProcess {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The editor starts with no signal blocked or ignored, whatever this program does with them.
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    var argv = words.map { strdup($0) } + [nil]
    defer { for word in argv { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, words[0], nil, &attributes, &argv, environ)
    guard code == 0 else {
      throw Failure(.noInput, "The editor cannot be run: \(reason(code)).")
    }
    return EditorProcess(process)
  }

  /// - Throws: a sentence where it did not end as an editor does whose text is wanted.
  static func judge(_ status: Int32) throws(Failure) {
    let signal = status & 0x7F
    guard signal == 0 else {
      throw Failure(.inputOutput, "The editor ended by signal \(signal); the text is as it was.")
    }
    switch status >> 8 & 0xFF {
    case 0: return
    case 126, 127:
      let name = Paths.environment("VISUAL") ?? Paths.environment("EDITOR") ?? "the editor"
      throw Failure(
        .noInput,
        "The editor \"\(name)\" is not here; set $VISUAL or $EDITOR to one that is.")
    case let code:
      throw Failure(
        .inputOutput, "The editor ended with status \(code); the text is as it was.")
    }
  }
}
