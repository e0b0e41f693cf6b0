/// Room for the short texts of a statement while it runs: SQLite would make each a copy of its own,
/// and an import binds millions of them.
final class BindingScratch {
  private let room: UnsafeMutableRawBufferPointer
  private var used = 0

  init(bytes count: Int = 16_384) {
    room = .allocate(byteCount: count, alignment: 1)
  }

  deinit { room.deallocate() }

  /// Lets go of what the statement before held.
  func begin() { used = 0 }

  /// A copy that lasts until the next `begin`; nil for no bytes, and where they do not fit.
  func keep(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard !bytes.isEmpty, bytes.count <= room.count - used else { return nil }
    let part = UnsafeMutableRawBufferPointer(rebasing: room[used..<used + bytes.count])
    part.copyMemory(from: bytes)
    used += bytes.count
    return UnsafeRawBufferPointer(part)
  }
}
