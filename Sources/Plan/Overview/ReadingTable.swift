/// What the overview keeps of every account, in thirty-two bytes each.
///
/// The few readings that do not fit (a second book, double pay, very large keys) stand whole beside
/// them.
struct ReadingTable: Equatable, Sendable {
  private var packed = PagedTable<PackedReading>()
  private var wide: [AccountKey: AccountReading] = [:]

  subscript(account: AccountKey) -> AccountReading? {
    get {
      guard let packed = packed[RowKey(account.number)] else { return nil }
      return packed.isWide ? wide[account] : packed.reading
    }
    set {
      let key = RowKey<PackedReading>(account.number)
      if packed[key]?.isWide ?? false { wide[account] = nil }
      guard let newValue else {
        packed[key] = nil
        return
      }
      if let reading = PackedReading(newValue) {
        packed[key] = reading
      } else {
        packed[key] = .wide(newValue.standing.stage)
        wide[account] = newValue
      }
    }
  }
}

/// A reading in few bytes.
struct PackedReading: Equatable, Sendable {
  private var arr: Int64
  private var acv: Int64
  private var seat: UInt32
  private var segment: UInt32
  private var book: UInt32
  fileprivate var flags: Flags
  /// The account's role, and that of its book; each by its place, one more than that, 0 for none.
  private var roles: UInt8
  private var stage: Stage

  fileprivate struct Flags: OptionSet {
    let rawValue: UInt16
    static let hasARR = Flags(rawValue: 1)
    static let hasACV = Flags(rawValue: 1 << 1)
    static let hasSeat = Flags(rawValue: 1 << 2)
    static let hasSegment = Flags(rawValue: 1 << 3)
    static let isUnder = Flags(rawValue: 1 << 4)
    static let isOver = Flags(rawValue: 1 << 5)
    static let renewsSoon = Flags(rawValue: 1 << 6)
    static let renewsLate = Flags(rawValue: 1 << 7)
    static let isStuck = Flags(rawValue: 1 << 8)
    static let isGone = Flags(rawValue: 1 << 9)
    static let hasNegativeARR = Flags(rawValue: 1 << 10)
    static let hasTwoForecasters = Flags(rawValue: 1 << 11)
    static let hasCards = Flags(rawValue: 1 << 12)
    static let hasFindings = Flags(rawValue: 1 << 13)
    static let isWide = Flags(rawValue: 1 << 14)
    /// The book is that of an owner in another role than the accountable one.
    static let isOtherOwners = Flags(rawValue: 1 << 15)
  }

  /// Stands for a reading that is kept whole elsewhere.
  static func wide(_ stage: Stage) -> PackedReading {
    PackedReading(stage: stage, flags: .isWide)
  }

  private init(stage: Stage, flags: Flags) {
    arr = 0
    acv = 0
    seat = 0
    segment = 0
    book = 0
    roles = 0
    self.stage = stage
    self.flags = flags
  }

  /// Nil where the reading does not fit.
  init?(_ reading: AccountReading) {
    let standing = reading.standing
    guard reading.doublePaid == nil, reading.books.count < 2 else { return nil }
    if let other = standing.other {
      guard reading.books.first == BookKey(seat: other.seat, role: other.role) else { return nil }
    }
    self.init(stage: standing.stage, flags: Flags(reading))
    arr = standing.arr?.minorUnits ?? 0
    acv = standing.acv?.minorUnits ?? 0
    guard let seat = UInt32(exactly: standing.seat?.number ?? 0),
      let segment = UInt32(exactly: standing.segment?.number ?? 0),
      let book = UInt32(exactly: reading.books.first?.seat.number ?? 0)
    else { return nil }
    self.seat = seat
    self.segment = segment
    self.book = book
    roles = Self.mark(standing.role) | Self.mark(reading.books.first?.role) << 4
  }

  private static func mark(_ role: Role?) -> UInt8 {
    switch role {
    case nil: 0
    case .sdr: 1
    case .ae: 2
    case .am: 3
    case .csm: 4
    case .se: 5
    case .executiveSponsor: 6
    case .revOps: 7
    }
  }

  private static let rolesByMark: [Role?] = [
    nil, .sdr, .ae, .am, .csm, .se, .executiveSponsor, .revOps,
  ]

  var isWide: Bool { flags.contains(.isWide) }

  var reading: AccountReading {
    let stray: Stray? =
      flags.contains(.isUnder) ? .under : flags.contains(.isOver) ? .over : nil
    var reading = AccountReading(
      standing: Standing(
        stage: stage, role: Self.rolesByMark[Int(roles & 15)],
        seat: flags.contains(.hasSeat) ? SeatKey(Int(seat)) : nil,
        segment: flags.contains(.hasSegment) ? SegmentKey(Int(segment)) : nil,
        arr: flags.contains(.hasARR) ? Money(minorUnits: arr) : nil,
        acv: flags.contains(.hasACV) ? Money(minorUnits: acv) : nil, stray: stray))
    reading.isStuck = flags.contains(.isStuck)
    reading.isGone = flags.contains(.isGone)
    reading.hasNegativeARR = flags.contains(.hasNegativeARR)
    reading.renewal =
      flags.contains(.renewsSoon) ? .near : flags.contains(.renewsLate) ? .late : .none
    if let bookRole = Self.rolesByMark[Int(roles >> 4)] {
      reading.books.append(BookKey(seat: SeatKey(Int(book)), role: bookRole))
    }
    if flags.contains(.isOtherOwners) {
      reading.standing.other = reading.books.first.map { OtherOwner(seat: $0.seat, role: $0.role) }
    }
    reading.hasTwoForecasters = flags.contains(.hasTwoForecasters)
    reading.hasCards = flags.contains(.hasCards)
    reading.hasFindings = flags.contains(.hasFindings)
    return reading
  }
}

extension PackedReading.Flags {
  fileprivate init(_ reading: AccountReading) {
    let standing = reading.standing
    self = []
    if standing.arr != nil { insert(.hasARR) }
    if standing.acv != nil { insert(.hasACV) }
    if standing.seat != nil { insert(.hasSeat) }
    if standing.segment != nil { insert(.hasSegment) }
    if standing.other != nil { insert(.isOtherOwners) }
    switch standing.stray {
    case .under: insert(.isUnder)
    case .over: insert(.isOver)
    case nil: break
    }
    switch reading.renewal {
    case .near: insert(.renewsSoon)
    case .late: insert(.renewsLate)
    case .none: break
    }
    if reading.isStuck { insert(.isStuck) }
    if reading.isGone { insert(.isGone) }
    if reading.hasNegativeARR { insert(.hasNegativeARR) }
    if reading.hasTwoForecasters { insert(.hasTwoForecasters) }
    if reading.hasCards { insert(.hasCards) }
    if reading.hasFindings { insert(.hasFindings) }
  }
}

/// The books that an account stands in: mostly one, which then needs no list.
struct BookList: Equatable, Sendable {
  private var only: BookKey?
  private var others: [BookKey] = []

  mutating func append(_ book: BookKey) {
    if only == nil { only = book } else { others.append(book) }
  }
}

extension BookList: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { only == nil ? 0 : others.count + 1 }

  subscript(index: Int) -> BookKey {
    if index == 0, let only { return only }
    return others[index - 1]
  }
}
