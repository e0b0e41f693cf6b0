import Glibc

/// What a file says of itself before any of it is taken for a plan.
///
/// Read without SQLite, so that a file that is refused is never touched.
struct FileHeader: Equatable {
  /// `REMT`, the mark of a plan among SQLite databases.
  static let applicationID: UInt32 = 0x5245_4D54

  private static let magic = Array("SQLite format 3\0".utf8)
  private static let length = 100

  var applicationID: UInt32
  /// How many migrations the plan's schema has behind it.
  var version: Int

  /// - Throws: why what stands at `path` is no plan.
  init(path: String) throws(PlanFileError) {
    let (bytes, size) = try Self.start(of: path)
    guard !bytes.isEmpty else { throw PlanFileError(.empty, path: path) }
    guard bytes.starts(with: Self.magic) else {
      throw PlanFileError(.notAPlan(looksLike: Self.likeness(of: bytes)), path: path)
    }
    guard bytes.count == Self.length else {
      throw PlanFileError(.damaged("it ends after \(bytes.count) bytes"), path: path)
    }
    version = Int(Int32(bitPattern: Self.word(bytes, at: 60)))
    applicationID = Self.word(bytes, at: 68)
    guard applicationID == Self.applicationID else {
      throw PlanFileError(.otherDatabase, path: path)
    }
    guard Self.isWhole(bytes, size: size, path: path) else {
      throw PlanFileError(.damaged("it ends too early"), path: path)
    }
  }

  /// Whether all pages are there of which the header tells. SQLite itself takes what is missing of
  /// the last page for zeros.
  private static func isWhole(_ bytes: [UInt8], size: Int, path: String) -> Bool {
    // A save that was cut off is SQLite's to mend, and no header counts until then.
    if access(path + "-journal", F_OK) == 0 { return true }
    let pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
    // The count stands only where the last writer kept it.
    guard word(bytes, at: 24) == word(bytes, at: 92) else { return true }
    return size >= Int(word(bytes, at: 28)) * (pageSize == 1 ? 65_536 : pageSize)
  }

  private static func word(_ bytes: [UInt8], at place: Int) -> UInt32 {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func start(of path: String) throws(PlanFileError) -> (bytes: [UInt8], size: Int) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { throw PlanFileError(.noSuchFile, path: path) }
      throw PlanFileError(.cannotRead(systemWords()), path: path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw PlanFileError(.isFolder, path: path)
    default: throw PlanFileError(.isNoFile, path: path)
    }
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw PlanFileError(.cannotRead(systemWords()), path: path) }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: length)
    let count = read(file, &bytes, length)
    guard count >= 0 else { throw PlanFileError(.inputOutput(systemWords()), path: path) }
    return (Array(bytes.prefix(count)), Int(status.st_size))
  }

  /// What people hand over by mistake, by its first bytes.
  private static func likeness(of bytes: [UInt8]) -> String? {
    let known: [([UInt8], String)] = [
      ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
      (Array("\u{89}PNG".unicodeScalars.map { UInt8($0.value) }), "a PNG picture"),
      (Array("%PDF".utf8), "a PDF document"),
      (Array("PK".utf8) + [3, 4], "a zip archive or an office document"),
      ([0x1F, 0x8B], "a gzip archive"),
      (Array("{".utf8), "JSON (`remit new PLAN --from` reads an export)"),
    ]
    if let match = known.first(where: { bytes.starts(with: $0.0) }) { return match.1 }
    let isText = bytes.allSatisfy { $0 >= 0x20 || $0 == 9 || $0 == 10 || $0 == 13 }
    return isText ? "a text file (`remit import` reads a CSV)" : nil
  }
}
