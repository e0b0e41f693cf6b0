import Glibc

/// Tells that someone may have changed a plan: a descriptor for the program's one loop to poll.
///
/// It watches the plan's folder, for a save begins and ends with a file beside the plan. Nothing
/// runs while nothing happens.
public final class PlanWatcher: Sendable {
  /// Readable when something happened in the folder.
  public let descriptor: Int32
  private let plan: String
  private let journal: String

  /// - Throws: ``PlanFileError/Reason/inputOutput(_:)`` where the system has no watch left to give.
  public init(_ path: String) throws(PlanFileError) {
    let place = FilePlace(path)
    plan = place.name
    journal = place.name + "-journal"
    descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    guard descriptor >= 0 else { throw PlanFileError(.inputOutput(systemWords()), path: path) }
    let watched = IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    guard inotify_add_watch(descriptor, place.folder, UInt32(watched)) >= 0 else {
      let words = systemWords()
      close(descriptor)
      throw PlanFileError(.inputOutput(words), path: path)
    }
  }

  deinit { close(descriptor) }

  /// Takes all that was noticed, without waiting.
  ///
  /// - Returns: whether a save may have ended since, this program's own or another's, or the file
  ///   was moved, replaced or deleted. ``PlanSaver/look()`` finds out which.
  public func drain() -> Bool {
    var isTouched = false
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return isTouched }
      isTouched = notices(buffer[..<count]) || isTouched
    }
  }

  /// Whether any of the events concerns the plan.
  ///
  /// An event is four 32-bit numbers (watch, mask, cookie, length) and a name padded with zeros.
  private func notices(_ events: ArraySlice<UInt8>) -> Bool {
    var rest = events
    var isTouched = false
    while rest.count >= 16 {
      let mask = Self.number(rest.dropFirst(4))
      let length = Int(Self.number(rest.dropFirst(12)))
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      isTouched = isTouched || concerns(String(decoding: name, as: UTF8.self), mask)
      rest = rest.dropFirst(16 + length)
    }
    return isTouched
  }

  private func concerns(_ name: String, _ mask: UInt32) -> Bool {
    if mask & UInt32(IN_Q_OVERFLOW) != 0 { return true }
    // A save ends when its rollback journal goes.
    return name == plan || (name == journal && mask & UInt32(IN_DELETE) != 0)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
