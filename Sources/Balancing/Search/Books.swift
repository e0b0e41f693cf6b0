/// The books of a group while the search changes them.
///
/// Each seat has its own accounts, still where they were, and its guests: those that had to move and
/// those that were moved already. Exchanging two guests changes the balance and costs no move.
struct Books {
  private(set) var lines: [SeatLine]
  private(set) var own: Shelf
  private(set) var guests: Shelf

  /// The seat of each account by rank, or -1 while it lies in the pool.
  private(set) var seatOf: [Int32]

  /// What the voluntary moves cost so far, in thousandths of a move.
  private(set) var cost: Int64 = 0

  /// Accounts that could have stayed and stand elsewhere.
  private(set) var voluntaryMoves = 0

  /// Sets every account where it is to start; the others lie in the pool.
  ///
  /// - Parameter start: the seat of each account by rank, or -1. Without it, every account that may
  ///   stay starts at home.
  init(_ facts: GroupFacts, lines: [SeatLine], start: [Int32]? = nil) {
    self.init(facts, lines: lines, start: start) {}
  }

  /// - Parameter pause: called every few milliseconds.
  init<Failure: Error>(
    _ facts: GroupFacts, lines: [SeatLine], start: [Int32]?,
    pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    self.lines = lines
    seatOf = Array(repeating: -1, count: facts.members.count)
    let moving = facts.members.count - facts.staying.reduce(0, +)
    try pause()
    own = try Shelf(capacities: facts.staying, pausing: pause)
    let guests = lines.isEmpty ? 0 : 4 + 2 * moving / lines.count
    self.guests = try Shelf(
      capacities: Array(repeating: guests, count: lines.count), pausing: pause)
    for rank in facts.members.indices {
      if rank & 0xffff == 0xffff { try pause() }
      let entry = facts.entry(Int32(rank))
      let seat = start?[rank] ?? entry.home
      guard seat >= 0 else { continue }
      if seat == entry.home {
        own.append(entry, to: Int(seat))
      } else {
        self.guests.append(entry, to: Int(seat))
      }
      seatOf[rank] = seat
      add(entry, to: Int(seat))
    }
  }

  /// What a plan's books add up to, and nothing of what stands in them: for a search that is at its
  /// end.
  init(sumsOf seats: [Int32], _ facts: GroupFacts, lines: [SeatLine]) {
    self.init(sumsOf: seats, facts, lines: lines) {}
  }

  /// - Parameter pause: called every few milliseconds.
  init<Failure: Error>(
    sumsOf seats: [Int32], _ facts: GroupFacts, lines: [SeatLine],
    pausing pause: () throws(Failure) -> Void
  ) throws(Failure) {
    self.lines = lines
    own = Shelf(capacities: Array(repeating: 0, count: lines.count))
    guests = own
    seatOf = seats
    for rank in seats.indices where seats[rank] >= 0 {
      if rank & 0xffff == 0xffff { try pause() }
      add(facts.entry(Int32(rank)), to: Int(seats[rank]))
    }
  }

  /// Whether every account has a seat and no seat misses anything.
  var areRight: Bool {
    lines.allSatisfy { $0.penalty == 0 } && !seatOf.contains { $0 < 0 }
  }

  @inline(__always)
  private mutating func add(_ entry: Entry, to seat: Int) {
    lines[seat].load += entry.value
    lines[seat].work += Int64(entry.work)
    lines[seat].count += 1
    cost += Int64(entry.cost(at: Int32(seat)))
    if entry.home >= 0, entry.home != seat { voluntaryMoves += 1 }
  }

  @inline(__always)
  private mutating func subtract(_ entry: Entry, from seat: Int) {
    lines[seat].load -= entry.value
    lines[seat].work -= Int64(entry.work)
    lines[seat].count -= 1
    cost -= Int64(entry.cost(at: Int32(seat)))
    if entry.home >= 0, entry.home != seat { voluntaryMoves -= 1 }
  }

  mutating func put(_ entry: Entry, in seat: Int32) {
    if entry.home == seat {
      own.insert(entry, in: Int(seat))
    } else {
      guests.insert(entry, in: Int(seat))
    }
    seatOf[Int(entry.id)] = seat
    add(entry, to: Int(seat))
  }

  /// Takes an account out of the book it stands in; -1 stands for none.
  mutating func take(_ id: Int32) -> Entry? {
    guard id >= 0 else { return nil }
    let seat = Int(seatOf[Int(id)])
    guard seat >= 0 else { return nil }
    var place = own.place(ofRank: id, in: seat)
    let entry: Entry
    if place < own.count(seat), own[seat, place].id == id {
      entry = own.remove(at: place, in: seat)
    } else {
      place = guests.place(ofRank: id, in: seat)
      entry = guests.remove(at: place, in: seat)
    }
    seatOf[Int(id)] = -1
    subtract(entry, from: seat)
    return entry
  }

  mutating func move(_ id: Int32, to seat: Int32) {
    guard let entry = take(id) else { return }
    put(entry, in: seat)
  }

  /// Takes several of a seat's own accounts, by their places in its list, into the pool.
  mutating func release(from seat: Int, where leaves: (Int) -> Bool) -> [Entry] {
    var released: [Entry] = []
    for place in 0..<own.count(seat) where leaves(place) {
      let entry = own[seat, place]
      released.append(entry)
      seatOf[Int(entry.id)] = -1
      subtract(entry, from: seat)
    }
    // An account in the pool has left its home, but costs only once it stands somewhere.
    own.removeRanges(in: seat, where: leaves)
    return released
  }
}
