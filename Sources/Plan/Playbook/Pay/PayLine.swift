/// How one role is paid under a leaf: its coverage line with the benchmarks' amounts, in dollars.
public struct PayLine: Hashable, Sendable {
  /// The role.
  public let role: Role
  /// How its pay divides.
  public let mix: PayMix
  /// What its variable pay depends on.
  public let basis: String
  /// On-target earnings a year; nil where no benchmark has them.
  public let earnings: Benchmark?
  /// The quota a year where it is published; see ``quotaRange``.
  public let quota: Benchmark?
  /// Quota as multiples of earnings; nil for roles without a quota.
  public let quotaMultiple: Benchmark?

  /// On-target earnings a year; nil where no benchmark has them.
  public var onTarget: MoneyRange? { earnings?.figure.money }

  /// The part of the earnings that depends on results.
  public var variable: MoneyRange? { onTarget.map { $0 * mix.variableShare } }

  /// The quota a year: as published, else computed from the multiple.
  public var quotaRange: MoneyRange? {
    if let published = quota?.figure.money { return published }
    guard let onTarget, let multiple = quotaMultiple?.figure,
      let least = multiple.multiples(of: onTarget.low),
      let most = multiple.multiples(of: onTarget.high)
    else { return nil }
    return MoneyRange(least.low, most.high)
  }

  /// What someone's variable pay loses on going from this line to another: low end to low end, high
  /// end to high end. Nil where an amount is unknown; negative where it gains.
  public func variableDrop(to other: PayLine) -> MoneyRange? {
    guard let mine = variable, let theirs = other.variable else { return nil }
    return MoneyRange(mine.low - theirs.low, mine.high - theirs.high)
  }
}

extension Playbook {
  /// A benchmark, or nil when the plan has dropped it.
  public func benchmark(_ id: BenchmarkID) -> Benchmark? {
    benchmarks.first { $0.id == id }
  }

  /// How the roles of a leaf are paid, in the order of its coverage model.
  public func payLines(_ leaf: Leaf) -> [PayLine] {
    coverage(leaf).roleLines.map { line in
      PayLine(
        role: line.role, mix: line.mix, basis: line.payBasis,
        earnings: earningsID(line.role, leaf).flatMap(benchmark),
        quota: quotaID(line.role, leaf).flatMap(benchmark),
        quotaMultiple: multipleID(line.role).flatMap(benchmark))
    }
  }

  /// W1: what an AE who becomes an AM loses in variable pay; nil where the leaf has no AM.
  public func variableDrop(_ leaf: Leaf) -> MoneyRange? {
    let lines = payLines(leaf)
    guard let executive = lines.first(where: { $0.role == .ae }),
      let manager = lines.first(where: { $0.role == .am })
    else { return nil }
    return executive.variableDrop(to: manager)
  }

  /// W2: what is lost when AE and AM are both paid on an expansion, in the expansion's currency.
  public func doublePay(onExpansion expansion: Money) -> MoneyRange? {
    benchmark(.doublePay)?.figure.shares.map { shares in
      MoneyRange(expansion * shares.low, expansion * shares.high)
    }
  }

  private func earningsID(_ role: Role, _ leaf: Leaf) -> BenchmarkID? {
    switch role {
    case .sdr: .sdrOTE
    case .am: .amOTE
    case .csm: .csmOTE
    case .ae:
      switch leaf {
      case .fullStackAE, .aeCSM: .aeOTESMB
      case .aeAM: .aeOTEMidMarket
      case .enterprisePod: .aeOTEEnterprise
      }
    case .se, .executiveSponsor, .revOps: nil
    }
  }

  private func quotaID(_ role: Role, _ leaf: Leaf) -> BenchmarkID? {
    guard role == .ae else { return nil }
    switch leaf {
    case .fullStackAE, .aeCSM: return .aeQuotaSMB
    case .aeAM: return .aeQuotaMidMarket
    case .enterprisePod: return .aeQuotaEnterprise
    }
  }

  private func multipleID(_ role: Role) -> BenchmarkID? {
    switch role {
    case .ae: .aeQuotaMultiple
    case .am: .amQuotaMultiple
    case .sdr, .csm, .se, .executiveSponsor, .revOps: nil
    }
  }

  /// W6: how a quota stands to its band. Nil for a role without a band, and where there is nothing
  /// to compare with.
  public func quotaCheck(_ role: Role, quota: Money, onTarget: Money) -> QuotaCheck? {
    guard let band = multipleID(role).flatMap(benchmark)?.figure, onTarget > .zero,
      let multiple = quota.ratio(to: onTarget), let bounds = band.multiples(of: onTarget)
    else { return nil }
    let position: QuotaCheck.Position =
      quota < bounds.low ? .below : quota > bounds.high ? .above : .inside
    return QuotaCheck(multiple: multiple, position: position, band: band)
  }
}

/// A quota as multiples of on-target earnings, held against its band.
///
/// Of quota only, never of the book: the sources mix the two (RULES §2, W6).
public struct QuotaCheck: Equatable, Sendable {
  /// Quota to on-target earnings.
  public let multiple: Ratio
  /// Where it lies.
  public let position: Position
  /// The band.
  public let band: Figure

  /// Where a quota lies; the band's ends are inside.
  public enum Position: Equatable, Sendable { case below, inside, above }
}
