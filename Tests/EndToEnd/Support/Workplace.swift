import Foundation
import PseudoTerminal
import Testing

/// A folder of its own for one test, with a home in it, where the built program is run. It is gone
/// with the test.
final class Workplace {
  /// The day every test reckons from, unless it says another.
  static let today = "2026-11-21"

  let folder: String
  private let isKept: Bool

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("remit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url.appendingPathComponent("home"), withIntermediateDirectories: true)
    folder = url.path
    isKept = ProcessInfo.processInfo.environment["REMIT_KEEP"] != nil
  }

  deinit { if !isKept { try? FileManager.default.removeItem(atPath: folder) } }

  /// The whole environment of the program: nothing of the person's own settings reaches it.
  var environment: [String: String] {
    [
      "HOME": "\(folder)/home", "XDG_CONFIG_HOME": "\(folder)/home/config",
      "XDG_STATE_HOME": stateHome, "REMIT_AUTHOR": "Ann", "LC_ALL": "C.UTF-8", "TZ": "UTC",
      "PATH": "/usr/local/bin:/usr/bin:/bin",
    ]
  }

  var stateHome: String { "\(folder)/home/state" }

  // MARK: - Files

  /// The path of a file here.
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func copy(_ name: String, to other: String) throws { try write(try bytes(name), to: other) }

  /// The names of what lies in a folder here, in order, without the home.
  func contents(_ name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).filter { $0 != "home" }
      .sorted()
  }

  // MARK: - Plans

  private static let sample = Result {
    let place = try Workplace()
    try place.remit("new", "sample.remit", "--sample", "--today", today).expectSuccess()
    return try place.bytes("sample.remit")
  }

  /// Puts the sample plan here, made around ``today``.
  func putSample(as name: String = "plan.remit") throws {
    try write(try Self.sample.get(), to: name)
  }

  /// What `remit export --format json` says of a plan: the same for equal plans.
  func exported(_ plan: String) throws -> String {
    try remit("export", plan, "--format", "json").expectSuccess().output
  }

  // MARK: - Running

  /// Runs the program to its end.
  @discardableResult
  func remit(_ arguments: String..., input: String = "", output: String? = nil) throws -> Run {
    try remit(arguments, input: input, output: output)
  }

  @discardableResult
  func remit(_ arguments: [String], input: String = "", output: String? = nil) throws -> Run {
    try Run(
      [BuiltExecutable.path("remit")] + arguments, in: folder, environment: environment,
      input: input, output: output)
  }

  /// Runs a line of shell, with the program as `$REMIT`.
  @discardableResult
  func shell(_ line: String) throws -> Run {
    var variables = environment
    variables["REMIT"] = try BuiltExecutable.path("remit")
    return try Run(["/bin/bash", "-c", line], in: folder, environment: variables)
  }

  /// Starts the program in a pseudo-terminal.
  func start(
    _ arguments: String..., environment: [String: String] = [:], columns: Int = 100, rows: Int = 30
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      executable: BuiltExecutable.path("remit"), arguments: arguments,
      environment: self.environment.merging(environment) { $1 }, folder: folder,
      columns: columns, rows: rows)
  }

  /// Starts a plan in a pseudo-terminal and waits for its first frame.
  func open(
    _ plan: String = "plan.remit", environment: [String: String] = [:], columns: Int = 100,
    rows: Int = 30
  ) throws -> PseudoTerminal {
    let terminal = try start(
      plan, "--today", Self.today, environment: environment, columns: columns, rows: rows)
    try terminal.expectFrame()
    return terminal
  }
}
