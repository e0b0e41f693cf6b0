import Balancing
import Canvas
import Plan

/// `m`: one line per seat that says what the move comes to, before it is drafted.
extension Workbench {
  /// Offers the seats, worked out beside the keys where accounts are many.
  mutating func askForMove(of accounts: [AccountKey], _ environment: Environment) {
    let roles = Set(accounts.compactMap { self.overview.standing(of: $0)?.role })
    guard let role = roles.first, roles.count == 1 else {
      say(
        roles.isEmpty
          ? "Nobody answers for it in any role; M gives it to a seat."
          : "These accounts are held in different roles; mark those of one, or M moves them now.",
        .refused)
      return
    }
    var question = territories.books.question(role: role, effectiveDay(environment))
    if let segment = question.segment,
      accounts.contains(where: { overview.standing(of: $0)?.segment != segment })
    {
      question.segment = nil
    }
    let known = territories.books.draft.board(on: question, at: generation)
    let isFew = accounts.count * plan.seats.count <= BackgroundWork.fewRows
    let asked = question
    workOut(
      .draft, atOnce: isFew && (known != nil || isQuick), environment,
      saying: "Working out what each seat would come to."
    ) { plan, overview in
      (known ?? DraftBoard.made(asked, of: plan, overview)).map { MoveOffers(accounts, $0, plan) }
    } then: { workbench, offers, environment in
      switch offers {
      case .success(let offers): workbench.offer(offers, environment)
      case .failure(let error): workbench.say(error.sentence(in: workbench.plan), .refused)
      }
    }
  }

  private mutating func offer(_ offers: MoveOffers, _ environment: Environment) {
    guard !offers.lines.isEmpty else {
      say("There is no other seat of this role; M gives the account to anyone.", .refused)
      return
    }
    let items =
      offers.lines.map { Picker.Item($0.name, detail: $0.detail) }
      + [Picker.Item("Move now", detail: "gives it to a seat from a day on, without a draft")]
    var picker = Picker(title: offers.title, items: items) { workbench, choice, environment in
      guard offers.lines.indices.contains(choice) else {
        workbench.askForSeat(of: offers.accounts, role: nil, environment)
        return
      }
      workbench.draft(offers, to: offers.lines[choice], environment)
    }
    picker.heading = offers.heading
    open(picker)
  }

  private mutating func draft(
    _ offers: MoveOffers, to line: MoveOffers.Line, _ environment: Environment
  ) {
    guard var keys = takeKeys(offers.accounts.count, environment) else { return }
    let (day, rules) = (offers.question.day, RuleBook(plan))
    let moves = offers.accounts.compactMap { account -> Move? in
      guard let key = keys.take(Move.self) else { return nil }
      var move = Move(
        key: key, account: account, role: offers.question.role, from: nil, to: line.seat,
        why: .hand, note: "")
      if let claim = plan.claim(against: move, on: day, rules), !claim.isStay {
        // Kept with the move, so that whoever reads it later knows that it was seen.
        move.note = "Against: \(claim.sentence(in: plan, on: day))"
      }
      return move
    }
    let edit = Edit.movesDrafted(MovesDrafted(moves: moves, on: offers.question.day))
    guard perform(edit, environment) else { return }
    refresh(environment)
    let stays = !offers.accounts.contains { !plan.moves(of: $0).isEmpty }
    say(
      stays
        ? "\(offers.subject) stays with \(line.name); the draft is given up."
        : "\(offers.subject) to \(line.name) is drafted: \(line.effect); c on Moves commits.",
      .done)
  }
}
