import Balancing
import Canvas
import Plan

/// `C`: the whole engine over the books that are shown.
extension Workbench {
  /// Asks how even, in how many moves, how long to look.
  mutating func askToCarve(_ environment: Environment) {
    guard let question = territories.books.question(effectiveDay(environment)) else { return }
    let settings = territories.books.draft.settings
    let efforts = BalancePolicy.Effort.allCases
    let units = CarvingRequest.Unit.allCases
    var form = Form(
      "Carve \(question.title(in: plan))",
      explanation: "Drafts the fewest moves that bring every book near its target. What was "
        + "drafted by hand stays; drafts for balance are made anew.",
      fields: [
        .init(
          "Within", text: settings.tolerance?.percent ?? "",
          placeholder: "blank: 1% to 10% of target, by segment"),
        .init(
          "or at most", text: settings.moves.map { "\($0)" } ?? "",
          placeholder: "so many moves; blank: as many as it takes"),
        .init(
          "Effort", text: settings.effort.rawValue, choices: efforts.map(\.rawValue)),
        .init(
          "Whole", text: settings.unit.title, placeholder: "what goes to one book as a whole",
          choices: units.map(\.title)),
      ]
    ) { workbench, texts, environment in
      guard texts.count == 4 else { return .kept }
      var settings = CarveSettings()
      if !texts[0].isEmpty {
        guard let share = try? Share.parse(texts[0].hasSuffix("%") ? texts[0] : texts[0] + "%"),
          (0...10_000).contains(share.basisPoints)
        else { return .problem(field: 0, "Type a part of the target, such as 2%, or nothing.") }
        settings.tolerance = share
      }
      if !texts[1].isEmpty {
        guard let moves = Int(texts[1]), moves >= 0 else {
          return .problem(field: 1, "Type a number of moves, such as 10, or nothing.")
        }
        settings.moves = moves
      }
      guard let effort = efforts.first(where: { $0.rawValue == texts[2].lowercased() }) else {
        return .problem(field: 2, "Type quick, normal or best.")
      }
      guard let unit = units.first(where: { $0.title == texts[3].lowercased() }) else {
        return .problem(field: 3, "Type accounts or states.")
      }
      settings.effort = effort
      settings.unit = unit
      workbench.territories.books.draft.settings = settings
      workbench.carve(question, settings)
      return .kept
    }
    form.keeping = "carves"
    open(form)
  }

  private mutating func carve(_ question: DraftBoard.Question, _ settings: CarveSettings) {
    var request = question.request(keeping: .byHand)
    request.unit = settings.unit
    request.tolerance = settings.tolerance
    let asked = request
    let (plan, overview) = (plan, overview)
    let generation = generation
    carvings += 1
    let number = carvings
    let stop = StopFlag()
    overlays.append(
      .carving(CarveRun(title: "Carving \(question.title(in: plan))", number: number, stop: stop)))
    effects.append(
      .work(
        BackgroundWork(.carving) { report in
          let watch = BalanceWatch(shouldStop: { stop.isSet }) { progress in
            report(
              BackgroundWork.Answer { workbench, _ in
                workbench.changeCarving(number) { $0.note(progress) }
              })
          }
          let made = CarveOutcome.made(asked, settings, plan, overview, watch)
          return { workbench, environment in
            guard workbench.closeCarving(number) else { return }
            switch made {
            case .success(let outcome):
              workbench.show(outcome, of: question, madeAt: generation)
            case .failure(let error): workbench.say(error.sentence(in: workbench.plan), .refused)
            }
          }
        }))
  }

  private mutating func show(
    _ outcome: CarveOutcome, of question: DraftBoard.Question, madeAt generation: Int
  ) {
    var sheet = outcome.sheet(of: question, in: plan)
    if !outcome.isIdle {
      let moves = counted(outcome.moves.count, "move")
      let what = outcome.moves.isEmpty ? "drops the drafts" : "drafts \(moves)"
      sheet.choices = [
        .init(key: "Enter", label: what) { workbench, environment in
          workbench.draft(outcome, madeAt: generation, environment)
        }
      ]
    }
    open(sheet)
  }

  /// Drafts the whole of it as one step.
  private mutating func draft(
    _ outcome: CarveOutcome, madeAt generation: Int, _ environment: Environment
  ) {
    guard generation == self.generation else {
      say("The plan has changed since; C carves it as it is now.", .refused)
      return
    }
    guard var keys = takeKeys(outcome.moves.count, environment) else { return }
    let moves = outcome.moves.compactMap { move in
      keys.take(Move.self).map { key in
        Move(
          key: key, account: move.account, role: move.role, from: move.from, to: move.to,
          why: move.why, note: move.note)
      }
    }
    guard perform(outcome.books.edit(drafting: moves, of: plan), environment) else { return }
    refresh(environment)
    say("\(outcome.summary); c commits, u takes it back.", .done)
  }
}
