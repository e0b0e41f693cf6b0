/// A kind of file that is known by its first bytes and is no delimited text.
public enum FileSignature: Hashable, Sendable, CaseIterable {
  case jpeg, png, gif, pdf, excelWorkbook, openDocument, zip, oldExcelWorkbook, gzip, sqlite,
    webPage
  case json, sylk

  /// The kind of file that the bytes are, if it is one of those people hand in by mistake.
  public init?(of bytes: [UInt8]) {
    guard
      let found = FileSignature.allCases.first(where: { signature in
        signature.openings.contains { bytes.starts(with: $0) }
      })
    else {
      guard let text = FileSignature.openingOfText(bytes) else { return nil }
      self = text
      return
    }
    self = found == .excelWorkbook ? FileSignature.archive(bytes) : found
  }

  /// What the file is and what would mend it.
  public var reason: String {
    switch self {
    case .jpeg: "is a JPEG picture, not a CSV file"
    case .png: "is a PNG picture, not a CSV file"
    case .gif: "is a GIF picture, not a CSV file"
    case .pdf: "is a PDF document, not a CSV file; export the table itself as CSV"
    case .excelWorkbook, .oldExcelWorkbook:
      "is an Excel workbook; open it and save the sheet as CSV UTF-8"
    case .openDocument:
      "is a LibreOffice or OpenDocument sheet; open it and save the sheet as CSV UTF-8"
    case .sylk: "is a SYLK sheet; open it and save it as CSV UTF-8"
    case .zip: "is a ZIP archive; unpack it and import the CSV file within"
    case .gzip: "is packed with gzip; unpack it (gunzip) and import the CSV file within"
    case .sqlite: "is an SQLite database, not a CSV file; a plan is opened with: remit FILE"
    case .webPage: "is a web page (some CRMs call it .xls); open it and save the table as CSV UTF-8"
    case .json: "is JSON, not a CSV file; a plan exported as JSON is read with: remit new --from"
    }
  }

  private var openings: [[UInt8]] {
    switch self {
    case .jpeg: [[0xFF, 0xD8, 0xFF]]
    case .png: [[0x89, 0x50, 0x4E, 0x47]]
    case .gif: [Array("GIF87a".utf8), Array("GIF89a".utf8)]
    case .pdf: [Array("%PDF-".utf8)]
    case .excelWorkbook: [[0x50, 0x4B, 0x03, 0x04]]
    case .zip: [[0x50, 0x4B, 0x05, 0x06]]
    case .oldExcelWorkbook: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
    case .gzip: [[0x1F, 0x8B, 0x08]]
    case .sqlite: [Array("SQLite format 3\0".utf8)]
    case .sylk: [Array("ID;P".utf8)]
    case .webPage, .json, .openDocument: []
    }
  }

  /// A web page or JSON, behind a byte order mark and white space.
  private static func openingOfText(_ bytes: [UInt8]) -> FileSignature? {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let opening = text.drop { $0 == Byte.space || $0 == Byte.tab || Byte.isLineEnd($0) }
      .prefix(14).map(Byte.lowered)
    let pages = ["<!doctype html", "<html", "<table", "<?xml"]
    if pages.contains(where: { opening.starts(with: $0.utf8) }) { return .webPage }
    if opening.starts(with: "{\"".utf8) || opening.starts(with: "[{".utf8) { return .json }
    if opening.first == UInt8(ascii: "{"), opening.dropFirst().first.map(Byte.isLineEnd) == true {
      return .json
    }
    return nil
  }

  /// What an archive is by the parts it begins with.
  private static func archive(_ bytes: [UInt8]) -> FileSignature {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if ["[Content_Types].xml", "xl/"].contains(where: head.contains) { return .excelWorkbook }
    return head.contains("mimetypeapplication/vnd.oasis") ? .openDocument : .zip
  }
}
