import Canvas
import Plan

/// Why this owner, why stuck: of an account, or of a stage as a whole.
extension Workbench {
  mutating func explainPipeline(_ environment: Environment) {
    guard let row = pipeline.row else { return }
    if pipeline.isInside, let key = pipeline.account(self) {
      overlays.append(.page(whyPage(of: key, environment)))
    } else {
      overlays.append(.page(whyPage(of: row)))
    }
  }

  private func whyPage(of row: StageRow) -> Page {
    var text = [
      StyledText(row.stage.ownerRule),
      StyledText("Owners now: \(row.accounts == 0 ? "none" : row.role)", .muted),
      StyledText("Measured on: \(row.stage.kpi ?? "nothing")", .muted),
      StyledText(
        "Leaves when: \(plan.playbook.leavesWhen(row.stage) ?? "it comes back")", .muted),
      StyledText("Held up when: \(row.stuckWhy.isEmpty ? "-" : row.stuckWhy)", .muted),
    ]
    if row.vacant > 0 {
      text.append(
        StyledText(
          "\(counted(row.vacant, "account")) with a role that nobody fills", .warn))
    }
    if row.inOtherRole > 0 {
      text.append(
        StyledText(
          "\(row.inOtherRole.grouped) of them with an owner in another role than coverage asks for",
          .muted))
    }
    if row.stuck > 0 {
      text += [
        .empty,
        StyledText("\(counted(row.stuck, "account")) \(row.stage.holdsUp(row.stuck)). ", .bad)
          + StyledText(row.stage.remedy),
      ]
    }
    return Page(title: row.stage.title, text, topics: row.stage.topics)
  }

  private func whyPage(of key: AccountKey, _ environment: Environment) -> Page {
    guard let account = plan.accounts[key],
      let ownership = plan.ownership(of: key, on: environment.today)
    else { return Page(title: "Gone", [StyledText("The account is no longer in the plan.")]) }
    let owner = ownership.accountable
    var text = [StyledText(ownership.sentence), .empty]
    let segment = plan.segment(of: account)
    let leaf = plan.coverage(of: account).leaf
    text.append(
      StyledText("Segment  ", .muted)
        + StyledText("\(segment?.name ?? "none"), so \(leaf.title): \(leaf.summary)"))
    text.append(StyledText("Stage    ", .muted) + StyledText("\(owner.stage.title)"))
    text.append(StyledText("Rule     ", .muted) + StyledText(owner.stage.ownerRule))
    text.append(
      StyledText("Person   ", .muted) + StyledText(reason(for: owner, of: key, environment)))
    if let next = nextText(ownership) {
      text.append(StyledText("Next     ", .muted) + StyledText(next))
    }
    if overview.isStuck(key) {
      text += [
        .empty,
        StyledText("It \(owner.stage.holdsUp(1)). ", .bad) + StyledText(owner.stage.remedy),
      ]
    }
    return Page(title: account.name, text, topics: ["boundary"] + owner.stage.topics)
  }

  /// How the person came to hold the role.
  private func reason(
    for owner: Accountable, of account: AccountKey, _ environment: Environment
  ) -> String {
    guard let role = owner.role else { return "nobody; the stage has no owner" }
    if let words = plan.otherOwnerWords(of: account, owner, on: environment.today) {
      return "\(words); a assigns one"
    }
    guard let seat = owner.seat else { return "nobody fills \(role.abbreviation); a assigns one" }
    let name = plan.seats[seat]?.name ?? "someone"
    let holding = plan.holder(of: account, role: role, on: environment.today)
    guard let tenure = holding?.tenure.flatMap({ plan.tenures[$0] }) else {
      return "\(name) owns the newest deal that says who sells"
    }
    let since = tenure.from.short(asOf: environment.today)
    return switch tenure.why {
    case .imported: "\(name) stands as owner in the imported file, since \(since)"
    case .assigned: "\(name) was assigned here on \(since)"
    case .proposed: "\(name) was proposed as receiver of the handoff and accepted, \(since)"
    case .moved: "\(name) took it by a committed territory move on \(since)"
    }
  }

  private func nextText(_ ownership: Ownership) -> String? {
    guard let stage = ownership.next.stage else { return nil }
    let role = ownership.next.role.map { " (\($0.abbreviation))" } ?? ""
    let name = ownership.next.seat.flatMap { plan.seats[$0]?.name } ?? "nobody yet"
    return "\(stage.title), \(name)\(role)"
  }
}
