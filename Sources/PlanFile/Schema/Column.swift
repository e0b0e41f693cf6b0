/// A column of a table of the plan file, as SQL makes it.
struct Column: Sendable {
  enum Storage: String, Sendable {
    case text = "TEXT"
    case integer = "INTEGER"
  }

  let name: String
  let storage: Storage
  var isRequired = false
  /// What a value must satisfy, as SQL over the column's name; NULL passes.
  var check: String?
  /// The table whose key the value is.
  var references: String?

  /// The column as it stands in CREATE TABLE.
  var definition: String {
    var words = [name, storage.rawValue]
    if isRequired { words.append("NOT NULL") }
    if let check { words.append("CHECK (\(check))") }
    if let references {
      words.append("REFERENCES \(references)(key) DEFERRABLE INITIALLY DEFERRED")
    }
    return words.joined(separator: " ")
  }

  /// The column as ALTER TABLE can add it to a table that has rows already.
  var addition: String { Column(name: name, storage: storage, check: check).definition }

  var required: Column {
    var column = self
    column.isRequired = true
    return column
  }
}

extension Column {
  /// The plan's own number for the row.
  static let key = Column(name: "key", storage: .integer)

  static func text(_ name: String) -> Column { Column(name: name, storage: .text) }

  static func number(_ name: String) -> Column { Column(name: name, storage: .integer) }

  /// Minor units of the plan's currency.
  static func money(_ name: String) -> Column { number(name) }

  /// Basis points: 10,000 is all.
  static func share(_ name: String) -> Column { number(name) }

  /// A day as `2027-02-12`.
  static func day(_ name: String) -> Column {
    Column(name: name, storage: .text, check: "length(\(name)) = 10")
  }

  static func flag(_ name: String) -> Column {
    Column(name: name, storage: .integer, check: "\(name) IN (0, 1)")
  }

  /// JSON, for lists and dictionaries too small for a table.
  static func json(_ name: String) -> Column {
    Column(name: name, storage: .text, check: "\(name) IS NULL OR json_valid(\(name))")
  }

  /// One word of a closed list.
  static func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ name: String, _: Choice.Type
  ) -> Column {
    choice(name, words: Choice.allCases.map(\.rawValue))
  }

  static func choice(_ name: String, words: [String]) -> Column {
    // Not IN, for which SQLite builds a table at every row.
    let words = words.map { "\(name) = '\($0)'" }.joined(separator: " OR ")
    return Column(name: name, storage: .text, check: words)
  }

  /// The key of a row of another table.
  static func reference(_ name: String, to table: String) -> Column {
    Column(name: name, storage: .integer, references: table)
  }

  /// The id that another system gave to the row.
  static let identity = [Column.text("crm_system"), Column.text("crm_id")]
}
