import Plan

/// The seats of a plan as files name them: by id, by e-mail address, by name.
///
/// A person whom the plan does not know becomes a seat marked as found (RULES §6).
struct SeatRegistry {
  private var seats: [SeatKey: Seat] = [:]
  private var byIdentity: [CRMIdentity: SeatKey] = [:]
  private var byEmail: [String: SeatKey] = [:]
  private var byName: [String: SeatKey] = [:]
  /// The seats behind a name that stands for several.
  private var namesakes: [String: Set<SeatKey>] = [:]
  /// Names in the file at hand that may mean several people.
  private(set) var ambiguous: Set<String> = []
  /// Whom the file at hand names.
  private var mentioned: Set<SeatKey> = []
  /// Seats made or changed, in the order in which they were first touched.
  private var touched: [SeatKey] = []
  /// Kept instead of seats for a part of a file that is read by itself.
  private(set) var record: SeatRecord?
  private let before: PagedTable<Seat>
  private var keys = ProvisionalKeys<Seat>()

  init(_ plan: Plan) {
    before = plan.seats
    for seat in plan.seats { index(seat) }
  }

  /// A registry that makes no seats, and only records who is asked for.
  static func recording(_ plan: Plan) -> SeatRegistry {
    var registry = SeatRegistry(plan)
    registry.record = SeatRecord()
    return registry
  }

  subscript(key: SeatKey) -> Seat? { seats[key] }

  /// The seats to save: new ones, and those of which more is known now.
  var changes: [Seat] {
    touched.compactMap { key in
      guard let seat = seats[key], seat != before[key] else { return nil }
      return seat
    }
  }

  /// The seats of those whom the file at hand names.
  var named: [Seat] { mentioned.compactMap { seats[$0] } }

  private mutating func index(_ seat: Seat) {
    seats[seat.key] = seat
    if let identity = seat.identity { byIdentity[identity.folded] = seat.key }
    if let email = seat.email?.lowercased(), byEmail[email] == nil { byEmail[email] = seat.key }
    let name = seat.name.lowercased()
    guard let known = byName[name] else {
      byName[name] = seat.key
      return
    }
    if known != seat.key { namesakes[name, default: [known]].insert(seat.key) }
  }

  /// Puts a seat as it is now.
  private mutating func put(_ seat: Seat) {
    if seats[seat.key] == before[seat.key] { touched.append(seat.key) }
    index(seat)
  }

  /// The seat of a person, made when there is none; nil for nobody.
  mutating func seat(of person: PersonText, in cells: PersonCells) -> SeatKey? {
    guard !person.isBlank else { return nil }
    if record != nil { return record?.meet(cells) }
    if let known = find(person) {
      if person.id == nil, person.email.isEmpty, isAmbiguous(person.name) {
        ambiguous.insert(person.name)
      }
      mentioned.insert(known)
      learn(person, of: known)
      return known
    }
    var seat = Seat(key: keys.next(), name: person.label)
    seat.identity = person.id?.identity
    seat.email = person.email.isEmpty ? nil : person.email
    seat.isFound = true
    mentioned.insert(seat.key)
    put(seat)
    return seat.key
  }

  /// Keeps the role that was said of all whom a column names, for a seat found in files of which
  /// nobody said another.
  mutating func say(_ role: Role, of key: SeatKey) {
    if record != nil { record?.say(role, of: key) }
    guard var seat = seats[key], seat.isFound, seat.role == nil else { return }
    seat.role = role
    put(seat)
  }

  /// A seat of that name for a list of seats to fill, which ``add(_:)`` takes in.
  func blank(named name: String) -> Seat { Seat(key: keys.upcoming, name: name) }

  /// Takes a seat of a list in: one made by ``blank(named:)``, or one that the plan has.
  mutating func add(_ seat: Seat) {
    if seat.key == keys.upcoming { keys.next() }
    mentioned.insert(seat.key)
    if seats[seat.key] != seat { put(seat) }
  }

  /// The seat that the plan has for a person. An id decides; a seat that carries another id or
  /// address is another person's, even under the same name.
  func find(_ person: PersonText) -> SeatKey? {
    if let identity = person.id?.identity, let key = byIdentity[identity.folded] { return key }
    let email = person.email.lowercased()
    if !email.isEmpty, let key = byEmail[email], mayBe(person, key) { return key }
    if !person.name.isEmpty, let key = byName[person.name.lowercased()], mayBe(person, key),
      email.isEmpty || seats[key]?.email.map({ $0.lowercased() == email }) ?? true
    {
      return key
    }
    return nil
  }

  /// Whether more than one seat goes by a name now.
  private func isAmbiguous(_ name: String) -> Bool {
    let name = name.lowercased()
    return namesakes[name].map { $0.count { seats[$0]?.name.lowercased() == name } > 1 } ?? false
  }

  private func mayBe(_ person: PersonText, _ key: SeatKey) -> Bool {
    guard let wanted = person.id?.identity, let own = seats[key]?.identity else { return true }
    return own.folded == wanted.folded
  }

  /// Keeps what a file tells of a known person beyond what the plan has.
  private mutating func learn(_ person: PersonText, of key: SeatKey) {
    guard var seat = seats[key] else { return }
    let old = seat
    if seat.identity == nil, let identity = person.id?.identity, byIdentity[identity.folded] == nil
    {
      seat.identity = identity
    }
    if seat.email == nil, !person.email.isEmpty { seat.email = person.email }
    let isUnnamed = seat.name == seat.identity?.id || seat.name == seat.email
    if seat.isFound, isUnnamed, !person.name.isEmpty { seat.name = person.name }
    if seat != old { put(seat) }
  }
}

extension RecordID {
  var identity: CRMIdentity { CRMIdentity(system: system.rawValue, id: text) }
}
