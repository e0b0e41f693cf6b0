import Plan

/// An answer about the whole plan, kept until the plan or the question changes.
///
/// It is worked out at once where accounts are few, and beside the keys where they are many; until a
/// new answer comes the one before it stands.
struct Answered<Question: Equatable & Sendable, Answer: Sendable>: Sendable {
  /// The newest answer; nil before the first.
  private(set) var answer: Answer?
  /// What it answers.
  private(set) var question: Question?
  /// The change of the plan at which it was worked out.
  private var readAt = -1
  private var isWorking = false

  /// Whether the very first answer is being worked out.
  var isReading: Bool { isWorking && answer == nil }

  /// Whether it answers a question about the plan as it is.
  func answers(_ question: Question, at generation: Int) -> Bool {
    readAt == generation && self.question == question
  }

  /// The answer, where it answers a question about the plan as it is.
  func answer(to question: Question, at generation: Int) -> Answer? {
    answers(question, at: generation) ? answer : nil
  }

  mutating func take(_ answer: Answer, to question: Question, at generation: Int) {
    self.answer = answer
    self.question = question
    readAt = generation
    isWorking = false
  }

  /// Changes an answer that is known to hold after an edit too.
  mutating func carry(to generation: Int, _ change: (inout Answer) -> Void) {
    guard var answer else { return }
    change(&answer)
    self.answer = answer
    readAt = generation
  }

  /// Forgets the answer where it is one to another question, or about an older plan.
  mutating func drop(unless question: Question?, at generation: Int) {
    guard let question, answers(question, at: generation) else {
      answer = nil
      self.question = nil
      readAt = -1
      return
    }
  }

  /// Works the answer out now, where that takes less than a frame and nobody has yet.
  mutating func refresh(
    _ question: Question, _ workbench: Workbench, _ make: (Plan, Overview) -> Answer
  ) {
    guard workbench.isQuick, !answers(question, at: workbench.generation) else { return }
    take(
      make(workbench.plan, workbench.overview), to: question, at: workbench.generation)
  }

  /// The work that a long plan needs and that nobody does yet; one at a time.
  ///
  /// - Parameters:
  ///   - place: where this answer is kept.
  ///   - then: called once the answer is kept, before the screen is worked out anew.
  mutating func work(
    _ subject: BackgroundWork.Subject, on question: Question, _ workbench: Workbench,
    at place: WritableKeyPath<Workbench, Self> & Sendable,
    then: @escaping @Sendable (inout Workbench, Environment) -> Void = { _, _ in },
    _ make: @escaping @Sendable (Plan, Overview) -> Answer
  ) -> BackgroundWork? {
    let generation = workbench.generation
    guard !isWorking, !answers(question, at: generation) else { return nil }
    isWorking = true
    let plan = workbench.plan
    let overview = workbench.overview
    return BackgroundWork(subject) {
      let answer = make(plan, overview)
      return { workbench, environment in
        workbench[keyPath: place].take(answer, to: question, at: generation)
        then(&workbench, environment)
        if workbench.screen == .territories { workbench.refresh(environment) }
      }
    }
  }
}

extension Workbench {
  /// Whether the plan is so small that it is read as a whole in less than a frame.
  var isQuick: Bool { plan.accounts.count <= BackgroundWork.fewRows }
}
