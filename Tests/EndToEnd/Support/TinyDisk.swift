import Glibc

/// A disk of one mebibyte, in memory: where it can be mounted, it is there until let go of.
final class TinyDisk {
  private let folder: String

  /// Whether this system lets the tests mount one.
  static let isPossible: Bool = {
    guard geteuid() == 0, let place = try? Workplace() else { return false }
    return (try? TinyDisk(at: place.folder + "/home")) != nil
  }()

  struct Failure: Error {}

  init(at folder: String) throws {
    guard mount("none", folder, "tmpfs", 0, "size=1m") == 0 else { throw Failure() }
    self.folder = folder
  }

  deinit { umount2(folder, Int32(MNT_DETACH)) }

  /// Fills what is left of it with a file.
  func fill() {
    let file = open("\(folder)/filler", O_WRONLY | O_CREAT, 0o644)
    defer { close(file) }
    let block = [UInt8](repeating: 1, count: 512)
    while write(file, block, block.count) > 0 {}
  }

  /// Makes room again.
  func clear() { unlink("\(folder)/filler") }
}
