import Glibc
import Workbench

/// Folders as the choosers list them.
enum Folders {
  /// What lies in a folder, its plain files and folders by name.
  ///
  /// - Parameter typed: as `FolderListing.folder` has it; `~/` is the person's own.
  static func listing(of typed: String) -> FolderListing {
    let path = typed.isEmpty ? "." : Paths.expanded(typed)
    guard let folder = opendir(path) else {
      let code = errno
      let isMissing = code == ENOENT
      return FolderListing(
        typed, [],
        problem: isMissing
          ? "There is no folder \(typed)." : "\(typed) cannot be listed: \(Files.reason(code)).",
        isMissing: isMissing)
    }
    defer { closedir(folder) }
    var entries: [FolderListing.Entry] = []
    while entries.count < FolderListing.most, let entry = readdir(folder) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let isFolder = Self.isFolder(entry.pointee.d_type, "\(path)/\(name)")
      entries.append(FolderListing.Entry(name, isFolder: isFolder))
    }
    return FolderListing(typed, entries.sorted { $0.name < $1.name })
  }

  /// Links and file systems that say nothing are looked at.
  private static func isFolder(_ type: UInt8, _ path: String) -> Bool {
    switch Int32(type) {
    case Int32(DT_DIR): true
    case Int32(DT_REG): false
    default: Files.isFolder(path)
    }
  }
}
