import Canvas
import Plan

/// The questions of the tree, one at a time.
///
/// A number is an edit as soon as it is typed. An answer by yes or no alone lives here; answers to
/// later questions stay when one goes back, ready to be used again.
struct Walk: Equatable, Sendable {
  enum Question: Int, CaseIterable, Sendable {
    case arr, acv, upTo
    /// Whether land and expand are one self-serve motion.
    case motion
    /// Whether the average contract is strategic.
    case average
  }

  /// What is shown, and can be changed, once the leaf is found.
  enum Following: Int, CaseIterable, Sendable {
    /// How many accounts one manager holds.
    case book
    /// How each role is paid.
    case pay
  }

  /// An answer and a number that contradict each other.
  struct Conflict: Equatable, Sendable {
    var question: Question
    var said: Bool
    var amount: Money
    /// Whether the number was just typed and is not in the plan yet.
    var isTyped: Bool
  }

  /// The segment whose ACV is asked; nil while the plan has none.
  var segment: SegmentKey?
  /// The question in front; nil where the leaf is found.
  var question: Question? {
    didSet { if question != oldValue { offset = 0 } }
  }
  /// What is asked behind the leaf; nil while that itself is shown, and before it.
  var following: Following? {
    didSet { if following != oldValue { offset = 0 } }
  }
  /// How many rows are scrolled away in a low window.
  var offset = 0
  /// The leaves whose pay was shown: it holds for all of their segments.
  var paid: Set<Leaf> = []
  /// What was answered by yes or no.
  var said: [Question: Bool] = [:]
  /// What was answered by typing a number: it counts as long as the plan keeps that.
  var numbered: Set<Question> = []
  /// Walking stops at it until one of the two gives way.
  var conflict: Conflict?
  /// The segments that were walked before this one.
  var walked: Set<SegmentKey> = []

  init(segment: SegmentKey? = nil, from question: Question = .arr) {
    self.segment = segment
    self.question = question
  }

  /// Follows a changed plan: another segment where its own is gone, and back to the question whose
  /// answer was taken out of the plan.
  mutating func settle(in plan: Plan) {
    if segment.map(plan.segments.contains) != true {
      segment =
        plan.workedSegments.first { !plan.isAnswered($0) }?.key
        ?? plan.workedSegments.first?.key
    }
    for question in numbered {
      said[question] = amount(question, in: plan).flatMap { answer(question, by: $0, in: plan) }
    }
    numbered = numbered.filter { said[$0] != nil }
    let path = path(in: plan)
    if question == nil, !followings(in: plan).contains(where: { $0 == following }) {
      following = nil
    }
    if let question {
      if !path.contains(question) { back(to: path.last) }
    } else if segment.flatMap({ plan.segments[$0] }).map(plan.isAnswered) != true {
      // The leaf was taken back: its last answer has to be given again.
      if let last = path.last, leaf(in: plan) != nil, !numbered.contains(last) { said[last] = nil }
      back(to: path.last)
    }
  }

  /// The answer that a number contradicts goes: it is no edit yet, and still the newest thing said.
  /// A number that was typed against it was never kept.
  ///
  /// - Returns: false where nothing contradicts.
  mutating func dropConflict() -> Bool {
    guard let conflict else { return false }
    said[conflict.question] = nil
    self.conflict = nil
    return true
  }

  private mutating func back(to question: Question?) {
    self.question = question
    following = nil
    conflict = nil
  }

  // MARK: Answers

  /// The number a question hangs on; nil while it is not known, and for the one without a number.
  func amount(_ question: Question, in plan: Plan) -> Money? {
    switch question {
    case .arr: plan.companyARR
    case .acv, .upTo: segment.flatMap { plan.segments[$0] }.flatMap { plan.acv(of: $0)?.amount }
    // Where nobody typed one the segment's own decides, as in the tree.
    case .average:
      plan.answers.averageACV
        ?? segment.flatMap { plan.segments[$0] }.flatMap { plan.acv(of: $0)?.amount }
    case .motion: nil
    }
  }

  /// The threshold of a question; nil for the one without a number.
  func threshold(_ question: Question, in plan: Plan) -> Money? {
    let thresholds = plan.playbook.thresholds
    return switch question {
    case .arr: thresholds.arrUnder
    case .acv: thresholds.acvUnder
    case .upTo: thresholds.acvUpTo
    case .average: thresholds.strategicAverage
    case .motion: nil
    }
  }

  /// What a number answers.
  func answer(_ question: Question, by amount: Money, in plan: Plan) -> Bool? {
    guard let threshold = threshold(question, in: plan) else { return nil }
    return switch question {
    case .arr, .acv: amount < threshold
    case .upTo: amount <= threshold
    case .average: amount >= threshold
    case .motion: nil
    }
  }

  /// The answer that stands: by the number where one is known, else as it was said.
  func answer(_ question: Question, in plan: Plan) -> Bool? {
    if question == .motion {
      let isKnown = plan.answers.isSingleMotion || plan.answers.isMotionAnswered ?? false
      return said[.motion] ?? (isKnown ? plan.answers.isSingleMotion : nil)
    }
    return amount(question, in: plan).flatMap { answer(question, by: $0, in: plan) }
      ?? said[question]
  }

  /// The leaf by the answers so far.
  func leaf(in plan: Plan) -> Leaf? {
    guard let isSmall = answer(.arr, in: plan) else { return nil }
    if isSmall { return .fullStackAE }
    guard let isLow = answer(.acv, in: plan) else { return nil }
    if isLow { return .aeCSM }
    return answer(.upTo, in: plan).map { $0 ? .aeAM : .enterprisePod }
  }

  /// The questions that the answers so far lead through.
  func path(in plan: Plan) -> [Question] {
    var path: [Question] = [.arr]
    guard answer(.arr, in: plan) == false else { return path }
    path.append(.acv)
    if answer(.acv, in: plan) == false { path.append(.upTo) }
    guard let leaf = leaf(in: plan) else { return path }
    if (plan.companyARR ?? .zero) < plan.playbook.thresholds.plgCeiling { path.append(.motion) }
    if leaf == .enterprisePod { path.append(.average) }
    return path
  }

  /// Whether a question needs no asking: its number was shown with another, or it was answered for
  /// the whole company.
  private func isSettled(_ question: Question, in plan: Plan) -> Bool {
    switch question {
    case .arr, .acv: false
    case .upTo, .average: amount(question, in: plan) != nil
    case .motion: plan.answers.isSingleMotion || plan.answers.isMotionAnswered ?? false
    }
  }

  // MARK: Steps

  /// What is asked behind the leaf; the pay of a leaf once, for it holds in all of its segments.
  func followings(in plan: Plan) -> [Following] {
    guard segment != nil, let leaf = leaf(in: plan) else { return [] }
    return paid.contains(leaf) && following != .pay ? [.book] : [.book, .pay]
  }

  /// Goes from the leaf to what follows from it, and from there on.
  ///
  /// - Returns: false where nothing is left to ask.
  mutating func follow(in plan: Plan) -> Bool {
    let all = followings(in: plan)
    let next = following.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    guard all.indices.contains(next) else { return false }
    following = all[next]
    return true
  }

  /// Goes to the next question that is open; to the leaf behind the last one. A later answer that
  /// the numbers contradict stops it there.
  mutating func advance(in plan: Plan) {
    conflict = nil
    guard let question else { return }
    let path = path(in: plan)
    let place = path.firstIndex(of: question) ?? path.endIndex
    for next in path.dropFirst(place + 1) {
      if let said = said[next], let amount = amount(next, in: plan),
        answer(next, by: amount, in: plan) != said
      {
        conflict = Conflict(question: next, said: said, amount: amount, isTyped: false)
      } else if isSettled(next, in: plan) {
        continue
      }
      self.question = next
      return
    }
    self.question = nil
    following = nil
  }

  /// Goes back one question; its answer and all later ones stay.
  ///
  /// - Returns: false where it stands at the first.
  mutating func retreat(in plan: Plan) -> Bool {
    conflict = nil
    if let here = following {
      following = Following(rawValue: here.rawValue - 1)
      return true
    }
    let path = path(in: plan)
    guard let question else {
      self.question = path.last
      return true
    }
    guard let place = path.firstIndex(of: question), place > 0 else { return false }
    self.question = path[place - 1]
    return true
  }

  /// The segment to walk after this one: down Design's list and around its end, until all of it was
  /// walked. Nil too where the ARR alone decides, for then every segment has the same leaf.
  func next(in plan: Plan) -> Segment? {
    let list = plan.workedSegments
    if amount(.arr, in: plan) != nil, answer(.arr, in: plan) == true { return nil }
    let here = list.firstIndex { $0.key == segment }.map { $0 + 1 } ?? 0
    return (list[here...] + list[..<here]).first { $0.key != segment && !walked.contains($0.key) }
  }

  /// Whether another segment stands before this one in the list.
  func isBehind(_ next: Segment, in plan: Plan) -> Bool {
    let list = plan.workedSegments.map(\.key)
    guard let here = segment.flatMap({ list.firstIndex(of: $0) }),
      let there = list.firstIndex(of: next.key)
    else { return false }
    return there < here
  }

  /// What is said once nothing is left to walk.
  func ending(in plan: Plan) -> String {
    let all = plan.workedSegments.count
    if walked.count >= all, all > 1 { return "All \(all) segments walked." }
    if all > 1, let leaf = leaf(in: plan) {
      return "The ARR decides alone: all \(all) segments are \(leaf.title)."
    }
    return "The segment is walked; W walks it again."
  }

  /// The answers by yes and no that are in no plan yet: they are kept with the leaf they lead to.
  func unkept(in plan: Plan) -> [Question] {
    guard question != nil else { return [] }
    return Question.allCases.filter {
      $0.isOfTree && said[$0] != nil && amount($0, in: plan) == nil
    }
  }

  /// The walk of another segment; what was answered of the company stays.
  func going(to next: Segment) -> Walk {
    var walk = Walk(segment: next.key, from: said[.arr] == true ? .arr : .acv)
    walk.said[.arr] = said[.arr]
    walk.walked = walked
    walk.paid = paid
    return walk
  }

  /// The form in which the question's number is typed; nil where none is asked.
  func numberForm(typed: String, _ workbench: Workbench) -> Form? {
    guard let question, threshold(question, in: workbench.plan) != nil else {
      return bookForm(typed: typed, workbench)
    }
    var preview: Form.Preview?
    if let segment, question == .acv || question == .upTo {
      preview = { workbench, texts in
        workbench.walkPreview(of: segment, acv: texts.first ?? "")
      }
    }
    return Form(
      question.numberName, fields: [.init(question.numberName, text: typed)],
      inline: InlineTarget(row: question.rawValue, column: 0), preview: preview
    ) { workbench, texts, environment in
      workbench.walkTook(texts.first ?? "", for: question, environment)
    }
  }
}

extension Walk.Question {
  /// What is typed.
  var numberName: String {
    switch self {
    case .arr: "Company ARR"
    case .acv, .upTo: "ACV"
    case .motion: ""
    case .average: "Average ACV"
    }
  }
}
