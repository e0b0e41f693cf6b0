import Glibc
import Plan

/// Reading and writing whole files, with sentences for what goes wrong. `-` is standard input.
enum Files {
  /// How much of a file is read at most, and what is said of a larger one.
  struct Bound {
    var bytes: Int
    /// Given the file's size, or the bound where the file does not say its size.
    var refusal: (Int) -> Failure
  }

  /// - Parameters:
  ///   - bound: nil reads however much there is.
  ///   - goesOn: told how many bytes of how many are read; false ends it with what was read.
  /// - Throws: exit 66 where there is nothing to read, 74 where reading fails.
  static func read(
    _ typed: String, within bound: Bound? = nil,
    goesOn: (_ done: Int, _ total: Int) -> Bool = { _, _ in true }
  ) throws(Failure) -> [UInt8] {
    let path = Paths.expanded(typed)
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(.noInput, "\(path) cannot be read: \(reason(errno)).")
    }
    defer { if descriptor != 0 { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Failure(.noInput, "\(path) cannot be read: \(reason(errno)).")
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw Failure(.noInput, "\(path) is a folder; name a file in it.")
    }
    let size = Int(status.st_size)
    if let bound, size > bound.bytes { throw bound.refusal(size) }
    return try readAll(descriptor, expecting: size, path: path, bound, goesOn)
  }

  private static let mostReserved = 1 << 30

  private static func readAll(
    _ descriptor: Int32, expecting size: Int, path: String, _ bound: Bound?,
    _ goesOn: (Int, Int) -> Bool
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    // A size is what the file says of itself: one with holes says more than memory holds.
    bytes.reserveCapacity(min(max(0, size), mostReserved) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(.inputOutput, "\(path) cannot be read to its end: \(reason(errno)).")
      }
      if count == 0 { return bytes }
      // A device, a pipe and standard input do not say how much is to come.
      if let bound, bytes.count + count > bound.bytes { throw bound.refusal(bound.bytes) }
      if !goesOn(bytes.count, size) { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Whether a file is one of our own: an SQLite database with a plan's application id.
  static func isPlan(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 72)
    let count = head.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return count == 72 && head.starts(with: Array("SQLite format 3".utf8))
      && head[68...].elementsEqual([0x52, 0x45, 0x4D, 0x54])
  }

  static func makeFolder(_ typed: String) throws(Failure) {
    let path = Paths.expanded(typed)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw Failure(.cannotCreate, "the folder \(path) cannot be made: \(reason(errno)).")
    }
  }

  /// Takes a folder of plain files away, if it is there.
  static func removeFolder(_ path: String) {
    for name in Folder.names(in: path) { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  static func isPlainFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }

  /// Whether two paths lead to one file that is there.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var one = stat()
    var two = stat()
    guard stat(Paths.expanded(path), &one) == 0, stat(Paths.expanded(other), &two) == 0 else {
      return false
    }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// When a file was changed last, in the person's own time.
  static func changed(_ path: String) -> (day: Day, clock: String) {
    var status = stat()
    guard stat(Paths.expanded(path), &status) == 0 else {
      return (SystemClock.today(), SystemClock.clock())
    }
    return SystemClock.moment(status.st_mtim.tv_sec)
  }

  /// Its bytes; none where there is no such file.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(Paths.expanded(path), &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "you may not"
    case ENOSPC: "the disk is full"
    case EROFS: "the disk is read-only"
    case EISDIR: "it is a folder"
    case ENOTDIR: "a part of the path is no folder"
    default: String(cString: strerror(code))
    }
  }
}
