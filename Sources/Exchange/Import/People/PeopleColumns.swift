import Plan

/// The columns of a file that name the people of a row, and whom each cell means.
///
/// A million rows name a few hundred people: each distinct set of cells is looked up once.
struct PeopleColumns {
  /// Where one person stands in a row: by id, by address, by name.
  struct Place: Hashable {
    var id: Int?
    var email: Int?
    var name: Int?

    /// The column to point at.
    var position: Int { name ?? email ?? id ?? 0 }
    var isPresent: Bool { id != nil || email != nil || name != nil }
  }

  private struct Cells: Hashable {
    var id = -1
    var email = -1
    var name = -1
  }

  /// What is known of a text that stands alone.
  private enum Answer {
    case unasked, nobody
    case seat(SeatKey)
  }

  private var known: [Cells: SeatKey?] = [:]
  /// By the place of a name, where nothing else tells who it is.
  private var byName: [Answer] = []
  /// The same for a user id.
  private var byID: [Answer] = []

  mutating func seat(
    at place: Place, in rows: inout FileRows, registry: inout SeatRegistry
  ) throws(CellError) -> SeatKey? {
    var cells = Cells()
    if let id = place.id { cells.id = rows.place(id) }
    if let email = place.email { cells.email = rows.place(email) }
    if let name = place.name { cells.name = rows.place(name) }
    return try seat(of: cells, at: place, in: rows, registry: &registry)
  }

  /// The seat of whom another part of the file names.
  mutating func seat(
    of texts: PersonCells, in rows: inout FileRows, registry: inout SeatRegistry
  ) throws(CellError) -> SeatKey? {
    var cells = Cells()
    if let id = texts.id { cells.id = rows.place(of: id) }
    if let email = texts.email { cells.email = rows.place(of: email) }
    if let name = texts.name { cells.name = rows.place(of: name) }
    return try seat(of: cells, at: Place(), in: rows, registry: &registry)
  }

  private mutating func seat(
    of cells: Cells, at place: Place, in rows: FileRows, registry: inout SeatRegistry
  ) throws(CellError) -> SeatKey? {
    if cells.name >= 0, cells.id < 0, cells.email < 0 {
      return try PeopleColumns.answer(cells.name, &byName) { () throws(CellError) in
        try PeopleColumns.look(cells, at: place, in: rows, registry: &registry)
      }
    }
    if cells.id >= 0, cells.name < 0, cells.email < 0 {
      return try PeopleColumns.answer(cells.id, &byID) { () throws(CellError) in
        try PeopleColumns.look(cells, at: place, in: rows, registry: &registry)
      }
    }
    if let seat = known[cells] { return seat }
    let seat = try PeopleColumns.look(cells, at: place, in: rows, registry: &registry)
    known[cells] = .some(seat)
    return seat
  }

  /// The answer for a text, asked for once.
  private static func answer(
    _ text: Int, _ answers: inout [Answer], _ look: () throws(CellError) -> SeatKey?
  ) throws(CellError) -> SeatKey? {
    while answers.count <= text { answers.append(.unasked) }
    switch answers[text] {
    case .nobody: return nil
    case .seat(let seat): return seat
    case .unasked:
      let seat = try look()
      answers[text] = seat.map(Answer.seat) ?? .nobody
      return seat
    }
  }

  private static func look(
    _ cells: Cells, at place: Place, in rows: FileRows, registry: inout SeatRegistry
  ) throws(CellError) -> SeatKey? {
    do {
      let texts = PersonCells(
        id: cells.id < 0 ? nil : rows.pool[cells.id],
        email: cells.email < 0 ? nil : rows.pool[cells.email],
        name: cells.name < 0 ? nil : rows.pool[cells.name])
      return try registry.seat(of: PersonText(texts), in: texts)
    } catch {
      throw CellError(position: place.id ?? place.position, error: error)
    }
  }
}
