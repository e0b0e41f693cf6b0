/// Takes what a file says of an account, value by value, without a text made of each.
public protocol FactTaker {
  /// A value that is blank.
  mutating func null()
  mutating func text(utf8 bytes: Span<UInt8>)
  /// The same of bytes that stay where they are for as long as the row does.
  mutating func text(lasting bytes: Span<UInt8>)
  /// An amount in minor units, a count, or a flag as 0 or 1.
  mutating func integer(_ value: Int64)
  mutating func day(_ value: Day?)
}

extension FactTaker {
  public mutating func text(lasting bytes: Span<UInt8>) { text(utf8: bytes) }
}

extension Account {
  /// Hands over the system and the id, then every field in the order of ``AccountField``.
  public func handOver(to taker: inout some FactTaker) { said.handOver(to: &taker) }

  /// The bytes of the id that the CRM gave it; nil where it gave none.
  public func withID<Result>(_ body: (Span<UInt8>) -> Result) -> Result? {
    said.withIdentity { _, id in body(id) }
  }

  /// Takes the facts that a newer file brought.
  public mutating func hear(_ arrival: AccountFacts.Arrival) { hear(arrival.said) }

  /// Whether the CRM gave it an id.
  public var hasIdentity: Bool { said.mask.contains(.identity) }

  /// Whether it is just what a file brought, so far as files say anything.
  public func isAsFiled(_ arrival: AccountFacts.Arrival) -> Bool { said == arrival.said }
}

extension AccountFacts.Arrival {
  /// The arrival that brought an account as it stands.
  public init(of account: Account, people: [AccountFacts.Holder]) {
    self.init(key: account.key, said: account.said, people: people)
  }
}

extension PackedFacts {
  func handOver(to taker: inout some FactTaker) {
    let mask = mask
    var text = mask.textsStart
    if mask.contains(.identity) {
      withIdentity { system, id in
        taker.text(utf8: system.utf8.span)
        taker.text(lasting: id)
      }
      text = idRange(mask).upperBound
    } else {
      taker.null()
      taker.null()
    }
    func next() -> Range<Int> {
      let range = range(at: text)
      text = range.upperBound
      return range
    }
    taker.text(lasting: bytes.span.extracting(next()))
    if let kind { taker.text(utf8: kind.rawValue.utf8.span) } else { taker.null() }
    for bit in FactMask.textBits {
      if mask.has(bit) {
        taker.text(lasting: bytes.span.extracting(next()))
      } else {
        taker.null()
      }
    }
    for bit in FactMask.numberBits {
      if let number = number(FactMask(rawValue: 1 << bit)) {
        taker.integer(number)
      } else {
        taker.null()
      }
    }
    for bit in FactMask.dayBits {
      if let day = day(FactMask(rawValue: 1 << bit)) { taker.day(day) } else { taker.null() }
    }
    if let locked { taker.integer(locked ? 1 : 0) } else { taker.null() }
  }
}
