import Canvas
import Plan

/// What is decided about accounts by hand: their segment, and that a prospect is qualified.
extension Workbench {
  /// `C`: which segment, or whichever takes it by itself.
  mutating func askForSegment(of accounts: [AccountKey], _ environment: Environment) {
    guard let first = accounts.first.flatMap({ plan.accounts[$0] }) else { return }
    // One for all others that has no account left is nobody's choice.
    let segments = plan.orderedSegments.filter { segment in
      segment.membership != .rest || plan.totals[segment.key].accounts > 0
        || plan.segments.count == 1 || first.segmentChoice == segment.key
    }
    guard !segments.isEmpty else {
      say("There are no segments yet; the Design screen makes them.", .refused)
      return
    }
    let items =
      [Picker.Item("By itself", detail: "whichever segment takes it")]
      + segments.map { segment in
        Picker.Item(segment.name, detail: counted(plan.totals[segment.key].accounts, "account"))
      }
    let current = first.segmentChoice.flatMap { choice in
      segments.firstIndex { $0.key == choice }
    }
    open(
      Picker(
        title: "Segment of \(subject(of: accounts))", items: items,
        selected: current.map { $0 + 1 } ?? 0
      ) { workbench, choice, environment in
        workbench.choose(
          segment: choice == 0 ? nil : segments[choice - 1].key, for: accounts, environment)
      })
  }

  /// Puts accounts into a segment by hand; nil lets the memberships decide again.
  mutating func choose(
    segment: SegmentKey?, for accounts: [AccountKey], _ environment: Environment
  ) {
    let edits = accounts.filter { plan.accounts[$0]?.segmentChoice != segment }.map {
      Edit.accountSegmentChosen(AccountSegmentChosen(account: $0, segment: segment))
    }
    let name = segment.flatMap { plan.segments[$0]?.name } ?? "their own segment"
    guard !edits.isEmpty else {
      say("Nothing to change: it is so already.")
      return
    }
    let what = "\(edits.count) accounts to \(name)"
    guard performAll(edits, what: what, environment) else { return }
    say("\(subject(of: accounts)) to \(name); u takes it back.", .done)
  }

  /// Why none of the accounts can be qualified; nil where one can.
  func whyNotQualified(_ accounts: [AccountKey]) -> String? {
    if accounts.contains(where: isQualifiable) { return nil }
    let stages = accounts.compactMap { overview.standing(of: $0)?.stage }
    return stages.contains(.qualified)
      ? "Its early deal has qualified it already; the deal's stage moves it on."
      : "Only a prospect is qualified; this one is further on."
  }

  /// Whether `Q` says something of an account: a prospect, or one that was qualified by hand. What
  /// is qualified by its deal stays so whatever is said here.
  func isQualifiable(_ account: AccountKey) -> Bool {
    switch overview.standing(of: account)?.stage {
    case .prospect: true
    case .qualified: plan.accounts[account]?.isQualified ?? false
    case .opportunity, .onboarding, .managed, .renewal, .save, .former, nil: false
    }
  }

  /// `Q`: qualifies what is not, or takes it back where all are.
  mutating func qualify(_ accounts: [AccountKey], _ environment: Environment) {
    let open = accounts.filter(isQualifiable).compactMap { plan.accounts[$0] }
    let isQualifying = open.contains { !$0.isQualified }
    let edits = open.filter { $0.isQualified != isQualifying }.map {
      Edit.accountQualified(AccountQualified(account: $0.key, isQualified: isQualifying))
    }
    let verb = isQualifying ? "qualified" : "no longer qualified"
    guard performAll(edits, what: "\(edits.count) accounts \(verb)", environment) else { return }
    say("\(subject(of: open.map(\.key))) \(verb); u takes it back.", .done)
  }

  /// One account by its name, several by their number.
  func subject(of accounts: [AccountKey]) -> String {
    if accounts.count == 1, let name = accounts.first.flatMap({ plan.accounts[$0]?.name }) {
      return name
    }
    return "\(accounts.count) accounts"
  }
}
