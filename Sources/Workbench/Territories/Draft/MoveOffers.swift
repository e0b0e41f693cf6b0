import Balancing
import Plan

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
    let reading = OfferReading(accounts, board, plan)
    title = "\(subject), \(words.amount(reading.value)): move to"
    for (number, key) in board.carving.seats.enumerated() {
      guard reading.holders != [Int32(number)], let seat = plan.seats[key] else { continue }
      lines.append(reading.line(Int32(number), seat))
    }
    lines.sort { left, right in
      if left.isEligible != right.isEligible { return left.isEligible }
      return (left.worst, left.name) < (right.worst, right.name)
    }
  }
}

/// Reads what the accounts of an offer have in common once, and then one seat after the other.
private struct OfferReading {
  let value: Int64
  /// Who has them now.
  let holders: Set<Int32>
  private let rows: [Int]
  private let accounts: [(account: Account, placement: Placement)]
  private let board: DraftBoard
  private let plan: Plan
  /// What is kept and put at risk, whoever takes them.
  private let costs: [(text: String, width: Int)]
  /// What speaks against moving any of them just now.
  private let collision: String?

  init(_ keys: [AccountKey], _ board: DraftBoard, _ plan: Plan) {
    self.board = board
    self.plan = plan
    let question = board.question
    rows = keys.compactMap(board.carving.row)
    value = rows.reduce(Int64(0)) { $0 + board.carving.problem.accounts.value[$1] }
    holders = Set(rows.map { board.after.assignment[$0] })
    accounts = keys.compactMap { plan.accounts[$0] }.map { account in
      (
        account,
        plan.placement(
          of: account, role: question.role, on: question.day, board.carving.rules)
      )
    }
    let moved = accounts.reduce(board.movedARR) { sum, entry in
      guard plan.isCustomer(entry.account), plan.moves(of: entry.account.key).isEmpty else {
        return sum
      }
      return sum + (entry.account.arr ?? .zero)
    }
    let words = DraftWords(board: board, chain: nil, plan: plan)
    costs = [
      (board.kept(moving: moved).map { "\($0)%" } ?? "", 6), (words.risk(of: keys) ?? "", 13),
    ]
    collision = accounts.lazy.compactMap { plan.reasonToStay($0.account, on: question.day) }
      .first?.words(asOf: question.day)
  }

  func line(_ number: Int32, _ seat: Seat) -> MoveOffers.Line {
    let old = board.then
    let new = board.effect(ofMoving: rows, to: number)
    let objection = objection(seat, number)
    let over = Self.change(old.over, new.over)
    let under = Self.change(old.under, new.under)
    let columns = [(text: over, width: 11), (text: under, width: 11)] + costs
    let detail = columns.reduce("") { text, column in
      text + column.text
        + String(repeating: " ", count: max(1, column.width - column.text.count))
    }
    return MoveOffers.Line(
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
  private func objection(_ seat: Seat, _ number: Int32) -> (text: String?, isEligible: Bool) {
    if let absence = seat.absence(on: board.question.day) {
      return (absence.words(asOf: board.question.day), false)
    }
    for (account, placement) in accounts {
      if let misfit = seat.misfit(for: account, in: plan) {
        return (misfit.words(in: plan), false)
      }
      if !placement.allowed.isEmpty, !placement.allowed.contains(seat.key) {
        return (placement.winner.step.short(in: plan), false)
      }
    }
    let count =
      board.after.count[Int(number)]
      + rows.lazy.filter { board.after.assignment[$0] != number }.count
    if let maximum = board.carving.problem.seats[Int(number)].maximum, count > maximum {
      return ("\(count) of \(maximum) accounts", true)
    }
    return (collision, true)
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
