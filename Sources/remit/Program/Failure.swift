import Glibc

/// Why a command ends without having done its work: one sentence and an exit code.
struct Failure: Error, Equatable {
  var code: ProcessExit
  /// What, where, and what would mend it.
  var sentence: String

  init(_ code: ProcessExit, _ sentence: String) {
    self.code = code
    self.sentence = sentence
  }
}

/// Exit codes: those of sysexits where one fits, 1 for findings.
enum ProcessExit: Int32, CaseIterable {
  case success = 0
  case findings = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  /// Ctrl-C: 128 and the signal.
  case interrupted = 130

  /// When it is given, in a sentence.
  var meaning: String {
    switch self {
    case .success: "It was done."
    case .findings: "remit check found something."
    case .usage: "A verb, an option or a value was not understood."
    case .badData: "A file was read and holds what cannot be taken; nothing was changed."
    case .noInput: "A file, a plan or an account is not there."
    case .cannotCreate: "A file is there already, or cannot be made."
    case .inputOutput: "The disk or the pipe took only a part, or refused."
    case .interrupted: "Ctrl-C stopped it; nothing is half done."
    }
  }

  static func now(_ code: ProcessExit) -> Never { now(code: code.rawValue) }

  static func now(code: Int32) -> Never {
    fflush(nil)
    exit(code)
  }
}

/// Standard error, written at once.
enum StandardError {
  static func write(_ text: String) { FileDescriptor.writeAll(Array(text.utf8), to: 2) }
}

/// Plain file descriptors.
enum FileDescriptor {
  /// Writes everything, or as much as the reader takes.
  ///
  /// - Returns: whether all of it was written.
  @discardableResult
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}
