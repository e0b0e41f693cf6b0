import Glibc

/// Gives up the pages of code that only starting needed: a third of what the program keeps in memory.
///
/// The system reads code in pieces far larger than what is run of them, and keeps these in memory
/// until somebody else needs the room. What is asked for again comes back from the system's own
/// copy of the file, without the disk.
enum StartPages {
  /// Called once, when the first picture stands and a key is awaited.
  static func letGo() {
    guard let maps = try? Files.read("/proc/self/maps") else { return }
    for line in maps.split(separator: UInt8(ascii: "\n")) {
      guard let range = codeRange(String(decoding: line, as: UTF8.self)) else { continue }
      // Code is never written to, so that nothing is lost with the page.
      madvise(UnsafeMutableRawPointer(bitPattern: range.lowerBound), range.count, MADV_DONTNEED)
    }
  }

  /// The addresses of code that a file holds, by a line of the system's list:
  /// `7f12a000-7f12b000 r-xp 00000000 fe:00 1234  /usr/lib/libc.so.6`.
  static func codeRange(_ line: String) -> Range<UInt>? {
    let words = line.split(separator: " ")
    // A name may hold blanks; what holds no file has none.
    guard words.count >= 6, words[1] == "r-xp", words[5].hasPrefix("/") else { return nil }
    let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
    guard ends.count == 2, ends[0] < ends[1] else { return nil }
    return ends[0]..<ends[1]
  }
}
