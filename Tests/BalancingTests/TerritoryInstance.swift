import Foundation

@testable import Balancing

/// A carving problem as a generator of territory instances makes them: four segments, states by
/// population, patches of neighbouring states, ramping seats, skewed books, stale and missing
/// owners, locks. All of it hangs on counters run through splitmix64, so that an instance is the same
/// everywhere.
struct TerritoryInstance {
  let problem: BalanceProblem

  private let seed: UInt64
  private static let share = [0.05, 0.20, 0.45, 0.30]
  private static let accountsPerSeat = [4.5, 11.5, 40]
  private static let least = [3.0, 8, 30]
  private static let most = [6.0, 15, 50]
  private static let median = [1_500_000.0, 250_000, 45_000, 6_000]
  private static let spread = [0.55, 0.70, 0.70, 0.90]

  /// Thousands of people by state, from west to east.
  private static let population: [Double] = [
    1455, 733, 7705, 4237, 39538, 3105, 1839, 3272, 7152, 2118, 5774, 577, 1084, 779, 887, 1962,
    2938, 3959, 29146, 4658, 3012, 6155, 3190, 5706, 5894, 12813, 6786, 10077, 11799, 4506, 6911,
    2961, 5024, 10712, 21538, 5118, 10439, 8631, 1794, 690, 6177, 990, 13003, 9289, 20201, 3606,
    1097, 7030, 643, 1378, 1362,
  ]

  init(accounts: Int, seats: Int, seed: UInt64 = 1) throws {
    self.seed = seed
    var maker = Maker(seed: seed, accounts: accounts, seats: seats)
    problem = try maker.make()
  }

  private struct Maker {
    let seed: UInt64
    let accounts: Int
    let seats: Int
    let states = TerritoryInstance.population.count
    let part: [Double]
    var segmentOfSeat: [Int] = []
    var shares: [Double] = []
    var coverage: [[Bool]] = []
    var isPublicSector: [Bool] = []
    var isHealthcare: [Bool] = []

    init(seed: UInt64, accounts: Int, seats: Int) {
      (self.seed, self.accounts, self.seats) = (seed, accounts, seats)
      let sum = TerritoryInstance.population.reduce(0, +)
      part = TerritoryInstance.population.map { $0 / sum }
    }

    private func uniform(_ stream: UInt64, _ count: Int) -> [Double] {
      (1...max(1, count)).map { number in
        var mixed =
          UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ seed &* 0xD1B5_4A32_D192_ED03 &+ stream
          &* 0x8CB9_2BA7_2F3D_8DD7
        for _ in 0..<2 {
          mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
          mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
          mixed ^= mixed >> 31
        }
        return Double(mixed >> 11) * 0x1p-53
      }
    }

    private func normal(_ stream: UInt64, _ count: Int) -> [Double] {
      zip(uniform(stream, count), uniform(stream + 500, count)).map {
        (-2 * log(1 - $0)).squareRoot() * cos(2 * .pi * $1)
      }
    }

    mutating func make() throws -> BalanceProblem {
      var seatCounts = TerritoryInstance.share.map {
        max(1, Int((Double(seats) * $0).rounded(.toNearestOrEven)))
      }
      seatCounts[3] = seats - seatCounts[0] - seatCounts[1] - seatCounts[2]
      segmentOfSeat = (0..<4).flatMap { Array(repeating: $0, count: seatCounts[$0]) }
      shares = uniform(1, seats).map { $0 < 0.10 ? 0.5 : $0 < 0.16 ? 0.75 : 1 }
      for seat in 0..<seats where seatCounts[segmentOfSeat[seat]] < 4 { shares[seat] = 1 }
      func shareSum(_ segment: Int) -> Double {
        (0..<seats).filter { segmentOfSeat[$0] == segment }.reduce(0) { $0 + shares[$1] }
      }
      var accountCounts = (0..<3).map {
        Int((TerritoryInstance.accountsPerSeat[$0] * shareSum($0)).rounded(.toNearestOrEven))
      }
      accountCounts.append(accounts - accountCounts.reduce(0, +))
      let mean = Double(accountCounts[3]) / shareSum(3)
      let least = TerritoryInstance.least + [(0.7 * mean).rounded(.down)]
      let most = TerritoryInstance.most + [(1.3 * mean).rounded(.up)]
      let low = (0..<seats).map { max(1, Int(floor(least[segmentOfSeat[$0]] * shares[$0]))) }
      let high = (0..<seats).map { max(2, Int(ceil(most[segmentOfSeat[$0]] * shares[$0]))) }
      cover()
      return try fill(accountCounts, low, high)
    }

    private mutating func cover() {
      coverage = Array(repeating: Array(repeating: false, count: states), count: seats)
      isPublicSector = Array(repeating: false, count: seats)
      isHealthcare = isPublicSector
      let chance = uniform(2, seats)
      var sum = 0.0
      let cumulated = part.map {
        sum += $0
        return sum
      }
      for segment in 0..<4 {
        let ids = (0..<seats).filter { segmentOfSeat[$0] == segment }
        let wanted = min(40, max(1, ids.count / 8))
        let raw = (0..<states).map {
          min(Int((cumulated[$0] - part[$0] / 2) * Double(wanted)), wanted - 1)
        }
        let used = Set(raw).sorted()
        let patch = raw.map { used.firstIndex(of: $0) ?? 0 }
        let total = ids.reduce(0) { $0 + shares[$1] }
        let want = used.indices.map { number in
          (0..<states).filter { patch[$0] == number }.reduce(0) { $0 + part[$1] } * total
        }
        var have = want.map { _ in 0.0 }
        var homes: [Int: Int] = [:]
        for seat in ids {
          let most = want.indices.map { want[$0] - have[$0] }.max() ?? 0
          let first = want.indices.first { want[$0] - have[$0] == most } ?? 0
          have[first] += shares[seat]
          homes[seat] = first
          for state in 0..<states {
            coverage[seat][state] =
              chance[seat] < 0.05 || patch[state] == first
              || (chance[seat] < 0.45 && patch[state] == (first + 1) % used.count)
          }
        }
        for number in used.indices {
          var members = ids.filter { homes[$0] == number }
          if members.isEmpty {
            members = ids.filter { homes[$0] == (number + used.count - 1) % used.count }
            for seat in members {
              for state in 0..<states where patch[state] == number { coverage[seat][state] = true }
            }
          }
          let one = max(1, Int((0.2 * Double(members.count)).rounded(.toNearestOrEven)))
          for seat in members.prefix(one) { isPublicSector[seat] = true }
          let two = max(1, Int((0.25 * Double(members.count)).rounded(.toNearestOrEven)))
          for seat in members.suffix(two) { isHealthcare[seat] = true }
        }
      }
    }

    private func hasSkill(_ seat: Int, _ skill: Int) -> Bool {
      skill == 0 || (skill == 1 ? isPublicSector[seat] : isHealthcare[seat])
    }

    private mutating func fill(
      _ counts: [Int], _ low: [Int], _ high: [Int]
    ) throws -> BalanceProblem {
      let shuffle = uniform(3, accounts)
      let order = (0..<accounts).sorted { (shuffle[$0], $0) < (shuffle[$1], $1) }
      let plain = (0..<4).flatMap { Array(repeating: $0, count: counts[$0]) }
      let segment = order.map { plain[$0] }
      var sum = 0.0
      let cumulated = part.map {
        sum += $0
        return sum
      }
      let state = uniform(4, accounts).map { chance in
        min(states - 1, cumulated.firstIndex { $0 > chance } ?? states - 1)
      }
      let deviate = normal(5, accounts)
      let value = (0..<accounts).map {
        Int64(
          (TerritoryInstance.median[segment[$0]]
            * exp(TerritoryInstance.spread[segment[$0]] * deviate[$0]))
            .rounded(.toNearestOrEven))
      }
      let effort = uniform(7, accounts)
      let work = (0..<accounts).map {
        Int32(
          max(
            1,
            (4 * (Double(value[$0]) / TerritoryInstance.median[segment[$0]]).squareRoot()
              * (0.5 + effort[$0])).rounded(.toNearestOrEven)))
      }
      let skill = uniform(8, accounts).map { $0 < 0.06 ? 1 : $0 < 0.11 ? 2 : 0 }
      let key = (0..<accounts).map { (segment[$0] * states + state[$0]) * 3 + skill[$0] }
      var owner = owners(key)
      let event = uniform(13, accounts)
      let stale = uniform(14, accounts)
      let staleLock = uniform(15, accounts)
      var isLocked = Array(repeating: false, count: accounts)
      for account in 0..<accounts {
        if event[account] < 0.05 { owner[account] = Int(stale[account] * Double(seats)) }
        if event[account] >= 0.05, event[account] < 0.08 { owner[account] = -1 }
        isLocked[account] =
          (event[account] >= 0.20 && event[account] < 0.24)
          || (event[account] < 0.05 && staleLock[account] < 0.004)
      }
      var lockedOf = Array(repeating: 0, count: seats)
      for account in 0..<accounts where isLocked[account] && owner[account] >= 0 {
        lockedOf[owner[account]] += 1
      }
      for seat in 0..<seats where lockedOf[seat] > max(1, high[seat] / 2) {
        var kept = 0
        for account in 0..<accounts where isLocked[account] && owner[account] == seat {
          kept += 1
          if kept > max(1, high[seat] / 2) { isLocked[account] = false }
        }
      }
      // Owners who left the company stand in no list of seats.
      for account in 0..<accounts where event[account] >= 0.08 && event[account] < 0.11 {
        owner[account] = -1
      }
      let keys = Set(key).sorted()
      let classes = keys.map { key in
        (0..<seats).filter {
          segmentOfSeat[$0] == key / 3 / states && coverage[$0][key / 3 % states]
            && hasSkill($0, key % 3)
        }.map { Int32($0) }
      }
      return try BalanceProblem(
        accounts: BalanceAccounts(
          value: value, work: work, classOf: key.map { Int32(keys.firstIndex(of: $0) ?? 0) },
          seatOf: owner.map { Int32($0) }, isLocked: isLocked),
        classes: classes,
        seats: (0..<seats).map {
          BalanceSeat(
            minimum: low[$0], maximum: high[$0], share: shares[$0], pool: segmentOfSeat[$0])
        })
    }

    /// Books skewed by a gamma distribution, inside each class's coverage.
    private mutating func owners(_ key: [Int]) -> [Int] {
      let streams = [10, 11, 19, 20].map { uniform($0, seats) }
      let weight = (0..<seats).map { seat in
        let gamma = -streams.reduce(0) { $0 + log(1 - $1[seat]) } / 4
        let covered = zip(coverage[seat], part).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
        return shares[seat] * gamma / max(covered, 1e-9)
      }
      let chance = uniform(12, accounts)
      var owner = key.map { _ in -1 }
      for number in Set(key).sorted() {
        let (segment, state, skill) = (number / 3 / states, number / 3 % states, number % 3)
        let able = (0..<seats).filter { segmentOfSeat[$0] == segment && hasSkill($0, skill) }
        var eligible = able.filter { coverage[$0][state] }
        if eligible.isEmpty, let first = able.first {
          coverage[first][state] = true
          eligible = [first]
        }
        var sum = 0.0
        let cumulated = eligible.map {
          sum += weight[$0]
          return sum
        }
        for account in key.indices where key[account] == number {
          let place = cumulated.firstIndex { $0 > chance[account] * sum } ?? eligible.count - 1
          owner[account] = eligible[min(place, eligible.count - 1)]
        }
      }
      return owner
    }
  }
}
