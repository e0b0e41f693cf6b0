import Plan

/// What the filter of the accounts table looks through: a name and an id for each account, and what
/// accounts share, which is looked up once for all that have it.
struct AccountWords: Sendable {
  private(set) var text = SearchText()
  private var standings: [StandingKey: UInt32] = [:]
  private var places: [PlaceKey: UInt32] = [:]

  private struct StandingKey: Hashable {
    var seat: SeatKey?
    var other: OtherOwner?
    var role: Role?
    var segment: SegmentKey?
    var stage: Stage?
  }

  private struct PlaceKey: Hashable {
    var state: String?
    var country: String?
    var industry: String?
    var territory: String?
  }

  mutating func reserve(_ count: Int) { text.reserve(count) }

  mutating func append(_ account: Account, _ reader: AccountReader) {
    text.append(sharing: shared(account, reader)) { Self.write(account, to: &$0) }
  }

  mutating func replace(_ row: Int, with account: Account, _ reader: AccountReader) {
    text.replace(row, sharing: shared(account, reader)) { Self.write(account, to: &$0) }
  }

  private static func write(_ account: Account, to parts: inout SearchText.Parts) {
    account.withUTF8(of: .name) { parts.add($0) }
    account.withID { parts.add($0) }
  }

  private mutating func shared(
    _ account: Account, _ reader: AccountReader
  ) -> SearchText.Shared {
    let standing = reader.overview.standing(of: account.key)
    let key = StandingKey(
      seat: standing?.seat, other: standing?.other, role: standing?.role,
      segment: standing?.segment,
      stage: standing?.stage)
    let place = PlaceKey(
      state: account.state, country: account.country, industry: account.industry,
      territory: account.territory)
    return SearchText.Shared(
      first: standings[key] ?? note(standing, key, reader), second: places[place] ?? note(place))
  }

  private mutating func note(
    _ standing: Standing?, _ key: StandingKey, _ reader: AccountReader
  ) -> UInt32 {
    let place = text.share(
      [reader.owner(standing), reader.segment(standing), standing?.stage.title ?? ""])
    standings[key] = place
    return place
  }

  private mutating func note(_ key: PlaceKey) -> UInt32 {
    let place = text.share(
      [key.state, key.country, key.industry, key.territory].compactMap(\.self))
    places[key] = place
    return place
  }
}
