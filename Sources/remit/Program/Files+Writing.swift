import Glibc

/// Writing whole files, each whole or not at all: beside it first, then in its place. What stands
/// there keeps its permissions, and where that is a link its target is written.
extension Files {
  /// Writes a file. A device or a pipe is written through; `-` is standard output.
  static func write(_ bytes: [UInt8], to typed: String) throws(Failure) {
    try write([(bytes, typed)])
  }

  /// Writes several files: all of them beside their places first, so that what fails early, a full
  /// disk above all, leaves every one of them as it was.
  static func write(_ files: [(bytes: [UInt8], path: String)]) throws(Failure) {
    var written: [Draft] = []
    do throws(Failure) {
      for file in files {
        if let draft = try draft(file.bytes, for: file.path, number: written.count) {
          written.append(draft)
        }
      }
    } catch {
      for draft in written { unlink(draft.path) }
      throw error
    }
    for (place, draft) in written.enumerated() {
      guard rename(draft.path, draft.target) == 0 else {
        let why = reason(errno)
        for draft in written[place...] { unlink(draft.path) }
        let others = place == 0 ? "nothing was changed" : "\(place) of \(written.count) are written"
        throw Failure(.inputOutput, "\(draft.target) cannot be written: \(why); \(others).")
      }
    }
  }

  /// A file written beside its place.
  private struct Draft {
    var path: String
    var target: String
  }

  /// - Returns: nil where it was written through at once.
  private static func draft(
    _ bytes: [UInt8], for typed: String, number: Int
  ) throws(Failure) -> Draft? {
    let path = Paths.expanded(typed)
    if path == "-" {
      guard FileDescriptor.writeAll(bytes, to: 1) else {
        throw Failure(.inputOutput, "standard output took only a part: \(reason(errno)).")
      }
      return nil
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists { try refuseToReplace(path, status) }
    if exists, status.st_mode & S_IFMT != S_IFREG {
      try put(bytes, into: path, named: path, flags: O_WRONLY, mode: 0o644, keeping: nil)
      return nil
    }
    let target = try exists ? resolved(path) : unoccupied(path)
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
    let draft = Draft(path: "\(folder).remit-\(getpid())-\(number).part", target: target)
    unlink(draft.path)
    try put(
      bytes, into: draft.path, named: path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
      mode: exists ? 0o600 : 0o644, keeping: exists ? status : nil)
    return draft
  }

  private static func refuseToReplace(_ path: String, _ status: stat) throws(Failure) {
    if status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(.cannotCreate, "\(path) is a folder; name a file.")
    }
    if isPlan(path) {
      throw Failure(
        .cannotCreate, "\(path) is a plan, which an export never replaces; name another.")
    }
  }

  /// The file itself, behind all links that lead to it.
  private static func resolved(_ path: String) throws(Failure) -> String {
    guard let found = realpath(path, nil) else {
      throw Failure(.cannotCreate, "\(path) cannot be written: \(reason(errno)).")
    }
    defer { free(found) }
    return String(cString: found)
  }

  /// A path where nothing stands: a link that leads nowhere is no such path.
  private static func unoccupied(_ path: String) throws(Failure) -> String {
    var status = stat()
    guard lstat(path, &status) != 0 else {
      throw Failure(
        .cannotCreate, "\(path) is a link to a file that is not there; name another.")
    }
    return path
  }

  /// The folder part of a path, as it was typed.
  private static func folder(of path: String) -> Substring {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : path[..<$0] } ?? "."
  }

  /// Writes bytes to a file and waits until the disk has them.
  ///
  /// - Parameters:
  ///   - path: what is said of a refusal names it.
  ///   - standing: whose permissions and owner it takes over; nil leaves them as they are made.
  private static func put(
    _ bytes: [UInt8], into place: String, named path: String, flags: Int32, mode: mode_t,
    keeping standing: stat?
  ) throws(Failure) {
    let descriptor = open(place, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else {
      let code = errno
      // What is made can only lack its folder.
      let why =
        code == ENOENT && flags & O_CREAT != 0
        ? "there is no folder \(folder(of: path))" : reason(code)
      throw Failure(.cannotCreate, "\(path) cannot be written: \(why).")
    }
    if let standing {
      // The owner first: changing it may take permissions away. Only the system's own may.
      _ = fchown(descriptor, standing.st_uid, standing.st_gid)
      fchmod(descriptor, standing.st_mode & 0o7777)
    }
    // A terminal, a pipe and a device have no disk to wait for.
    let isWritten =
      FileDescriptor.writeAll(bytes, to: descriptor)
      && (fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS)
    let code = errno
    let isClosed = close(descriptor) == 0
    guard isWritten, isClosed else {
      let why = reason(isWritten ? errno : code)
      if flags & O_EXCL != 0 { unlink(place) }
      throw Failure(.inputOutput, "\(path) cannot be written: \(why); nothing was changed.")
    }
  }
}
