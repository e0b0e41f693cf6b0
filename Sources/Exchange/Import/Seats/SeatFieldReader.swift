import Plan

/// Reads the fields of a seat from a row of a list of seats.
struct SeatFieldReader {
  let match: ColumnMatch<SeatColumn>
  /// The first day on which a seat that is not active counts as ended.
  let day: Day
  private let segments: [String: SegmentKey]
  private var roles = Words(Role.reading)
  private var oddities = Oddities()
  /// Names of segments that the plan does not have yet.
  private var awaited: Set<String> = []

  init(_ match: ColumnMatch<SeatColumn>, plan: Plan, day: Day) {
    self.match = match
    self.day = day
    segments = plan.segmentsByWord
  }

  /// The person of a row.
  func person(in rows: FileRows) throws(CellError) -> PersonText {
    var name = rows.text(match[.name])
    if name.isEmpty {
      name = [rows.text(match[.firstName]), rows.text(match[.lastName])]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
    do {
      return try PersonText(
        id: rows.text(match[.id]), email: rows.text(match[.email]), name: name)
    } catch {
      throw CellError(position: match[.id] ?? 0, error: error)
    }
  }

  /// Puts the row's fields over those that a seat has; a column that the file lacks changes nothing.
  mutating func read(_ rows: inout FileRows, into seat: inout Seat) throws(CellError) {
    if let position = match[.start] { seat.start = try rows.day(position) }
    if let position = match[.end] { seat.end = try rows.day(position) }
    if let position = match[.quota] { seat.quota = try rows.money(position) }
    if let position = match[.ote] { seat.ote = try rows.money(position) }
    readRole(&rows, into: &seat)
    if let position = match[.manager] {
      let manager = rows.text(position)
      seat.manager = BlankWord.matches(manager) ? nil : manager
    }
    if let position = match[.region] { seat.region = rows.sharedText(position) }
    if let position = match[.states] { seat.states = rows.sharedText(position) }
    if let position = match[.skills] { seat.skills = rows.sharedText(position) }
    readActivity(rows, into: &seat)
    readSize(rows, into: &seat)
    if let position = match[.segment] { readSegments(rows.text(position), into: &seat) }
  }

  /// A role column that says nothing lets the title speak.
  private mutating func readRole(_ rows: inout FileRows, into seat: inout Seat) {
    for position in [match[.role], match[.title]].compactMap(\.self) {
      guard let text = rows.sharedText(position) else { continue }
      if let role = roles.value(of: text, line: rows.line) {
        seat.role = role
        return
      }
    }
  }

  private mutating func readActivity(_ rows: FileRows, into seat: inout Seat) {
    if let open = flag(match[.isOpen], in: rows) { seat.isOpen = open }
    guard let active = flag(match[.isActive], in: rows) else { return }
    // Whoever is not active today can own nothing today: the CRM would refuse it.
    if !active { seat.end = seat.end ?? day - 1 }
    if active, !match.has(.end) { seat.end = nil }
  }

  private mutating func readSize(_ rows: FileRows, into seat: inout Seat) {
    if let position = match[.fte] { seat.fte = share(position, in: rows) ?? .all }
    if let position = match[.bookShare] {
      seat.bookShare = share(position, in: rows) ?? .all
    } else if let position = match[.rampStatus] {
      // RULES §3: half a book for a new hire's first two quarters.
      let isRamping = HeaderTitle.squashed(rows.text(position)).hasPrefix("ramping")
      seat.bookShare = isRamping ? Share(percent: 50) : .all
    }
    if let position = match[.limit] { seat.limit = limit(position, in: rows) }
    if let position = match[.minimumAccounts] { seat.minimum = limit(position, in: rows) }
  }

  private mutating func flag(_ position: Int?, in rows: FileRows) -> Bool? {
    guard let position else { return nil }
    do {
      return try rows.flag(position)
    } catch {
      oddities.note(error, value: rows.text(position), line: rows.line)
      return nil
    }
  }

  private mutating func share(_ position: Int, in rows: FileRows) -> Share? {
    do {
      guard let share = try rows.share(position) else { return nil }
      if (0...20_000).contains(share.basisPoints) { return share }
      oddities.note(
        CellError(position: position, error: .notShare), value: rows.text(position),
        line: rows.line, reason: "does not lie between 0% and 200%")
    } catch {
      oddities.note(error, value: rows.text(position), line: rows.line)
    }
    return nil
  }

  private mutating func limit(_ position: Int, in rows: FileRows) -> Int? {
    do {
      guard let limit = try rows.integer(position) else { return nil }
      if limit >= 0 { return limit }
      oddities.note(
        CellError(position: position, error: .notNumber), value: rows.text(position),
        line: rows.line, reason: "is no number of accounts")
    } catch {
      oddities.note(error, value: rows.text(position), line: rows.line)
    }
    return nil
  }

  /// Names that no segment bears yet wait with the seat for the file that brings them.
  private mutating func readSegments(_ text: String, into seat: inout Seat) {
    var names: [String] = []
    for part in text.split(whereSeparator: { ";,|".contains($0) }) {
      let name = String(part).trimmed
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    seat.segments = []
    seat.awaitedSegments = names
    seat.take(segments)
    for name in seat.awaitedSegments ?? [] where awaited.count < 1000 { awaited.insert(name) }
  }

  func notes(_ header: [String]) -> [String] {
    var notes: [String] = []
    if let position = match[.role] ?? match[.title],
      let note = roles.note(
        column: header[position], meaning: "says no role that is known; the role stays as it was")
    {
      notes.append(note)
    }
    if !awaited.isEmpty {
      let names = awaited.sorted().prefix(5).joined(separator: ", ")
      notes.append(
        "segments that the plan does not have yet: \(names); they are kept with the seats, and count"
          + " as soon as the account list, or you, make them")
    }
    return notes + oddities.notes(header)
  }
}
