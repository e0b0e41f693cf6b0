import Balancing
import Plan

extension Workbench {
  /// Shows what is measured of the books in front.
  mutating func showMeasures(_ environment: Environment) {
    guard let question = territories.books.question(effectiveDay(environment)) else {
      say("Choose one role's books first: r on Books does.", .refused)
      return
    }
    let known = territories.books.draft.board(on: question, at: generation)
    workOut(.books, atOnce: isQuick, environment, saying: "Measuring the books.") {
      plan, overview in
      (known ?? DraftBoard.made(question, of: plan, overview)).map { MeasuresSheet($0, plan) }
    } then: { workbench, made, _ in
      switch made {
      case .success(let measures): workbench.open(measures.sheet())
      case .failure(let error): workbench.say(error.sentence(in: workbench.plan), .refused)
      }
    }
  }
}
