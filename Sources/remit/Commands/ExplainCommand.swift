import ArgumentParser
import Balancing
import Plan

/// The boundary sentence of one account.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say who owns an account, until what, and who is next.",
    discussion: "Example: remit explain plan.remit \"Acme Robotics\"")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Argument(help: "The account: its CRM id or its name.")
  var account: String

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    let day = try today.day()
    let plan = try PlanDesk.read(self.plan)
    let row = try plan.find(account: account)
    guard let ownership = plan.ownership(of: row.key, on: day) else { return }
    let role = plan.bookRole(of: row.key, ownership.accountable, on: day)
    let placement = plan.placement(of: row, role: role, on: day, RuleBook(plan))
    guard json else {
      // Where nobody and no rule said anything, there is nothing to tell of.
      let isSaid = placement.winner.step != .balance
      let lines = [ownership.sentence] + (isSaid ? placement.lines(in: plan, on: day) : [])
      return try Output.say((lines + Self.drafts(of: row, plan, day)).joined(separator: "\n"))
    }
    try Output.write(Self.json(ownership, placement, row, plan, on: day).text)
  }

  /// What is drafted for it, and what speaks against moving it now.
  private static func drafts(of account: Account, _ plan: Plan, _ day: Day) -> [String] {
    let drafts = plan.moves(of: account.key).map { move in
      let name = plan.seats[move.to]?.name ?? "a seat"
      let note = move.note.isEmpty ? "" : ": \(move.note)"
      return "\(move.role.abbreviation): drafted to \(name)\(note)"
    }
    let reason = plan.reasonToStay(account, on: day).map { $0.words(asOf: day) }
    return drafts + (reason.map { ["Kept out of balancing: \($0)"] } ?? [])
  }

  private static func json(_ move: Move, _ plan: Plan) -> JSONValue {
    .object([
      ("role", .string(move.role.rawValue)), ("person", .text(plan.seats[move.to]?.name)),
      ("why", .string(move.note)),
    ])
  }

  private static func json(_ claim: Placement.Claim, _ plan: Plan) -> JSONValue {
    .object([
      ("step", .string(claim.step.name)), ("subject", .text(claim.step.subject(in: plan))),
      ("seats", .array(claim.seats.compactMap { plan.seats[$0] }.map { .string($0.name) })),
      ("until", .text(claim.until?.iso)), ("reason", .string(claim.reason)),
    ])
  }

  private static func json(
    _ ownership: Ownership, _ placement: Placement, _ account: Account, _ plan: Plan, on day: Day
  ) -> JSONValue {
    let owner = ownership.accountable
    return .object([
      ("account", .string(account.identity?.id ?? account.name)),
      ("stage", .string(owner.stage.rawValue)),
      (
        "accountable",
        .object([
          ("role", .text(owner.role?.rawValue)),
          ("person", .text(owner.seat.flatMap { plan.seats[$0]?.name })),
        ])
      ),
      ("until", .string(ownership.until)),
      (
        "next",
        .object([
          ("stage", .text(ownership.next.stage?.rawValue)),
          ("role", .text(ownership.next.role?.rawValue)),
          ("person", .text(ownership.next.seat.flatMap { plan.seats[$0]?.name })),
          ("on", .text(ownership.next.on?.iso)),
        ])
      ),
      ("sentence", .string(ownership.sentence)),
      (
        "placement",
        .object([
          ("role", .string(placement.role.rawValue)),
          ("winner", json(placement.winner, plan)),
          ("losers", .array(placement.losers.map { json($0, plan) })),
        ])
      ),
      ("drafts", .array(plan.moves(of: account.key).map { json($0, plan) })),
      ("keptOut", .text(plan.reasonToStay(account, on: day)?.words(asOf: day))),
      (
        "deals",
        .array(
          ownership.deals.map { deal in
            .object([
              ("deal", .text(plan.deals[deal.deal]?.name)),
              ("role", .string(deal.role.rawValue)),
              ("person", .text(deal.seat.flatMap { plan.seats[$0]?.name })),
            ])
          })
      ),
    ])
  }
}

extension Plan {
  /// An account by its CRM id, else by its name.
  ///
  /// - Throws: exit 66 where there is none, 64 where a name fits several.
  func find(account text: String) throws(Failure) -> Account {
    for system in ["salesforce", "hubspot", "file"] {
      if let key = account(CRMIdentity(system: system, id: text)), let row = accounts[key] {
        return row
      }
    }
    let wanted = text.lowercased()
    let named = accounts.filter { $0.name.lowercased() == wanted }
    if named.count > 1 {
      throw Failure(.usage, "\(named.count) accounts are called \(text); give its CRM id.")
    }
    guard let row = named.first else {
      throw Failure(.noInput, "the plan has no account \(text); remit show lists them.")
    }
    return row
  }
}
