import Glibc

/// Tells what is written in a folder: a descriptor for the program's one loop to poll.
///
/// Nothing runs while nothing happens.
public final class FolderWatch: Sendable {
  /// Readable when something happened in the folder.
  public let descriptor: Int32

  /// Something that happened to a file of the folder.
  public struct Event: Equatable, Sendable {
    /// The file's name; empty where only the folder is known.
    public var name: String
    /// Whether the file is gone from the folder.
    public var isGone: Bool
    /// Whether so much happened that some of it went untold.
    public var isOverflow: Bool
  }

  /// Watches for files that were written, and for those that came, went or were deleted.
  ///
  /// - Parameter noticesNewFolders: also tells of what is made in it before anything is written.
  /// - Throws: ``PlanFileError/Reason/inputOutput(_:)`` where the system has no watch left to give,
  ///   or there is no such folder.
  public init(_ folder: String, noticesNewFolders: Bool = false) throws(PlanFileError) {
    descriptor = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    guard descriptor >= 0 else { throw PlanFileError(.inputOutput(systemWords()), path: folder) }
    var watched = IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
    if noticesNewFolders { watched |= IN_CREATE }
    guard inotify_add_watch(descriptor, folder, UInt32(watched)) >= 0 else {
      let words = systemWords()
      close(descriptor)
      throw PlanFileError(.inputOutput(words), path: folder)
    }
  }

  deinit { close(descriptor) }

  /// Takes all that was noticed, without waiting.
  public func drain() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return events }
      Self.append(buffer[..<count], to: &events)
    }
  }

  /// An event is four 32-bit numbers (watch, mask, cookie, length) and a name padded with zeros.
  private static func append(_ bytes: ArraySlice<UInt8>, to events: inout [Event]) {
    var rest = bytes
    while rest.count >= 16 {
      let mask = number(rest.dropFirst(4))
      let length = Int(number(rest.dropFirst(12)))
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      events.append(
        Event(
          name: String(decoding: name, as: UTF8.self),
          isGone: mask & UInt32(IN_DELETE | IN_MOVED_FROM) != 0,
          isOverflow: mask & UInt32(IN_Q_OVERFLOW) != 0))
      rest = rest.dropFirst(16 + length)
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }
}
