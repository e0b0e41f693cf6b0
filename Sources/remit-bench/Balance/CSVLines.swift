import Glibc

/// Lines of a CSV file, one after the other, each with the ends of the fields that are wanted of it.
final class CSVLines {
  private static let size = 1 << 20
  private let file: Int32
  private let buffer = UnsafeMutableRawBufferPointer.allocate(
    byteCount: 2 * CSVLines.size, alignment: 16)

  /// The part of the buffer that has been read and not been handed out.
  private var next = 0
  private var held = 0

  /// Where the line starts in the buffer, and where its fields end.
  private var start = 0
  private let ends = UnsafeMutableBufferPointer<Int>.allocate(capacity: 64)

  /// How many fields of a line are looked for, and how many the line has of these.
  private var wanted = 64
  private var count = 0

  init(_ path: String) throws {
    file = open(path, O_RDONLY)
    guard file >= 0 else { throw TerritoryFault.cannotOpen(path) }
  }

  deinit {
    close(file)
    buffer.deallocate()
    ends.deallocate()
  }

  /// Reads the header; lines are taken apart no further than the last of these columns from then on.
  func columns(_ names: [String]) -> [Int] {
    guard advance() else { return names.map { _ in 0 } }
    let header = (0..<count).map { String(decoding: self[$0], as: UTF8.self) }
    let places = names.map { header.firstIndex(of: $0) ?? 0 }
    wanted = (places.max() ?? 0) + 1
    return places
  }

  /// Goes on to the next line.
  ///
  /// - Returns: whether there is one.
  func advance() -> Bool {
    guard let base = buffer.baseAddress else { return false }
    while true {
      if let newline = memchr(base + next, 10, held - next) {
        start = next
        next = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(newline)) + 1
        split(end: next - 1)
        return true
      }
      memmove(base, base + next, held - next)
      held -= next
      next = 0
      let more = Glibc.read(file, base + held, buffer.count - held)
      if more <= 0 { return false }
      held += more
    }
  }

  @inline(__always)
  subscript(field: Int) -> UnsafeRawBufferPointer {
    guard field < count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let first = field == 0 ? start : ends[field - 1] + 1
    return UnsafeRawBufferPointer(rebasing: buffer[first..<max(first, ends[field])])
  }

  private func split(end: Int) {
    count = 0
    guard let bytes = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    var place = start
    while place < end, count < wanted {
      // Commas between quotes are none.
      if bytes[place] == UInt8(ascii: "\"") {
        repeat { place += 1 } while place < end && bytes[place] != UInt8(ascii: "\"")
      }
      while place < end, bytes[place] != UInt8(ascii: ",") {
        place += 1
      }
      ends[count] = place
      count += 1
      place += 1
    }
  }
}
