extension Plan {
  /// W1 to W7 of a segment. Who has an overview at hand reads them from its segment rows.
  ///
  /// - Complexity: O(accounts).
  public func warnings(for segment: Segment, on day: Day) -> [Warning] {
    Overview(of: self, on: day).segments.first { $0.key == segment.key }?.warnings ?? []
  }
}

extension Overview {
  /// W1 to W7 of a segment.
  func warnings(of segment: Segment, in plan: Plan) -> [Warning] {
    let model = plan.coverage(of: segment)
    return [
      promoted(segment.key, model, in: plan),
      doublePay(segment.key, model, in: plan),
      bothRoles(segment.key, model, in: plan),
      forecasters(segment.key, in: plan),
    ].compactMap(\.self)
      + plan.decision(for: segment).warnings(in: plan.playbook, currency: plan.currency)
      + [quotas(segment.key, in: plan)].compactMap(\.self)
      + ownerless(segment.key, model, in: plan)
  }

  /// W1: an AE by role holds customers as AM.
  private func promoted(_ segment: SegmentKey, _ model: CoverageModel, in plan: Plan) -> Warning? {
    guard model.leaf != .fullStackAE else { return nil }
    let names = plan.seats.filter {
      $0.role == .ae && isHolding($0.key, in: segment, as: .am, customers: true)
    }.map(\.name)
    guard !names.isEmpty else { return nil }
    let drop = plan.playbook.variableDrop(model.leaf).map {
      ", at \($0.short(Benchmark.currency)) less variable pay"
    }
    return Warning(
      code: .w1,
      sentence: "\(list(names)) \(names.count == 1 ? "is an AE who works" : "are AEs who work") "
        + "as AM\(drop ?? "")",
      mend: "Fill AM seats from CSMs, or agree on the pay before the change.")
  }

  /// W2: an AE sells a routine expansion on which the AM is paid too.
  private func doublePay(_ segment: SegmentKey, _ model: CoverageModel, in plan: Plan)
    -> Warning?
  {
    guard model.expansionRole != .ae, let count = groups[.doublePaid(segment)]?.count,
      let amount = doublePaid[segment]?.amount
    else { return nil }
    let cost = plan.playbook.doublePay(onExpansion: amount).map {
      ": \($0.short(plan.currency)) paid twice"
    }
    return Warning(
      code: .w2,
      sentence: "AE and \(model.expansionRole.abbreviation) are both paid on "
        + "\(amount.short(plan.currency)) of expansion at \(count) "
        + "account\(count == 1 ? "" : "s")\(cost ?? "")",
      mend: "Give these deals to the \(model.expansionRole.abbreviation), or credit it to NRR only."
    )
  }

  /// W3: one person sells and keeps, where the tree has two.
  private func bothRoles(_ segment: SegmentKey, _ model: CoverageModel, in plan: Plan)
    -> Warning?
  {
    guard model.commercialRole != .ae else { return nil }
    let names = plan.seats.filter { seat in
      isHolding(seat.key, in: segment, as: model.commercialRole, customers: true)
        && (isHolding(seat.key, in: segment, as: .ae, customers: true)
          || isHolding(seat.key, in: segment, as: .ae, customers: false))
    }.map(\.name)
    guard !names.isEmpty else { return nil }
    let keeper = model.commercialRole.abbreviation
    return Warning(
      code: .w3,
      sentence: "\(list(names)) \(names.count == 1 ? "is" : "are") AE and \(keeper) at once, above "
        + "\(plan.playbook.thresholds.arrUnder.label(plan.currency)) of ARR",
      mend: "Part the two roles, or take full-stack AE as an exception with its reason.")
  }

  /// W4: a renewal deal is someone else's than the person accountable for the renewal.
  private func forecasters(_ segment: SegmentKey, in plan: Plan) -> Warning? {
    guard let accounts = groups[.twoForecasters(segment)], let first = accounts.first else {
      return nil
    }
    let what =
      accounts.count == 1
      ? "the renewal of \(plan.accounts[first]?.name ?? "an account")"
      : "\(accounts.count) renewals"
    var names: [String] = []
    for account in accounts.prefix(20) {
      let owners = plan.deals(of: account).filter { $0.kind == .renewal && $0.phase.isOpen }
        .compactMap(\.owner)
      for seat in owners + [standing(of: account)?.seat].compactMap(\.self) {
        if let name = plan.seats[seat]?.name, !names.contains(name) { names.append(name) }
      }
    }
    return Warning(
      code: .w4, sentence: "two people forecast \(what): \(list(names))",
      mend: "Choose one: the person accountable for the renewal owns its deal.")
  }

  /// W6: of quota only, never of the book: the sources mix the two (RULES §2).
  private func quotas(_ segment: SegmentKey, in plan: Plan) -> Warning? {
    let outside = plan.seats.compactMap { seat -> (name: String, check: QuotaCheck)? in
      guard let role = seat.role, let quota = seat.quota, let ote = seat.ote,
        seat.segments.contains(segment) || isHolding(seat.key, in: segment, as: role),
        let check = plan.playbook.quotaCheck(role, quota: quota, onTarget: ote),
        check.position != .inside
      else { return nil }
      return (seat.name, check)
    }
    guard let first = outside.first else { return nil }
    let side = first.check.position == .below ? "below" : "above"
    let more = outside.count > 1 ? ", and \(outside.count - 1) more" : ""
    return Warning(
      code: .w6,
      sentence: "the quota of \(first.name) is \(first.check.multiple.tenths)x of OTE, \(side) "
        + "\(first.check.band.text)\(more)",
      mend: "Set quota or OTE so that the two fit, or edit the band.")
  }

  /// W7: a stage has accounts and there is no seat of the role that should own them.
  private func ownerless(_ segment: SegmentKey, _ model: CoverageModel, in plan: Plan)
    -> [Warning]
  {
    let known = Set(plan.seats.lazy.filter { $0.isActive(on: day) }.compactMap(\.role))
    return Stage.allCases.compactMap { stage in
      guard groups[.segmentStage(segment, stage)] != nil, let role = model.owner(at: stage),
        !known.contains(role),
        !holds.keys.contains(where: { $0.segment == segment && $0.role == role })
      else { return nil }
      return Warning(
        code: .w7,
        sentence: "nobody can own \(stage.title): there is no \(role.abbreviation)",
        mend: "Add a seat of that role, or change what happens after signing.")
    }
  }

  private func isHolding(_ seat: SeatKey, in segment: SegmentKey, as role: Role) -> Bool {
    isHolding(seat, in: segment, as: role, customers: true)
      || isHolding(seat, in: segment, as: role, customers: false)
  }

  private func list(_ names: [String]) -> String {
    switch names.count {
    case 0: "nobody"
    case 1: names[0]
    case 2: "\(names[0]) and \(names[1])"
    default: "\(names[0]), \(names[1]) and \(names.count - 2) more"
    }
  }
}

extension CoverageModel {
  /// The role that owns a stage in general; a prospect may go without.
  fileprivate func owner(at stage: Stage) -> Role? {
    switch stage {
    case .prospect, .former: nil
    case .qualified: .sdr
    case .opportunity: .ae
    case .onboarding, .managed, .renewal, .save: commercialRole
    }
  }
}

extension Ratio {
  /// One decimal: `4.2`.
  fileprivate var tenths: String {
    let value = Int128(numerator) * 10 / Int128(denominator)
    return "\(value / 10).\((value % 10).magnitude)"
  }
}
