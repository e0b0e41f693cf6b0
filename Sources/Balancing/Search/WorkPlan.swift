/// How much work each stage may do, counted in candidates, columns and proposals looked at.
struct WorkPlan {
  /// Whether a first plan follows the linear relaxation, and how near to its optimum.
  let precision: Double?

  /// Whether a plan that takes no time comes before: with few accounts it may be the better one, and
  /// with many the relaxation keeps whoever waits waiting.
  let hasEarlyPlan: Bool

  let exchange: Int
  let polish: Int

  /// Dividing the accounts of a few seats anew: only where books are so small that it is worth it.
  let repartition: Int

  /// Of the exchanges, those that only look for what costs nothing.
  let freeExchange: Int

  /// Where annealing begins and ends, in voluntary moves.
  let hot: Double
  let cold = 0.06

  /// How soft bands are at first, every other time that annealing starts: an account's way home may
  /// lead through plans that keep no band. `nil` where there is too little work to harden them in
  /// time, or where books are so large that a band is no wall.
  let softness: Double?

  /// How often annealing starts again from the best plan so far.
  let reheats: Int

  init(_ effort: BalancePolicy.Effort, _ facts: GroupFacts) {
    let (accounts, seats) = (facts.members.count, facts.seats.count)
    exchange = 200_000 + 40 * accounts
    freeExchange = exchange / (effort == .quick ? 40 : 10)
    let isSmall = accounts < 20 * seats
    let isTiny = accounts < 8 * seats
    switch effort {
    case .quick:
      // Whoever asks for a quick plan waits for it: the relaxation is solved where that takes some
      // milliseconds or books are of a handful, and otherwise annealing stops where it has most of
      // what it brings.
      let relaxes = accounts < 6_000 && seats < 50 || isTiny
      precision = relaxes ? 3e-3 : nil
      let perSeat = relaxes ? 0 : accounts < 100_000 ? 500 : 150
      polish = accounts < 300 ? (isSmall ? 30_000 : 100_000) : perSeat * seats
      repartition = isSmall ? 500 * seats : 0
    case .normal:
      precision = accounts < 100_000 ? 1e-4 : 1e-3
      // More than this betters a plan only a little; many small books are better divided anew.
      polish =
        isTiny && accounts >= 300
        ? 30_000 * seats
        : min(
          max(accounts < 300 ? 2_500_000 : 1_500_000, 100_000 * seats),
          accounts < 100_000 ? 12_000_000 : 4_000_000)
      repartition =
        isTiny ? max(1_500_000, 25_000 * seats) : isSmall ? min(50_000 * seats, 4_000_000) : 0
    case .best:
      precision = 1e-4
      let most = accounts < 100_000 ? 120_000_000 : 40_000_000
      polish = min(max(12_000_000, 1_200_000 * seats), most)
      repartition = isSmall ? min(polish / 2, 20_000_000) : 0
    }
    hasEarlyPlan = accounts < 1_000 || effort != .quick && accounts >= 6_000
    hot = accounts < 300 ? 0.4 : 0.1
    let hardens = accounts < 10_000 && polish >= 60_000 * seats
    softness = accounts < 300 ? 1 : hardens ? 2.5 : nil
    let isThorough = effort == .best && hardens
    reheats =
      accounts < 300
      ? max(1, min(effort == .best ? 12 : 20, polish / 100_000))
      : isThorough ? 12 : accounts < 1_000 ? 3 : 1
  }
}
