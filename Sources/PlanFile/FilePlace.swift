import Glibc

/// A path taken apart: the folder, and the name in it.
struct FilePlace {
  let folder: String
  let name: String

  init(_ path: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      folder = "."
      name = path
      return
    }
    folder = slash == path.startIndex ? "/" : String(path[..<slash])
    name = String(path[path.utf8.index(after: slash)...])
  }
}

/// What makes a file this file, whatever it is called.
struct FileMark: Equatable {
  private let device: UInt
  private let number: UInt

  /// The file that bears a name now; nil when none does.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }
}
