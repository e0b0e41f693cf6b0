import Exchange
import Glibc

/// Reading a file to import: in pieces that can be stopped between, and no file that memory could
/// not hold with what is made of it.
enum ImportFile {
  /// Memory that importing takes for each byte of a file: the text, the rows made of it, and the
  /// plan's changes. Measured on account lists of 100,000 rows and more.
  private static let memoryPerByte = 12
  /// What is always read, however little memory the system says is free.
  private static let smallest = 64 << 20

  /// - Throws: where it cannot be read, is too large, or the watch stopped it (exit 130).
  static func read(_ path: String, _ watch: ImportWatch) throws(Failure) -> [UInt8] {
    let available = availableMemory()
    let limit = max(smallest, available / memoryPerByte)
    var isTooLarge = false
    var isStopped = false
    let bytes = try Files.read(
      path,
      fits: { (size) throws(Failure) in
        if size > limit { throw tooLarge(path, size, limit: limit, available: available) }
      },
      goesOn: { done, total in
        isTooLarge = done > limit
        let total = total > 0 ? total : nil
        isStopped = !watch.goesOn(ImportProgress(.loading, done: done, total: total))
        return !isTooLarge && !isStopped
      })
    if isStopped { throw Failure(.interrupted, "\(path): stopped; nothing was imported.") }
    if isTooLarge { throw tooLarge(path, limit, limit: limit, available: available) }
    return bytes
  }

  private static func tooLarge(
    _ path: String, _ size: Int, limit: Int, available: Int
  ) -> Failure {
    Failure(
      .badData,
      "\(path) has \(megabytes(size)) or more; importing that takes"
        + " \((size >> 20) * memoryPerByte) MB"
        + " of memory and \(megabytes(available)) are free. Split it into files of"
        + " \(megabytes(limit)) and import them one after the other with --partial.")
  }

  private static func megabytes(_ bytes: Int) -> String { "\(bytes >> 20) MB" }

  /// What the system can give without swapping; 4 GB where it does not say.
  private static func availableMemory() -> Int {
    let fallback = 4 << 30
    guard let bytes = try? Files.read("/proc/meminfo") else { return fallback }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      guard line.hasPrefix("MemAvailable:"),
        let kilobytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
      else { continue }
      return min(kilobytes, Int.max >> 10) << 10
    }
    return fallback
  }
}
