/// A table of plan rows: its columns, and the statements that read and write whole rows.
struct TableShape: Sendable {
  let name: String
  let columns: [Column]
  let insert: String
  let update: String
  let delete: String
  let select: String
  /// The same as `insert` for as many rows as stand together in a large edit.
  let insertMany: String

  /// Columns in the order in which rows write and read them; the first is the key.
  init(_ name: String, _ columns: [Column]) {
    self.name = name
    self.columns = [.key] + columns
    let names = self.columns.map(\.name)
    let places = names.indices.map { "?\($0 + 1)" }
    insert =
      "INSERT INTO \(name) (\(names.joined(separator: ", ")))"
      + " VALUES (\(places.joined(separator: ", ")))"
    let values = "(\(names.map { _ in "?" }.joined(separator: ", ")))"
    insertMany =
      "INSERT INTO \(name) (\(names.joined(separator: ", "))) VALUES "
      + Array(repeating: values, count: Self.together).joined(separator: ", ")
    let settings = zip(names, places).dropFirst().map { "\($0) = \($1)" }
    update = "UPDATE \(name) SET \(settings.joined(separator: ", ")) WHERE key = ?1"
    delete = "DELETE FROM \(name) WHERE key = ?1"
    select = "SELECT \(names.joined(separator: ", ")) FROM \(name)"
  }

  /// How many rows of a large edit are inserted by one statement.
  static let together = 16

  /// Whether rows carry the id of another system.
  var hasIdentity: Bool { columns.contains { $0.name == "crm_id" } }

  /// The statements that make the table and what finds rows in it.
  var creation: [String] {
    let lines = ["key INTEGER PRIMARY KEY"] + columns.dropFirst().map(\.definition)
    return ["CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n) STRICT"] + indexes
  }

  /// An index on each reference, without which taking a row away would read whole tables; and the
  /// rule that no two rows carry one id, where Salesforce's 15 and 18 characters are one.
  private var indexes: [String] { namedIndexes.map(\.creation) }

  private var namedIndexes: [(name: String, creation: String)] {
    var found = columns.filter { $0.references != nil }.map { column in
      let part = column.isRequired ? "" : " WHERE \(column.name) IS NOT NULL"
      let name = "\(name)_\(column.name)"
      return (name, "CREATE INDEX \(name) ON \(self.name)(\(column.name))\(part)")
    }
    if hasIdentity {
      found.append(
        (
          "\(name)_crm_id",
          """
          CREATE UNIQUE INDEX \(name)_crm_id ON \(name)(
            CASE WHEN crm_system = 'salesforce' AND length(crm_id) = 18
            THEN substr(crm_id, 1, 15) ELSE crm_id END, crm_system
          ) WHERE crm_id IS NOT NULL
          """
        ))
    }
    return found
  }

  /// The indexes that are sooner made after very many new rows than kept beside them: all but those
  /// to which rows come in order, or hardly at all.
  var looseIndexes: [(name: String, creation: String)] {
    namedIndexes.filter { !["tenure_account", "account_segment_choice"].contains($0.name) }
  }

  /// Leaves a row without the id of another system, so that another row can take it.
  var clearIdentity: String {
    "UPDATE \(name) SET crm_system = NULL, crm_id = NULL WHERE key = ?1"
  }
}
