import Plan

/// Numbers for the rows of one table that an import would make, until it is known how many there
/// are and keys are lent for them.
///
/// Keys of a plan count up from 1; these begin where no plan comes to.
struct ProvisionalKeys<Row> {
  private static var first: Int { 1 << 50 }
  private(set) var count = 0

  /// The key that ``next()`` will give out.
  var upcoming: RowKey<Row> { RowKey(Self.first + count) }

  @discardableResult
  mutating func next() -> RowKey<Row> {
    defer { count += 1 }
    return upcoming
  }

  static func isProvisional(_ key: RowKey<Row>) -> Bool { key.number >= first }

  /// The lent key of a provisional one; any other stays.
  static func settled(_ key: RowKey<Row>, from start: Int) -> RowKey<Row> {
    isProvisional(key) ? RowKey(key.number - first + start) : key
  }
}

extension ImportBatch {
  /// How many rows wait for a key.
  var newRows: Int {
    segments.count + seats.count { ProvisionalKeys.isProvisional($0.key) }
      + accounts.count { ProvisionalKeys.isProvisional($0.key) }
      + deals.count { ProvisionalKeys.isProvisional($0.key) }
  }

  /// Puts lent keys, from `start` on, in the place of all provisional ones.
  mutating func settleKeys(from start: Int) {
    let seatStart = start + segments.count
    let accountStart = seatStart + seats.count { ProvisionalKeys.isProvisional($0.key) }
    let dealStart = accountStart + accounts.count { ProvisionalKeys.isProvisional($0.key) }
    func settled(_ key: SeatKey) -> SeatKey { ProvisionalKeys.settled(key, from: seatStart) }
    for index in segments.indices {
      segments[index] = segments[index].keyed(
        ProvisionalKeys.settled(segments[index].key, from: start))
    }
    for index in seats.indices { seats[index] = seats[index].keyed(settled(seats[index].key)) }
    for index in accounts.indices {
      accounts[index].settle(
        ProvisionalKeys.settled(accounts[index].key, from: accountStart), seats: settled)
    }
    for index in deals.indices {
      var deal = deals[index].keyed(ProvisionalKeys.settled(deals[index].key, from: dealStart))
      deal.account = deal.account.map { ProvisionalKeys.settled($0, from: accountStart) }
      deal.owner = deal.owner.map(settled)
      deals[index] = deal
    }
  }
}

extension Segment {
  fileprivate func keyed(_ key: SegmentKey) -> Segment {
    var segment = Segment(key: key, name: name, order: order, membership: membership)
    segment.acv = acv
    segment.exception = exception
    segment.bookLimit = bookLimit
    segment.bookRole = bookRole
    segment.tolerance = tolerance
    segment.keepsFamilies = keepsFamilies
    return segment
  }
}

extension Seat {
  /// The same seat under another key.
  fileprivate func keyed(_ key: SeatKey) -> Seat {
    guard key != self.key else { return self }
    var seat = Seat(key: key, name: name, role: role)
    seat.identity = identity
    seat.isOpen = isOpen
    seat.email = email
    seat.segments = segments
    seat.awaitedSegments = awaitedSegments
    seat.manager = manager
    seat.region = region
    seat.start = start
    seat.end = end
    seat.fte = fte
    seat.bookShare = bookShare
    seat.limit = limit
    seat.minimum = minimum
    seat.states = states
    seat.skills = skills
    seat.quota = quota
    seat.ote = ote
    seat.isFound = isFound
    return seat
  }
}

extension Deal {
  /// The same deal under another key.
  fileprivate func keyed(_ key: DealKey) -> Deal {
    guard key != self.key else { return self }
    var deal = Deal(key: key, name: name)
    deal.identity = identity
    deal.account = account
    deal.owner = owner
    deal.amount = amount
    deal.stageName = stageName
    deal.phase = phase
    deal.kind = kind
    deal.created = created
    deal.closes = closes
    deal.product = product
    deal.isNewUnit = isNewUnit
    return deal
  }
}
