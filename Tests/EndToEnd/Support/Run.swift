import Foundation
import Glibc
import Testing

/// A program that was run to its end, and what it said.
struct Run {
  /// The exit status, or 128 and the signal.
  let status: Int
  let bytes: [UInt8]
  let errors: String

  var output: String { String(decoding: bytes, as: UTF8.self) }
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs a program. It starts with no signal blocked or ignored, whatever the tests' own thread
  /// has, and its output goes through files, so that it never waits for a reader.
  ///
  /// - Parameter output: where its standard output goes instead.
  init(
    _ words: [String], in folder: String, environment: [String: String], input: String = "",
    output: String? = nil
  ) throws {
    let home = "\(folder)/home"
    let mark = UUID().uuidString
    let files = ["in", "out", "err"].map { "\(home)/\(mark).\($0)" }
    defer { for file in files { unlink(file) } }
    try Data(input.utf8).write(to: URL(fileURLWithPath: files[0]))
    status = try Self.spawn(
      ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + words, environment, input: files[0],
      output: output ?? files[1],
      errors: files[2])
    bytes = (try? [UInt8](Data(contentsOf: URL(fileURLWithPath: files[1])))) ?? []
    errors = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: files[2])), as: UTF8.self)
  }

  private static func spawn(
    _ words: [String], _ environment: [String: String], input: String,
    output: String, errors: String
  ) throws -> Int {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, writing, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, errors, writing, 0o644)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    var argv = words.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, words[0], &actions, &attributes, &argv, &envp)
    guard code == 0 else {
      throw Failure(description: "\(words[0]): \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(description: "\(words[0]) went away") }
    }
    let signal = status & 0x7F
    return Int(signal == 0 ? (status >> 8) & 0xFF : 128 + signal)
  }
}

extension Run {
  @discardableResult
  func expectSuccess(_ location: SourceLocation = #_sourceLocation) -> Run {
    #expect(status == 0, "\(errors)", sourceLocation: location)
    #expect(errors.isEmpty, sourceLocation: location)
    return self
  }

  /// Holds that it was refused as it should be: this exit code, nothing half said, and one line on
  /// standard error with these words in it.
  @discardableResult
  func expectRefusal(
    _ code: Int, saying words: String..., location: SourceLocation = #_sourceLocation
  ) -> Run {
    #expect(status == code, "\(output)\(errors)", sourceLocation: location)
    #expect(errors.hasPrefix("remit: "), "\(errors)", sourceLocation: location)
    #expect(errors.hasSuffix("\n"), "\(errors)", sourceLocation: location)
    #expect(errors.dropLast().allSatisfy { $0 != "\n" }, "\(errors)", sourceLocation: location)
    for word in words {
      #expect(errors.contains(word), "\(errors)", sourceLocation: location)
    }
    return self
  }

  /// The output as one JSON object.
  func json() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    return try #require(value as? [String: Any], "\(output)")
  }
}
