import Plan

/// One of the lines beside a line of the journal: a row that an edit changed, or that a file brought.
struct JournalElement {
  var id: RowID
  /// The row as it was and as it is, as JSON; nil where there is none.
  var before: String?
  var after: String?
  /// Whom a file names, where that is all that is written of what it brought.
  var people: String?
  /// What a file brought, whole.
  var row: String?
  /// The columns of `before` and `after` where these are lists.
  var names: [String] = []

  enum Line {
    case columns(RowID.Kind, [String])
    case row(JournalElement)
  }

  /// - Returns: nil where the text is no such line.
  static func next(_ scanner: inout JSONScanner, _ names: [RowID.Kind: [String]]) -> Line? {
    guard scanner.take("[") else { return older(&scanner).map(Line.row) }
    guard let word = scanner.string(), scanner.take(",") else { return nil }
    if word == "columns" { return columns(&scanner) }
    guard let kind = RowID.Kind(rawValue: word), let key = scanner.integer() else { return nil }
    var parts: [String?] = []
    while !scanner.take("]") {
      guard scanner.take(",") else { return nil }
      if let part = scanner.list() ?? scanner.object() ?? scanner.string() {
        parts.append(part)
      } else if scanner.integer() != nil {
        parts.append(nil)
      } else {
        return nil
      }
    }
    func part(_ place: Int) -> String? { place < parts.count ? parts[place] : nil }
    return .row(
      JournalElement(
        id: RowID(kind, Int(key)), before: part(0), after: part(1), people: part(2), row: part(3),
        names: names[kind] ?? []))
  }

  private static func columns(_ scanner: inout JSONScanner) -> Line? {
    guard let kind = scanner.string().flatMap(RowID.Kind.init(rawValue:)), scanner.take(","),
      scanner.take("[")
    else { return nil }
    var names: [String] = []
    while !scanner.take("]") {
      guard let name = scanner.string() else { return nil }
      names.append(name)
      _ = scanner.take(",")
    }
    return scanner.take("]") ? .columns(kind, names) : nil
  }

  /// A line as an object, as older journals have it.
  private static func older(_ scanner: inout JSONScanner) -> JournalElement? {
    var kind: RowID.Kind?
    var key: Int?
    var element = JournalElement(id: RowID(.identity))
    guard scanner.take("{") else { return nil }
    while !scanner.take("}") {
      guard let name = scanner.string(), scanner.take(":") else { return nil }
      switch name {
      case "kind": kind = scanner.string().flatMap(RowID.Kind.init(rawValue:))
      case "key": key = scanner.integer().map { Int($0) }
      default:
        guard let value = scanner.object() ?? scanner.string() else { return nil }
        element.take(value, as: name)
      }
      _ = scanner.take(",")
    }
    guard let kind, let key else { return nil }
    element.id = RowID(kind, key)
    return element
  }

  private mutating func take(_ value: String, as name: String) {
    switch name {
    case "before": before = value
    case "after": after = value
    case "people": people = value
    case "row": row = value
    default: break
    }
  }
}
