import Plan

/// Reads every book of the plan: who holds what once everything committed has come, how full it is,
/// how far from the others.
struct BookSurvey {
  private let plan: Plan
  private let overview: Overview
  private let today: Day
  private let reader: AccountReader
  private var lines: [BookName: BookLine] = [:]
  /// What each book holds, with its ARR.
  private var held: [BookName: [(key: AccountKey, arr: Money)]] = [:]
  private var ranges: [SegmentKey: (range: CountRange?, isOwn: Bool, role: Role)] = [:]

  private struct BookName: Hashable {
    var seat: SeatKey?
    var role: Role
  }

  /// - Complexity: O(accounts).
  static func lines(_ reader: AccountReader) -> [BookLine] {
    var survey = BookSurvey(reader)
    survey.readAccounts()
    survey.readCards()
    survey.addEmptySeats()
    return survey.finished()
  }

  private init(_ reader: AccountReader) {
    self.reader = reader
    plan = reader.plan
    overview = reader.overview
    today = reader.today
    for row in overview.segments {
      ranges[row.key] = (row.book, row.isBookOwn, row.managerRole)
    }
  }

  private mutating func readAccounts() {
    for account in plan.accounts {
      guard let standing = overview.standing(of: account.key), standing.stage != .former else {
        continue
      }
      for held in reader.holdings(of: account, standing) {
        add(account, standing, to: BookName(seat: held.seat, role: held.role))
      }
      if standing.isVacant, standing.stage != .prospect, let role = standing.role,
        overview.settledSeat(of: account.key) == nil
      {
        add(account, standing, to: BookName(seat: nil, role: role))
      }
    }
  }

  private mutating func add(_ account: Account, _ standing: Standing, to name: BookName) {
    var line = lines[name] ?? line(of: name)
    line.accountCount += 1
    held[name, default: []].append((account.key, standing.arr ?? .least))
    if let arr = standing.arr { line.arr = (line.arr ?? .zero) + arr }
    if standing.stage.isCustomer {
      if let segment = standing.segment, ranges[segment]?.role == name.role {
        line.managed[segment, default: 0] += 1
        line.managedARR = line.managedARR + (standing.arr ?? .zero)
      }
      if let renewal = account.renewal, renewal - today <= BookLine.renewalDays {
        line.renewals += 1
      }
    }
    lines[name] = line
  }

  private func line(of name: BookName) -> BookLine {
    guard let seat = name.seat.flatMap({ plan.seats[$0] }) else {
      return BookLine(role: name.role, name: "Vacant \(name.role.abbreviation)")
    }
    var line = BookLine(seat: seat.key, role: name.role, name: seat.name)
    line.isOpen = seat.isOpen
    line.hasLeft = !seat.isActive(on: today)
    line.share = seat.bookShare
    line.stated = seat.segments
    return line
  }

  private mutating func readCards() {
    for card in overview.cards {
      for seat in Set([card.giver, card.receiver].compactMap { $0 }) {
        // A person's cards stand with the largest of their books.
        guard let role = overview.book(of: seat)?.role else { continue }
        lines[BookName(seat: seat, role: role)]?.cards += 1
      }
    }
  }

  /// Seats that could hold a book and hold none yet.
  private mutating func addEmptySeats() {
    let seated = Set(lines.keys.compactMap(\.seat))
    for seat in plan.seats where !seated.contains(seat.key) && seat.isActive(on: today) {
      guard let role = seat.role, Role.ownable.contains(role) else { continue }
      let name = BookName(seat: seat.key, role: role)
      lines[name] = line(of: name)
    }
  }

  private func finished() -> [BookLine] {
    var all = lines.map { name, line in
      var line = line
      line.largest = largest(of: name)
      line.load = load(of: line)
      return line
    }
    BookBalance.measure(&all) { line in
      line.managed.keys.isEmpty ? managing(line) : Set(line.managed.keys)
    }
    return all.sorted(by: comesFirst)
  }

  private func largest(of name: BookName) -> [AccountKey] {
    (held[name] ?? []).sorted { ($0.arr, $1.key) > ($1.arr, $0.key) }
      .prefix(BookLine.mostListed).map(\.key)
  }

  /// The stated segments in which a seat's role is the one whose books count.
  private func managing(_ line: BookLine) -> Set<SegmentKey> {
    Set(line.stated.filter { ranges[$0]?.role == line.role })
  }

  /// The managers' books first, then by role; the largest on top, vacancies under their role.
  private func comesFirst(_ left: BookLine, _ right: BookLine) -> Bool {
    let isLeft = isManager(left.role)
    if isLeft != isManager(right.role) { return isLeft }
    if left.role != right.role { return left.role < right.role }
    if (left.seat == nil) != (right.seat == nil) { return right.seat == nil }
    let (one, other) = (left.arr ?? .zero, right.arr ?? .zero)
    if one != other { return one > other }
    return (left.accountCount, right.name, left.seat?.number ?? 0)
      > (right.accountCount, left.name, right.seat?.number ?? 0)
  }

  private func isManager(_ role: Role) -> Bool { ranges.values.contains { $0.role == role } }

  /// How full a book is; nil where nothing says what a full one is.
  private func load(of line: BookLine) -> BookLoad? {
    guard let key = line.seat, let seat = plan.seats[key] else { return nil }
    let count = line.managed.values.reduce(0, +)
    if let limit = seat.limit, limit > 0 {
      let held = line.managed.isEmpty ? line.accountCount : count
      return BookLoad(
        count: held, range: CountRange(low: limit, high: limit), isOwn: true,
        part: Double(held) / Double(limit), lowPart: nil)
    }
    let segments = line.managed.isEmpty ? managing(line) : Set(line.managed.keys)
    guard seat.bookShare > .zero, !segments.isEmpty else { return nil }
    return load(line, segments, count, share: seat.bookShare)
  }

  private func load(_ line: BookLine, _ segments: Set<SegmentKey>, _ count: Int, share: Share)
    -> BookLoad?
  {
    var part = 0.0
    var lowLoad = 0.0
    var isOwn = true
    var known: [CountRange] = []
    let scale = Double(share.basisPoints) / Double(Share.all.basisPoints)
    for segment in segments {
      guard let entry = ranges[segment], let range = entry.range, range.high > 0 else { continue }
      let held = Double(line.managed[segment] ?? 0)
      part += held / (Double(range.high) * scale)
      lowLoad += held / (Double(max(1, range.low)) * scale)
      isOwn = isOwn && entry.isOwn
      if !known.contains(range) { known.append(range) }
    }
    guard let first = known.first else { return nil }
    let range = known.count == 1 ? first.scaled(by: share) : nil
    let lowPart =
      lowLoad > 0 ? part / lowLoad : Double(first.low) / Double(max(1, first.high))
    return BookLoad(
      count: count, range: range, isOwn: isOwn, part: part, lowPart: isOwn ? nil : lowPart)
  }
}

extension CountRange {
  /// The range of a seat that carries only a part of a full book, rounded half up.
  fileprivate func scaled(by share: Share) -> CountRange {
    guard share != .all else { return self }
    let whole = Share.all.basisPoints
    let part = { (count: Int) in (count * share.basisPoints + whole / 2) / whole }
    return CountRange(low: part(low), high: max(1, part(high)))
  }
}
