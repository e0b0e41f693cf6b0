import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// A disk that fails at its n-th write, for files under one folder.
///
/// It stands between SQLite and the system's own calls: a file opened through it keeps SQLite's
/// methods, but for the writing ones, which count down first.
enum FaultyDisk {
  private typealias Methods = UnsafeMutablePointer<sqlite3_io_methods>

  private struct State {
    var folder = ""
    /// How many more writing calls succeed; nil while the disk is sound.
    var callsLeft: Int?
    var hasFailed = false
  }

  private static let state = Mutex(State())
  private static let name = "faulty"

  /// Lets so many writing calls of `body` on files under `folder` succeed, and fails all after
  /// them until `repair`. One at a time: the disk is the whole process's.
  ///
  /// - Returns: whether any call failed.
  static func using(
    _ folder: String, failingAfter calls: Int, _ body: () throws -> Void
  ) rethrows -> Bool {
    state.withLock { $0 = State(folder: folder, callsLeft: calls) }
    defer { state.withLock { $0 = State() } }
    try body()
    return state.withLock { $0.hasFailed }
  }

  static func repair() { state.withLock { $0.callsLeft = nil } }

  /// Puts the disk between SQLite and the system, once.
  static let installed: Bool = {
    guard let system = sqlite3_vfs_find(nil) else { return false }
    let faulty = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    faulty.initialize(to: system.pointee)
    faulty.pointee.pNext = nil
    faulty.pointee.zName = UnsafePointer(strdup(name))
    faulty.pointee.pAppData = UnsafeMutableRawPointer(system)
    faulty.pointee.xOpen = { vfs, path, file, flags, answer in
      guard let system = vfs?.pointee.pAppData?.assumingMemoryBound(to: sqlite3_vfs.self),
        let open = system.pointee.xOpen, let file
      else { return SQLITE_CANTOPEN }
      let code = open(system, path, file, flags, answer)
      if code == SQLITE_OK, let path, FaultyDisk.covers(String(cString: path)) {
        FaultyDisk.cover(file)
      }
      return code
    }
    faulty.pointee.xDelete = { vfs, path, sync in
      guard let system = vfs?.pointee.pAppData?.assumingMemoryBound(to: sqlite3_vfs.self),
        let delete = system.pointee.xDelete
      else { return SQLITE_IOERR }
      if let path, FaultyDisk.covers(String(cString: path)), FaultyDisk.fails() {
        return ResultCode.SQLITE_IOERR_DELETE.rawValue
      }
      return delete(system, path, sync)
    }
    return sqlite3_vfs_register(faulty, 1) == SQLITE_OK
  }()

  private static func covers(_ path: String) -> Bool {
    state.withLock { !$0.folder.isEmpty && path.hasPrefix($0.folder + "/") }
  }

  /// Whether the call about to be made fails.
  private static func fails() -> Bool {
    state.withLock { state in
      guard let left = state.callsLeft else { return false }
      state.callsLeft = max(0, left - 1)
      if left == 0 { state.hasFailed = true }
      return left == 0
    }
  }

  /// The system's own methods, which are the same functions for all files.
  private static let system = Mutex<sqlite3_io_methods?>(nil)

  private static func cover(_ file: UnsafeMutablePointer<sqlite3_file>) {
    guard let methods = file.pointee.pMethods else { return }
    system.withLock { $0 = $0 ?? methods.pointee }
    // Never given back: a file may outlive the test that opened it.
    let covered = Methods.allocate(capacity: 1)
    covered.initialize(to: methods.pointee)
    covered.pointee.xWrite = { file, bytes, count, place in
      if FaultyDisk.fails() { return ResultCode.SQLITE_IOERR_WRITE.rawValue }
      return FaultyDisk.system.withLock { $0?.xWrite }?(file, bytes, count, place) ?? SQLITE_IOERR
    }
    covered.pointee.xSync = { file, flags in
      if FaultyDisk.fails() { return ResultCode.SQLITE_IOERR_FSYNC.rawValue }
      return FaultyDisk.system.withLock { $0?.xSync }?(file, flags) ?? SQLITE_IOERR
    }
    covered.pointee.xTruncate = { file, size in
      if FaultyDisk.fails() { return ResultCode.SQLITE_IOERR_TRUNCATE.rawValue }
      return FaultyDisk.system.withLock { $0?.xTruncate }?(file, size) ?? SQLITE_IOERR
    }
    file.pointee.pMethods = UnsafePointer(covered)
  }
}
