import Balancing
import Canvas
import Plan

/// Drafting the best moves, one by one or ten at once, and by which measure.
extension Workbench {
  /// The first day of the new owners: what was said, else the first of the next month.
  func effectiveDay(_ environment: Environment) -> Day {
    if let day = plan.answers.effective, day >= environment.today { return day }
    return environment.today.firstOfNextMonth
  }

  /// `n` and `N`: drafts the best moves, at once or as soon as they are found.
  mutating func draftBest(_ wanted: DraftView.Wanted, _ environment: Environment) {
    territories.books.draft.wanted = wanted
    if territories.books.draft.chain == nil {
      refresh(environment)
      say("Looking for the next best move.")
    }
    draftWanted(environment)
  }

  /// Drafts what was asked for, once it is known.
  mutating func draftWanted(_ environment: Environment) {
    let draft = territories.books.draft
    guard let wanted = draft.wanted, let board = draft.board, let chain = draft.chain,
      draft.board(on: board.question, at: generation) != nil
    else { return }
    territories.books.draft.wanted = nil
    let steps = wanted == .one ? Array(chain.steps.prefix(1)) : chain.first(DraftChain.length)
    guard let first = steps.first, let last = steps.last else {
      say(
        "No single move brings these books nearer to their targets; C carves all of them anew, M "
          + "shows how even they are.")
      return
    }
    let moves = steps.flatMap(\.moves)
    guard var keys = takeKeys(moves.count, environment) else { return }
    let drafts = moves.compactMap { move -> Move? in
      guard let key = keys.take(Move.self) else { return nil }
      return Move(
        key: key, account: move.account, role: board.question.role, from: move.from, to: move.to,
        why: .balance, note: move.note)
    }
    let edit = Edit.movesDrafted(MovesDrafted(moves: drafts, on: board.question.day))
    territories.books.draft.followed = steps.count
    let isMade = perform(edit, environment)
    territories.books.draft.followed = nil
    guard isMade else { return }
    refresh(environment)
    let words = DraftWords(board: board, chain: nil, plan: plan)
    let what =
      moves.count == 1
      ? "\(words.name(moves[0].account)) to \(words.seat(moves[0].to))"
      : counted(moves.count, "move") + " drafted"
    say(
      "\(what): over \(CarvingWords.percent(first.before.over)) → "
        + "\(CarvingWords.percent(last.after.over)), under "
        + "\(CarvingWords.percent(first.before.under)) → "
        + "\(CarvingWords.percent(last.after.under)); u takes it back.", .done)
  }

  /// `b`: by what books are measured.
  mutating func askForMeasure(_ environment: Environment) {
    let measures = CarvingRequest.Measure.allCases
    let carried = territories.books.measures
    let items = measures.map { measure in
      let isBlank = !(carried?.contains(measure) ?? true)
      return Picker.Item(
        measure.title, detail: measure.detail,
        disabledReason: isBlank
          ? "\(measure.title) is blank on every account." : nil)
    }
    open(
      Picker(
        title: "Measure books by", items: items,
        selected: measures.firstIndex(of: territories.books.measure) ?? 0
      ) { workbench, choice, environment in
        workbench.territories.books.draft.measure = measures[choice]
        workbench.refresh(environment)
        workbench.say("Books are measured by \(measures[choice].title).")
      })
  }

  /// `r`: the books of the next role, and those of all.
  mutating func turnRole(_ environment: Environment) {
    let roles = DraftView.roles(in: territories.books.all)
    let now = territories.books.role
    let place = now.flatMap { roles.firstIndex(of: $0) }
    if let place, place + 1 < roles.count {
      territories.books.draft.shown = .role(roles[place + 1])
    } else if now != nil {
      territories.books.draft.shown = .all
    } else {
      territories.books.draft.shown = roles.first.map { .role($0) } ?? .first
    }
    territories.books.window = ScrollWindow()
    refresh(environment)
  }

  /// `f`: the books of one segment, or of all.
  mutating func askForShownSegment(_ environment: Environment) {
    let rows = overview.segments.filter { $0.accounts > 0 }
    let keys = [nil] + rows.map { Optional($0.key) }
    let items =
      [Picker.Item("All segments", detail: counted(plan.accounts.count, "account"))]
      + rows.map { row in
        let tolerance = plan.segments[row.key].map(plan.tolerance)
        return Picker.Item(
          row.name,
          detail: counted(row.accounts, "account")
            + (tolerance.map { ", even within \($0.percent)" } ?? ""))
      }
    open(
      Picker(
        title: "Books of which segment", items: items,
        selected: keys.firstIndex(of: territories.books.draft.segment) ?? 0
      ) { workbench, choice, environment in
        workbench.territories.books.draft.segment = keys[choice]
        workbench.territories.books.window = ScrollWindow()
        workbench.refresh(environment)
      })
  }

  /// `t`: the day from which the drafts will hold.
  mutating func askForEffectiveDay(_ environment: Environment) {
    let day = effectiveDay(environment)
    let today = environment.today
    open(
      Form(
        "Effective date",
        explanation: "The first day of the new owners; blank is the first of "
          + "the next month.",
        fields: [
          .day("From", text: day.short(asOf: today), .init(today: today, isComing: true))
        ]
      ) { workbench, texts, environment in
        let typed = texts.first ?? ""
        do throws(DayError) {
          let day = typed.isEmpty ? nil : try Day.coming(typed, today: environment.today)
          if let day, day < environment.today {
            return .problem(field: 0, day.pastForMoves(environment.today))
          }
          workbench.perform(.effectiveDaySet(EffectiveDaySet(day: day)), environment)
          return .kept
        } catch {
          return .problem(field: 0, error.message)
        }
      })
  }
}

extension CarvingRequest.Measure {
  /// What it is, behind its name in the list.
  fileprivate var detail: String {
    switch self {
    case .arr: "what customers pay in a year"
    case .acv: "the contract's yearly value; ARR where it is blank"
    case .potential: "what an account could be worth"
    case .revenue: "the account's own revenue"
    case .count: "every account counts one"
    }
  }
}
