extension Overview {
  /// What is wrong with many accounts at once, with seats, segments and deals.
  func planFindings(in plan: Plan) -> [Finding] {
    groups.compactMap { finding(on: $0, $1, in: plan) }
      + seatFindings(in: plan) + segmentFindings(in: plan) + dealFindings(in: plan)
  }

  private func finding(on group: AccountGroup, _ keys: KeyList, in plan: Plan) -> Finding? {
    let count = keys.count
    let what = plan.phrase(keys)
    let target: Finding.Target =
      if count == 1, let only = keys.first { .account(only) } else { .none }
    switch group {
    case .stage, .segmentStage, .doublePaid, .twoForecasters: return nil
    case .vacancy(let stage, let role):
      return Finding(
        .roleVacant, stage.isCustomer ? .red : .amber, subject: stage.title,
        message: "\(stage.title) has no \(role.abbreviation) for \(what)",
        target: count == 1 ? target : .stage(stage), amount: count)
    case .unowned:
      return Finding(
        .prospectsUnowned, .green, subject: Stage.prospect.title,
        message: "\(what) before qualification without an owner",
        target: count == 1 ? target : .stage(.prospect), amount: count)
    case .otherOwner(let segment, let asked, let has):
      let row = segment.flatMap { plan.segments[$0] }
      let name = row?.name ?? "No segment"
      let are = count == 1 ? "is owned by \(has.withArticle)" : "are owned by \(has.abbreviation)s"
      return Finding(
        .ownerInOtherRole, .amber, subject: name,
        message: "\(name): \(what) \(are); coverage asks for \(asked.withArticle)",
        target: count == 1 ? target : row.map { .segment($0.key) } ?? .none, amount: count)
    case .stray(let segment, let side):
      let name = plan.segments[segment]?.name ?? "a segment"
      let leaf = plan.segments[segment].map { plan.coverage(of: $0).leaf }
      let range = leaf.flatMap(plan.playbook.thresholds.range)?.text(plan.currency)
      // Where a file has no ACV, ARR stands for it: neither is named for many at once.
      return Finding(
        .stray, .green, subject: name,
        message: "\(name): \(what) \(side == .under ? "under" : "over") its range"
          + (range.map { ", \($0)" } ?? ""),
        target: .strays(segment, side), amount: count)
    case .renewalNear(let seat):
      return Finding(
        .renewalNear, .amber, subject: plan.person(seat),
        message: "\(plan.person(seat)): \(what) \(count == 1 ? "renews" : "renew") within "
          + "\(FindingRules.renewalNearDays) days",
        target: count == 1 ? target : .stage(.renewal), owner: seat, amount: count)
    case .renewalLate(let seat):
      return Finding(
        .renewalLate, .red, subject: plan.person(seat),
        message: "\(plan.person(seat)): \(what) past the renewal date",
        target: count == 1 ? target : .stage(.renewal), owner: seat, amount: count)
    case .gone:
      return Finding(
        .accountsGone, .green, subject: "Import",
        message: "\(what) no longer in the newest file", target: target, amount: count)
    case .negativeARR:
      return Finding(
        .negativeARR, .amber, subject: "Import", message: "\(what) with an ARR below zero",
        target: target, amount: count)
    }
  }

  private func seatFindings(in plan: Plan) -> [Finding] {
    var findings: [Finding] = []
    var unset: [Seat] = []
    for seat in plan.seats {
      if seat.role == nil { unset.append(seat) }
      guard !seat.isActive(on: day), let end = seat.end else { continue }
      let held = books(of: seat.key).reduce(0) { $0 + $1.accounts }
      guard held > 0 else { continue }
      findings.append(
        Finding(
          .seatEnded, .red, subject: seat.name,
          message: "\(seat.name) left on \(end.short(asOf: day)) and still holds "
            + "\(held) account\(held == 1 ? "" : "s")",
          target: .seat(seat.key), amount: held))
    }
    if let first = unset.first {
      let what = unset.count == 1 ? first.name : "\(unset.count) seats"
      findings.append(
        Finding(
          .seatRoleUnset, .green, subject: "Seats",
          message: "The role of \(what) is not said; choose one",
          target: .seat(first.key), amount: unset.count))
    }
    return findings
  }

  private func segmentFindings(in plan: Plan) -> [Finding] {
    segments.flatMap { row -> [Finding] in
      var findings = row.warnings.map { warning in
        Finding(
          warning.code.rule, .amber, subject: row.name,
          message: "\(row.name): \(warning.sentence)", target: .segment(row.key))
      }
      if !row.isAnswered {
        let lacks = plan.companyARR == nil ? "the company's ARR" : "its ACV"
        findings.append(
          Finding(
            .segmentUnanswered, .amber, subject: row.name,
            message: "\(row.name): the tree lacks \(lacks); type it",
            target: .segment(row.key)))
      }
      return findings
    }
  }

  private func dealFindings(in plan: Plan) -> [Finding] {
    guard let first = looseDeals.min() else { return [] }
    let what =
      looseDeals.count == 1
      ? (plan.deals[first]?.name ?? "1 deal") : "\(looseDeals.count.grouped) deals"
    return [
      Finding(
        .dealWithoutAccount, .green, subject: "Deals",
        message: "\(what) without an account; no card opens from there",
        target: .deal(first), amount: looseDeals.count)
    ]
  }
}

extension Plan {
  /// One account by its name, many by their number.
  fileprivate func phrase(_ keys: KeyList) -> String {
    if keys.count == 1, let name = keys.first.flatMap({ accounts[$0]?.name }) { return name }
    return "\(keys.count.grouped) accounts"
  }

  fileprivate func person(_ seat: SeatKey?) -> String {
    seat.flatMap { seats[$0]?.name } ?? "Nobody"
  }
}
