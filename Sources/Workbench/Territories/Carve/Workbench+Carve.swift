import Balancing
import Canvas
import Plan

/// The outcome of a carving that was left undrafted: it took its time, and is not lost at a key.
struct LeftCarving: Sendable {
  let outcome: CarveOutcome
  let question: DraftBoard.Question
  /// Which plan it was made of; it fits no other.
  let generation: Int
}

/// `C`: the whole engine over the books that are shown.
extension Workbench {
  /// Asks how even, in how many moves, how long to look.
  mutating func askToCarve(_ environment: Environment) {
    guard let question = territories.books.question(effectiveDay(environment)) else { return }
    guard let left = territories.books.draft.left, left.question == question,
      left.generation == generation
    else { return askHowToCarve(question) }
    let moves = counted(left.outcome.moves.count, "move")
    var picker = Picker(
      title: "Carve \(question.title(in: plan))",
      items: [
        Picker.Item("Show the last result again", detail: "\(moves), not drafted"),
        Picker.Item("Carve anew", detail: "the plan has not changed since"),
      ]
    ) { workbench, choice, _ in
      if choice == 0 {
        workbench.show(left.outcome, of: question, madeAt: left.generation)
      } else {
        workbench.askHowToCarve(question)
      }
    }
    picker.isNarrowable = false
    open(picker)
  }

  private mutating func askHowToCarve(_ question: DraftBoard.Question) {
    var form = Form(
      "Carve \(question.title(in: plan))",
      explanation: "Drafts the fewest moves that bring every book near its target. What was "
        + "drafted by hand stays; drafts for balance are made anew.",
      fields: CarveForm.fields(territories.books.draft.settings)
    ) { workbench, texts, _ in
      do throws(CarveForm.Problem) {
        let settings = try CarveForm.settings(texts)
        workbench.territories.books.draft.settings = settings
        workbench.carve(question, settings)
        return .kept
      } catch {
        return .problem(field: error.field, error.message)
      }
    }
    form.keeping = "carves"
    open(form)
  }

  private mutating func carve(_ question: DraftBoard.Question, _ settings: CarveSettings) {
    var request = question.request(keeping: .byHand)
    request.unit = settings.unit
    request.tolerance = settings.tolerance
    request.wishes = settings.wishes
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
        BackgroundWork(.carving) { means in
          let watch = BalanceWatch(shouldStop: { stop.isSet }) { progress in
            means.report(
              BackgroundWork.Answer { workbench, _ in
                workbench.changeCarving(number) { $0.note(progress) }
              })
          }
          let made = CarveOutcome.made(
            asked, settings, plan, overview, watch, means.workers)
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
      let left = LeftCarving(outcome: outcome, question: question, generation: generation)
      sheet.leave = { workbench in
        workbench.territories.books.draft.left = left
        workbench.say("Not drafted; C shows it again.")
      }
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
