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
    let question = DraftBoard.Question(
      role: role, measure: territories.books.draft.measure, day: effectiveDay(environment))
    let plan = plan
    let overview = overview
    if let made = territories.books.draft.board(on: question, at: generation) {
      offer(made, accounts, environment)
    } else if isQuick {
      offer(DraftBoard.made(question, of: plan, overview), accounts, environment)
    } else {
      let asked = generation
      say("Working out what each seat would come to.")
      effects.append(
        .work(
          BackgroundWork(.draft) {
            let made = DraftBoard.made(question, of: plan, overview)
            return { workbench, environment in
              guard workbench.generation == asked, workbench.overlays.isEmpty else { return }
              workbench.offer(made, accounts, environment)
            }
          }))
    }
  }

  private mutating func offer(
    _ made: DraftView.Made, _ accounts: [AccountKey], _ environment: Environment
  ) {
    switch made {
    case .success(let board): offer(MoveOffers(accounts, board, plan), environment)
    case .failure(let error): say(error.sentence(in: plan), .refused)
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
    let moves = offers.accounts.compactMap { account -> Move? in
      guard let key = keys.take(Move.self) else { return nil }
      return Move(
        key: key, account: account, role: offers.question.role, from: nil, to: line.seat,
        why: .hand, note: "")
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

/// Where accounts could go, and what each seat would come to.
struct MoveOffers: Sendable {
  struct Line: Sendable {
    var seat: SeatKey
    var name: String
    /// `over +49%→+45%`, for the notice.
    var effect: String
    /// In columns under the heading.
    var detail: String
    /// What the books' worst comes to; the best offer stands first.
    var worst: Double
    var isEligible: Bool
  }

  let accounts: [AccountKey]
  let question: DraftBoard.Question
  let subject: String
  let title: String
  private(set) var lines: [Line] = []

  /// Over the details.
  let heading = "over       under      kept  at risk      collides"

  init(_ accounts: [AccountKey], _ board: DraftBoard, _ plan: Plan) {
    self.accounts = accounts
    question = board.question
    let words = DraftWords(board: board, chain: nil, plan: plan)
    let first = accounts.first.map(words.name) ?? ""
    subject = accounts.count == 1 ? first : counted(accounts.count, "account")
    let rows = accounts.compactMap(board.carving.row)
    let value = rows.reduce(Int64(0)) { $0 + board.carving.problem.accounts.value[$1] }
    title = "\(subject), \(words.amount(value)): move to"
    let holders = Set(rows.map { board.after.assignment[$0] })
    for (number, key) in board.carving.seats.enumerated() {
      guard holders != [Int32(number)], let seat = plan.seats[key] else { continue }
      lines.append(line(Int32(number), seat, rows, board, plan))
    }
    lines.sort { left, right in
      if left.isEligible != right.isEligible { return left.isEligible }
      return (left.worst, left.name) < (right.worst, right.name)
    }
  }

  private func line(
    _ number: Int32, _ seat: Seat, _ rows: [Int], _ board: DraftBoard, _ plan: Plan
  ) -> Line {
    var standing = board.after
    for row in rows { standing.move(row, to: number) }
    let old = DraftBoard.Effect(board.after.metrics)
    let new = DraftBoard.Effect(standing.metrics)
    let moved = accounts.reduce(board.movedARR) { sum, key in
      guard let account = plan.accounts[key], plan.isCustomer(account),
        plan.moves(of: key).isEmpty
      else { return sum }
      return sum + (account.arr ?? .zero)
    }
    let words = DraftWords(board: board, chain: nil, plan: plan)
    let objection = objection(seat, number, standing, board, plan)
    let over = Self.change(old.over, new.over)
    let under = Self.change(old.under, new.under)
    let columns = [
      (over, 11), (under, 11), (board.kept(moving: moved).map { "\($0)%" } ?? "", 6),
      (words.risk(of: accounts) ?? "", 13),
    ]
    let detail = columns.reduce("") { text, column in
      text + column.0 + String(repeating: " ", count: max(1, column.1 - column.0.count))
    }
    return Line(
      seat: seat.key, name: seat.name, effect: "over \(over), under \(under)",
      detail: detail + (objection.text ?? "none"), worst: new.worst,
      isEligible: objection.isEligible)
  }

  private static func change(_ old: Double, _ new: Double) -> String {
    let before = CarvingWords.percent(old)
    let after = CarvingWords.percent(new)
    return before == after ? after : "\(before.dropLast())→\(after.dropLast())"
  }

  /// What speaks against one seat, or against moving these accounts at all.
  private func objection(
    _ seat: Seat, _ number: Int32, _ standing: BookStanding, _ board: DraftBoard, _ plan: Plan
  ) -> (text: String?, isEligible: Bool) {
    if let absence = seat.absence(on: question.day) {
      return (absence.words(asOf: question.day), false)
    }
    let rules = RuleBook(plan)
    for key in accounts {
      guard let account = plan.accounts[key] else { continue }
      if let state = account.stateCode, let covered = seat.coveredStates, !covered.contains(state) {
        return ("does not cover \(state)", false)
      }
      if let skill = account.neededSkills.first(where: { !seat.skillSet.contains($0) }) {
        return ("lacks \(skill)", false)
      }
      if let segment = plan.segment(of: account), !seat.segments.isEmpty,
        !seat.segments.contains(segment.key)
      {
        return ("does not work \(segment.name)", false)
      }
      let placement = plan.placement(
        of: account, role: question.role, on: question.day, rules)
      if !placement.allowed.isEmpty, !placement.allowed.contains(seat.key) {
        return (placement.winner.step.short(in: plan), false)
      }
    }
    let terms = board.carving.problem.seats[Int(number)]
    if let maximum = terms.maximum, standing.count[Int(number)] > maximum {
      return ("\(standing.count[Int(number)]) of \(maximum) accounts", true)
    }
    let reason = accounts.lazy.compactMap { plan.accounts[$0] }
      .compactMap { plan.reasonToStay($0, on: question.day) }.first
    return (reason?.words(asOf: question.day), true)
  }
}

extension Placement.Step {
  /// What decides, in a word or two.
  func short(in plan: Plan) -> String {
    switch self {
    case .lockedInFile: "locked in the CRM"
    case .held(_, let kind): kind.title
    case .family: "stays with its family"
    case .rule(let key): plan.rules[key].map { "rule \($0.name)" } ?? "a rule"
    case .balance: "balance"
    }
  }
}
