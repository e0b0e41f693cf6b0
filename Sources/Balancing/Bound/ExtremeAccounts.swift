/// The largest and smallest accounts that a coverage set may hold, worked out where they matter.
struct ExtremeAccounts {
  /// The ranks of each class, largest first.
  let ranks: [[Int32]]
  let group: GroupFacts
  private var largestSums: [[Int64]]
  private var smallestSums: [[Int64]]

  /// How many of each were asked for, by coverage set: there may be fewer.
  private var largestDepths: [Int]
  private var smallestDepths: [Int]

  init(_ group: GroupFacts) {
    self.group = group
    var ranks = group.classCount.map { count in
      var list: [Int32] = []
      list.reserveCapacity(count)
      return list
    }
    for rank in group.members.indices { ranks[Int(group.classNumber(rank))].append(Int32(rank)) }
    self.ranks = ranks
    largestSums = group.coverage.members.map { _ in [] }
    smallestSums = largestSums
    largestDepths = group.coverage.members.map { _ in 0 }
    smallestDepths = largestDepths
  }

  /// The sum of the `count` largest accounts that the set may hold.
  ///
  /// - Returns: `nil` where one class alone shows that it is at least the limit.
  mutating func largest(_ count: Int, set: Int, unlessAtLeast limit: Int64) -> Int64? {
    let classes = group.coverage.classesOf[set]
    for number in classes {
      var sum: Int64 = 0
      for rank in ranks[Int(number)].prefix(count) {
        sum += group.value(Int(rank))
        if sum >= limit { return nil }
      }
    }
    if largestDepths[set] < count {
      largestDepths[set] = count
      let union = classes.flatMap { ranks[Int($0)].prefix(count) }.sorted()
      largestSums[set] = sums(union.prefix(count))
    }
    return sum(largestSums[set], count)
  }

  /// The sum of the `count` smallest accounts that the set may hold.
  ///
  /// - Returns: `nil` where one class alone shows that it is at most the limit.
  mutating func smallest(_ count: Int, set: Int, unlessAtMost limit: Int64) -> Int64? {
    let classes = group.coverage.classesOf[set]
    for number in classes where ranks[Int(number)].count >= count {
      let sum = ranks[Int(number)].suffix(count).reduce(0) { $0 + group.value(Int($1)) }
      if sum <= limit { return nil }
    }
    if smallestDepths[set] < count {
      smallestDepths[set] = count
      let union = classes.flatMap { ranks[Int($0)].suffix(count) }.sorted(by: >)
      smallestSums[set] = sums(union.prefix(count))
    }
    return sum(smallestSums[set], count)
  }

  private func sum(_ sums: [Int64], _ count: Int) -> Int64 {
    let last = min(count, sums.count)
    return last > 0 ? sums[last - 1] : 0
  }

  func sums(_ ranks: ArraySlice<Int32>) -> [Int64] {
    var sum: Int64 = 0
    return ranks.map {
      sum += group.value(Int($0))
      return sum
    }
  }
}
