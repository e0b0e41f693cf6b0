import Canvas
import Plan

/// Deciding what people declined in a review round.
extension Workbench {
  /// `a`: what the person asked for is done, and remembered. An account that was to stay and is not
  /// wanted is asked a new owner for.
  mutating func agree(_ environment: Environment) {
    guard let challenge = territories.challenges.selected else { return }
    switch plan.objection(of: challenge, on: environment.today) {
    case .stays(let seat, let committed):
      keep(challenge, with: seat, committed, environment)
    case .leaves(let seat): askForOtherOwner(challenge, than: seat, environment)
    }
  }

  /// The move is given up, and the account locked with whoever keeps it, so that no later draft
  /// proposes the same again.
  private mutating func keep(
    _ challenge: Challenge, with seat: SeatKey, _ committed: [TenureKey],
    _ environment: Environment
  ) {
    guard var keys = takeKeys(1, environment), let key = keys.take(Hold.self) else { return }
    var edits: [Edit] = []
    // What somebody else agreed to is no longer so.
    edits += liftingLocks(like: challenge)
    let drafts = plan.moves(of: challenge.account).filter { $0.role == challenge.role }
    if !drafts.isEmpty { edits.append(.movesDropped(MovesDropped(moves: drafts.map(\.key)))) }
    if !committed.isEmpty {
      edits.append(
        .movesRecalled(MovesRecalled(tenures: committed, on: environment.today)))
    }
    let why = challenge.comment.isEmpty ? "" : ": \(challenge.comment)"
    edits += [
      .holdPlaced(
        HoldPlaced(
          hold: Hold(
            key: key, account: challenge.account, kind: .lock, role: challenge.role, seat: seat,
            reason: "asked for by \(challenge.by)\(why)", by: environment.author,
            on: environment.today))),
      decided(challenge, .granted),
    ]
    let name = plan.accounts[challenge.account]?.name ?? "an account"
    guard performAll(edits, what: "granted \(name)", environment) else { return }
    refresh(environment)
    let person = plan.seats[seat]?.name ?? "its owner"
    say("\(name) stays with \(person) and is locked there; u takes it back.", .done)
  }

  /// Who is to have an account that its owner does not want to keep, the emptiest book first.
  private mutating func askForOtherOwner(
    _ challenge: Challenge, than holder: SeatKey?, _ environment: Environment
  ) {
    guard let account = plan.accounts[challenge.account] else { return }
    let day = effectiveDay(environment)
    var free = plan
    for lift in liftingLocks(like: challenge) { _ = try? free.apply(lift) }
    if let lock = free.lock(on: account, role: challenge.role, on: day) {
      return say(lock.refusal(of: account, in: plan, on: environment.today), .refused)
    }
    let books = Dictionary(
      overview.settledBooks.filter { $0.role == challenge.role }.map { ($0.seat, $0) },
      uniquingKeysWith: { one, _ in one })
    let seats = plan.seats.filter { seat in
      (seat.role == nil || seat.role == challenge.role) && seat.key != holder
        && seat.key != (holder == nil ? challenge.proposed : nil) && seat.absence(on: day) == nil
    }.sorted {
      (books[$0.key]?.arr ?? .zero, $0.name, $0.key)
        < (books[$1.key]?.arr ?? .zero, $1.name, $1.key)
    }
    guard !seats.isEmpty else {
      return say("There is no other \(challenge.role.abbreviation) to give it to.", .refused)
    }
    let items = seats.map { seat in
      let book = books[seat.key]
      let arr = book?.arr.map { ", \($0.short(plan.currency))" } ?? ""
      return Picker.Item(seat.name, detail: counted(book?.accounts ?? 0, "account") + arr)
    }
    open(
      Picker(title: "\(account.name) to whom instead", items: items) {
        workbench, choice, environment in
        workbench.move(challenge, to: seats[choice], environment)
      })
  }

  private mutating func move(
    _ challenge: Challenge, to seat: Seat, _ environment: Environment
  ) {
    guard var keys = takeKeys(1, environment), let key = keys.take(Move.self) else { return }
    let why = challenge.comment.isEmpty ? "" : ": \(challenge.comment)"
    let draft = Move(
      key: key, account: challenge.account, role: challenge.role, from: nil, to: seat.key,
      why: .review, note: "asked for by \(challenge.by)\(why)")
    let name = plan.accounts[challenge.account]?.name ?? "an account"
    let edits =
      liftingLocks(like: challenge) + [
        .movesDrafted(MovesDrafted(moves: [draft], on: effectiveDay(environment))),
        decided(challenge, .granted),
      ]
    guard performAll(edits, what: "granted \(name)", environment) else { return }
    refresh(environment)
    say("\(name) to \(seat.name) is drafted, as \(challenge.by) asked; u takes it back.", .done)
  }

  /// `o`: it is done as proposed, against what the person asked.
  mutating func overrule(_ environment: Environment) {
    guard let challenge = territories.challenges.selected else { return }
    let words = ObjectionWords(challenge, plan, on: environment.today)
    let name = plan.accounts[challenge.account]?.name ?? "an account"
    guard performAll([decided(challenge, .overruled)], what: "overruled \(name)", environment)
    else { return }
    refresh(environment)
    say("\(name) \(words.overruled); u takes it back.", .done)
  }
}

extension Workbench {
  /// Everyone who objected to the same is answered with it.
  private func decided(_ challenge: Challenge, _ answer: Challenge.Answer) -> Edit {
    let open = plan.answers(like: challenge).filter(\.isOpen)
    return .challengesKept(
      ChallengesKept(
        challenges: open.map { line in
          var line = line
          line.answer = answer
          return line
        }))
  }

  /// Lifts what a yes to the same proposal locked, for a no that is agreed to.
  private func liftingLocks(like challenge: Challenge) -> [Edit] {
    plan.locks(setLike: challenge).map { .holdLifted(HoldLifted(hold: $0.key)) }
  }
}

/// What a no asks for, and what either decision does, in a few words.
struct ObjectionWords {
  /// In a narrow column.
  let asks: String
  /// What agreeing does: `stays with Ana Silva and is locked there`.
  let granted: String
  /// What overruling does: `goes to Lee Wong as proposed`.
  let overruled: String

  init(_ challenge: Challenge, _ plan: Plan, on day: Day) {
    let name = { (seat: SeatKey?) in seat.flatMap { plan.seats[$0]?.name } ?? "nobody" }
    switch plan.objection(of: challenge, on: day) {
    case .stays(let seat, let committed):
      asks = "to stay"
      let back = committed.isEmpty ? "" : ", its move is taken back"
      granted = "stays with \(name(seat)) and is locked there\(back)"
      overruled = "goes to \(name(challenge.proposed)) as proposed"
    case .leaves(let seat?):
      asks = "to move"
      granted = "asks who has it instead of \(name(seat)), and drafts that"
      overruled = "stays with \(name(seat)) as proposed"
    case .leaves(nil):
      asks = "not to get"
      granted = "asks who has it instead of \(name(challenge.proposed)), and drafts that"
      overruled = "goes to \(name(challenge.proposed)) as proposed"
    }
  }
}
