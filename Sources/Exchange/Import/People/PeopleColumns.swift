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

  private var known: [Cells: SeatKey?] = [:]

  mutating func seat(
    at place: Place, in rows: inout FileRows, registry: inout SeatRegistry
  ) throws(CellError) -> SeatKey? {
    var cells = Cells()
    if let id = place.id { cells.id = rows.place(id) }
    if let email = place.email { cells.email = rows.place(email) }
    if let name = place.name { cells.name = rows.place(name) }
    if let seat = known[cells] { return seat }
    let person: PersonText
    do {
      person = try PersonText(
        id: cells.id < 0 ? "" : rows.pool[cells.id],
        email: cells.email < 0 ? "" : rows.pool[cells.email],
        name: cells.name < 0 ? "" : rows.pool[cells.name])
    } catch {
      throw CellError(position: place.id ?? place.position, error: error)
    }
    let seat = registry.seat(of: person)
    known[cells] = .some(seat)
    return seat
  }
}
