import Canvas
import Exchange
import Plan

/// A file on its way into the plan: what was recognised, what is still asked, what would change.
///
/// It lies over the screen as steps. Nothing of the plan changes until the last one is taken.
struct ImportFlow: Sendable {
  /// What is looked over, one after the other.
  enum Step: Int, CaseIterable, Comparable, Sendable {
    case file, columns, values, questions, changes

    var title: String {
      switch self {
      case .file: "File"
      case .columns: "Columns"
      case .values: "Values"
      case .questions: "Questions"
      case .changes: "Changes"
      }
    }

    static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }
  }

  /// Something that only a person can say.
  enum Question: Hashable, Sendable {
    case dates, owner, amount, part, rejected
  }

  /// What Enter does on a line.
  enum Subject: Equatable, Sendable {
    case kind
    case report
    case column(Int)
    case value(Int)
    /// An answer to a question, by its place among its answers.
    case answer(Question, Int)
    /// A line that only reads.
    case text
    /// The button below the lines.
    case goOn
  }

  let path: String
  /// What was said here.
  var choices: ImportChoices
  /// Whether anything was said here: then it is not left unasked.
  var hasSaid = false
  /// What importing would do, as it was worked out last; nil while the file cannot be read so.
  private(set) var proposal: ImportProposal?
  /// Why it cannot be read so.
  private(set) var problem: ImportError?
  private(set) var step = Step.file
  /// Where the cursor stands in each step; behind the last line it is on the button.
  private var windows: [Step: ScrollWindow] = [:]
  /// The steps that were left by going on: nothing in them is open any more.
  private(set) var passed: Set<Step> = []
  /// The steps that were in front at some time; others were skipped, for nothing is open in them.
  private(set) var seen: Set<Step> = [.file]
  /// The questions that were answered here.
  private(set) var answered: Set<Question> = []
  /// The dates that were asked about, kept to show the question with its answer.
  private(set) var ambiguity: DateOrderDecision.Ambiguity?
  /// Which way the owners go when coverage decides.
  private(set) var coverageMeaning = ""
  /// Whether Enter was pressed while the file was read anew: it counts once that is done.
  var awaitsEnter = false
  /// Whether the plan was told about owners before: then it is no question.
  let knowsOwner: Bool

  init(path: String, choices: ImportChoices, knowsOwner: Bool) {
    self.path = path
    self.choices = choices
    self.knowsOwner = knowsOwner
  }

  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The file as it was recognised.
  var preview: ImportPreview { proposal?.preview ?? problem?.preview ?? ImportPreview() }

  /// Takes in what was worked out, and keeps step and cursor where they can stay.
  mutating func show(_ proposal: ImportProposal) {
    let held = subject
    self.proposal = proposal
    problem = nil
    choices = proposal.choices
    if case .ambiguous(let found) = proposal.dates { ambiguity = found }
    if choices.ownerRole == nil { coverageMeaning = proposal.ownerMeaning }
    rest(on: held)
  }

  /// Takes in why the file cannot be read as it was said.
  mutating func show(_ error: ImportError) {
    let held = subject
    proposal = nil
    problem = error
    rest(on: held)
  }

  // MARK: - Steps

  /// The lines of the step in front, by what Enter does on them; the button comes behind.
  var subjects: [Subject] { subjects(of: step) }

  func subjects(of step: Step) -> [Subject] {
    switch step {
    case .file:
      return [.kind] + (proposal?.report.findings.isEmpty == false ? [.report] : [])
    case .columns: return preview.columns.indices.map(Subject.column)
    case .values: return (proposal?.values ?? []).indices.map(Subject.value)
    case .questions:
      return questions.flatMap { question in
        answers(question).indices.map { Subject.answer(question, $0) }
      }
    case .changes: return [Subject](repeating: .text, count: changeLines.count)
    }
  }

  /// The questions that this file raises.
  var questions: [Question] {
    guard let proposal else { return [] }
    var questions: [Question] = []
    if ambiguity != nil { questions.append(.dates) }
    if proposal.part != nil { questions.append(.part) }
    if !proposal.ownerRoles.isEmpty { questions.append(.owner) }
    if proposal.amountColumn != nil { questions.append(.amount) }
    if !proposal.report.rejected.isEmpty { questions.append(.rejected) }
    return questions
  }

  /// Whether a question waits for its answer; without one that has a default, the file goes by it.
  func isOpen(_ question: Question) -> Bool {
    guard !answered.contains(question), let proposal else { return false }
    return switch question {
    case .dates: proposal.choices.dateOrder == nil && !proposal.questions.isEmpty
    case .part: proposal.choices.isPartial == nil
    case .owner: !knowsOwner && !passed.contains(.questions)
    case .amount: proposal.choices.amountMeaning == nil && !passed.contains(.questions)
    case .rejected: !proposal.choices.skipsRejected
    }
  }

  /// Whether the import cannot be taken without an answer.
  func isNeeded(_ question: Question) -> Bool {
    switch question {
    case .dates, .rejected: isOpen(question)
    case .part, .owner, .amount: false
    }
  }

  /// How many things in a step wait for a person.
  func open(in step: Step) -> Int {
    switch step {
    case .file: return problem == nil ? 0 : 1
    case .columns:
      return passed.contains(.columns) ? 0 : preview.columns.count { $0.doubt != nil }
    case .values: return passed.contains(.values) ? 0 : proposal?.values.count(where: \.isOpen) ?? 0
    case .questions: return questions.count(where: isOpen)
    case .changes: return 0
    }
  }

  /// Where the button leads: the next step with something open, else what would change.
  var next: Step {
    for step in Step.allCases where step > self.step {
      if open(in: step) > 0 { return step }
    }
    return .changes
  }

  /// Goes to a step, with the cursor on the first thing that is open there, else on the button.
  mutating func go(to step: Step) {
    self.step = step
    seen.insert(step)
    // Where one maps, the lines come first; elsewhere what is done leads on.
    let isMapping = step == .columns || step == .values
    windows[step] = ScrollWindow(
      cursor: firstOpen(in: step) ?? (isMapping ? 0 : subjects(of: step).count))
  }

  /// Leaves a step as done.
  mutating func goOn() {
    passed.insert(step)
    go(to: next)
  }

  private func firstOpen(in step: Step) -> Int? {
    subjects(of: step).firstIndex { subject in
      switch subject {
      case .kind: problem != nil
      case .column(let index): !passed.contains(step) && preview.columns[index].doubt != nil
      case .value(let index): !passed.contains(step) && proposal?.values[index].isOpen == true
      case .answer(let question, let place): isOpen(question) && place == standing(question)
      case .report, .text, .goOn: false
      }
    }
  }

  // MARK: - The cursor

  /// The line under the cursor, the button behind them all.
  ///
  /// What would change is only read: there the cursor stays on the button, and the lines scroll.
  var cursor: Int {
    step == .changes
      ? subjects.count : min(windows[step]?.cursor ?? subjects.count, subjects.count)
  }

  var offset: Int { windows[step]?.offset ?? 0 }

  var subject: Subject {
    let subjects = subjects
    return subjects.indices.contains(cursor) ? subjects[cursor] : .goOn
  }

  mutating func move(_ move: ScrollWindow.Move, height: Int) {
    var window = windows[step] ?? ScrollWindow(cursor: cursor)
    if step == .changes {
      window.scroll(move, count: subjects.count, height: max(1, height))
    } else {
      window.move(move, count: subjects.count + 1, height: max(1, height))
    }
    windows[step] = window
  }

  /// The lines in view in a pane of a height, once scrolled as little as is needed.
  func window(height: Int) -> ScrollWindow {
    let isOnButton = cursor == subjects.count
    let inView = min(offset + min(ScrollWindow.context, height / 2), max(0, subjects.count - 1))
    return ScrollWindow(cursor: isOnButton ? inView : cursor, offset: offset)
      .fitted(count: subjects.count, height: height)
  }

  /// Keeps the cursor in a step whose lines have changed: on the line it was on, else on the next
  /// thing that is open.
  private mutating func rest(on held: Subject) {
    if problem != nil, preview.kind == nil { return go(to: .file) }
    guard windows[step] != nil else {
      // A list of items is one that Remit wrote: there is nothing to map or to ask.
      let isOwn = proposal?.report.kind.isOwnList == true && proposal?.isReady == true
      return go(to: isOwn ? .changes : step)
    }
    // Where one maps, one goes on from the line just mapped; an answer has led on to the next
    // question already, and keys that were pressed meanwhile count from there.
    let stays = step == .columns || step == .values
    let line = stays ? cursor : subjects.firstIndex(of: held)
    let row = line ?? firstOpen(in: step) ?? subjects.count
    windows[step]?.cursor = row
  }

  // MARK: - Saying

  /// Notes that a question was answered, and leads on to the next that is open.
  mutating func answer(_ question: Question) {
    answered.insert(question)
    guard step == .questions else { return }
    let row = firstOpen(in: .questions) ?? subjects.count
    windows[.questions]?.cursor = row
  }

  /// The place of the answer that holds without another; the first where none does.
  private func standing(_ question: Question) -> Int {
    answers(question).firstIndex { $0.isCurrent } ?? 0
  }

  /// Takes the answer before or behind the one under the cursor, or that one where none was given,
  /// and goes there. - Returns: nil where there is none.
  mutating func turn(_ question: Question, from place: Int, by step: Int) -> Answer? {
    let answers = answers(question)
    let index = isNeeded(question) ? place : place + step
    guard answers.indices.contains(index) else { return nil }
    answered.insert(question)
    let row = cursor + index - place
    windows[.questions]?.cursor = row
    return answers[index]
  }
}

extension ScrollWindow {
  /// Moves the view of lines that are only read.
  fileprivate mutating func scroll(_ move: Move, count: Int, height: Int) {
    let last = max(0, count - height)
    switch move {
    case .up: offset -= 1
    case .down: offset += 1
    case .pageUp: offset -= max(1, height - 1)
    case .pageDown: offset += max(1, height - 1)
    case .halfPageUp: offset -= max(1, height / 2)
    case .halfPageDown: offset += max(1, height / 2)
    case .first: offset = 0
    case .last: offset = last
    case .to(let row): offset = row
    }
    offset = min(max(0, offset), last)
    cursor = count
  }
}
