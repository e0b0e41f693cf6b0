import Plan

/// The cells of a row that name one person; nil for a column that the file lacks.
struct PersonCells: Sendable {
  var id: String?
  var email: String?
  var name: String?
}

extension PersonText {
  init(_ cells: PersonCells) throws(ValueError) {
    try self.init(id: cells.id ?? "", email: cells.email ?? "", name: cells.name ?? "")
  }
}

/// Whom a part of a file names, in order, while nobody knows yet whom the part before it names.
///
/// Each gets a key that stands in for a seat until the parts are put together.
struct SeatRecord {
  enum Event {
    case met(PersonCells)
    case said(Role, of: SeatKey)
  }

  private(set) var events: [Event] = []
  private var keys = ProvisionalKeys<Seat>()
  private var said: Set<SeatKey> = []

  mutating func meet(_ person: PersonCells) -> SeatKey {
    events.append(.met(person))
    return keys.next()
  }

  mutating func say(_ role: Role, of key: SeatKey) {
    if said.insert(key).inserted { events.append(.said(role, of: key)) }
  }
}
