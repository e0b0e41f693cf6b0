extension Card {
  /// What the exit would be if it were recorded now, and by item what keeps it from a pass.
  ///
  /// Pass: a final score of 80, every critical item done with evidence, each failure mode at 70.
  /// Conditional: a final score of 70 and at most two critical items open, each with an owner and a
  /// day no later than day 120. Everything else fails. Source: DOMAIN 10.1.
  public var exitPreview: (result: ExitResult, missing: [String]) {
    let missing = itemsToPass
    if missing.isEmpty { return (.pass, []) }
    let lacking = items.filter { $0.isApplicable && $0.isCritical && $0.halfCredits < 2 }
    let latest = exitDay + CardRules.conditionalDays
    let isConditional =
      !final.all.isUnder(percent: CardRules.conditionalFrom)
      && lacking.count <= CardRules.conditionalOpen
      && lacking.allSatisfy { $0.owner != nil && $0.due <= latest }
    return (isConditional ? .conditional : .fail, missing.map(\.code))
  }
}
