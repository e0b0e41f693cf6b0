import Exchange

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
    let available = FreeMemory.bytes
    let limit = max(smallest, available / memoryPerByte)
    var isStopped = false
    let bytes = try Files.read(
      path,
      within: Files.Bound(bytes: limit) { size in
        tooLarge(path, size, limit: limit, available: available)
      },
      goesOn: { done, total in
        let total = total > 0 ? total : nil
        isStopped = !watch.goesOn(ImportProgress(.loading, done: done, total: total))
        return !isStopped
      })
    if isStopped { throw Failure(.interrupted, "\(path): stopped; nothing was imported.") }
    return bytes
  }

  /// Reads a whole plan as text, `new --from` and `apply`, within the same bounds.
  static func readWhole(_ path: String) throws(Failure) -> [UInt8] {
    let available = FreeMemory.bytes
    let limit = max(smallest, available / memoryPerByte)
    return try Files.read(
      path,
      within: Files.Bound(bytes: limit) { size in
        Failure(
          .badData,
          "\(path) has \(megabytes(size)) or more; taking that in needs"
            + " \((size >> 20) * memoryPerByte) MB of memory and \(megabytes(available)) are free."
            + " End other programs and try again.")
      })
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
}
