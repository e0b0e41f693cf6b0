/// What accounts are measured by, and how many are exceptions.
extension TerritoryFindings {
  var measures: [Finding] {
    var negative: [Account] = []
    var missing: [Account] = []
    var paying = 0
    for account in plan.accounts where !account.isGone {
      let amounts = [account.potential, account.revenue, account[.acv]?.money].compactMap { $0 }
      if amounts.contains(where: \.isNegative) || (account.workload ?? 0) < 0 {
        negative.append(account)
      }
      guard plan.isCustomer(account) else { continue }
      if account.arr == nil { missing.append(account) } else { paying += 1 }
    }
    var findings: [Finding] = []
    if let first = negative.first {
      findings.append(
        Finding(
          .negativeMeasure, .amber, subject: "Import",
          message:
            "\(phrase(negative)) with a potential, revenue, ACV or workload below zero, which "
            + "counts as nothing when books are carved; correct it in the CRM",
          target: negative.count == 1 ? .account(first.key) : .none, amount: negative.count))
    }
    if let first = missing.first, paying > 0 {
      findings.append(
        Finding(
          .missingARR, .green, subject: "Import",
          message:
            "\(phrase(missing)): a customer without an ARR, which counts as nothing when books "
            + "are carved; type it or import it",
          target: missing.count == 1 ? .account(first.key) : .none, amount: missing.count))
    }
    return findings
  }

  var budget: [Finding] {
    let total = plan.accounts.count
    let count = plan.accounts.count { account in
      plan.holds(of: account.key).contains {
        $0.kind.isException && ($0.until.map { day <= $0 } ?? true)
      }
    }
    guard total > 0 else { return [] }
    let amber = TerritoryRules.exceptionsAmber.basisPoints
    let red = TerritoryRules.exceptionsRed.basisPoints
    let (scaled, overflows) = count.multipliedReportingOverflow(by: 10_000)
    guard !overflows, scaled >= amber * total else { return [] }
    let isRed = scaled >= red * total
    return [
      Finding(
        .exceptionBudget, isRed ? .red : .amber, subject: "Exceptions",
        message: "\(count.grouped) of \(total.grouped) accounts are named, held over or exceptions "
          + (isRed
            ? "(15% or more): the rules have stopped deciding; rewrite them"
            : "(10% or more): turn what they have in common into rules"),
        amount: count)
    ]
  }

  private func phrase(_ accounts: [Account]) -> String {
    accounts.count == 1 ? accounts[0].name : "\(accounts.count.grouped) accounts"
  }
}
