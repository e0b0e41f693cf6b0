/// Segment, leaf and coverage of every account: derived from the answers, stored nowhere.
extension Plan {
  /// The segment an account belongs to: the one chosen by hand, else the first whose membership
  /// takes it.
  public func segmentKey(of account: Account) -> SegmentKey? {
    if let choice = account.segmentChoice, segments.contains(choice) { return choice }
    var rest: SegmentKey?
    for segment in links.segmentOrder {
      switch segment.membership {
      case .column(let value): if account.segment == value { return segment.key }
      case .band(let from, let below):
        guard let acv = account.acv else { continue }
        if from.map({ acv >= $0 }) ?? true, below.map({ acv < $0 }) ?? true { return segment.key }
      case .predicate:
        if links.segmentPredicates[segment.key]?.takes(factsOf: account) ?? false {
          return segment.key
        }
      case .rest: rest = rest ?? segment.key
      }
    }
    return rest
  }

  /// The segments there is something to decide for: all but the one for all others while that
  /// holds no account beside them.
  public var workedSegments: [Segment] {
    let all = orderedSegments
    guard all.count > 1 else { return all }
    return all.filter { $0.membership != .rest || totals[$0.key].accounts > 0 }
  }

  public func segment(of account: Account) -> Segment? {
    segmentKey(of: account).flatMap { segments[$0] }
  }

  /// The company's ARR: typed, or the sum of its customers'; nil while neither is known.
  public var companyARR: Money? { answers.companyARR ?? totals.customerARR }

  /// A segment's ACV, and where it comes from; nil while nothing says.
  public func acv(of segment: Segment) -> (amount: Money, source: ACVSource)? {
    if let typed = segment.acv { return (typed, .typed) }
    let sums = totals[segment.key]
    if let mean = sums.meanACV { return (mean, .accounts(sums.accountsWithACV)) }
    if let mean = sums.meanWonDeal { return (mean, .wonDeals(sums.wonDeals)) }
    return nil
  }

  /// Where a segment's ACV comes from.
  public enum ACVSource: Equatable, Sendable {
    case typed
    /// The mean of so many accounts.
    case accounts(Int)
    /// The mean of so many won deals, for want of an ACV on any account.
    case wonDeals(Int)
  }

  /// What the tree says for a segment.
  ///
  /// Where ARR is not known yet it counts as 0, and an unknown ACV as the lower threshold;
  /// `isAnswered` says whether the answer rests on numbers.
  public func decision(for segment: Segment) -> Decision {
    let thresholds = playbook.thresholds
    let acv = acv(of: segment)?.amount
    return DecisionTree(thresholds: thresholds).decide(
      arr: companyARR ?? .zero, acv: acv ?? thresholds.acvUnder,
      average: answers.averageACV ?? acv, isSingleMotion: answers.isSingleMotion,
      exception: segment.exception)
  }

  /// Whether the numbers that a segment's leaf hangs on are known.
  public func isAnswered(_ segment: Segment) -> Bool {
    if segment.exception != nil { return true }
    guard let arr = companyARR else { return false }
    return arr < playbook.thresholds.arrUnder || acv(of: segment) != nil
  }

  public func leaf(of segment: Segment) -> Leaf {
    if let exception = segment.exception { return exception.leaf }
    let thresholds = playbook.thresholds
    return DecisionTree(thresholds: thresholds).leaf(
      arr: companyARR ?? .zero, acv: acv(of: segment)?.amount ?? thresholds.acvUnder)
  }

  public func coverage(of segment: Segment) -> CoverageModel {
    playbook.coverage(leaf(of: segment))
  }

  public func coverage(of account: Account) -> CoverageModel {
    guard let segment = segment(of: account) else { return playbook.coverage(.fullStackAE) }
    return coverage(of: segment)
  }

  /// The template a new card of an account begins with: chosen by leaf and ACV (RULES §5).
  public func template(for account: AccountKey, kind: Handoff.Kind) -> TemplateID {
    guard let row = accounts[account] else { return .light }
    switch kind {
    case .newLogo:
      let deal = firstWin(of: account)?.amount
      return HandoffTemplate.choose(
        leaf: coverage(of: row).leaf, acv: row.acv ?? deal, in: playbook)
    case .territoryMove:
      return HandoffTemplate.chooseMove(acv: row.acv, in: playbook)
    }
  }
}
