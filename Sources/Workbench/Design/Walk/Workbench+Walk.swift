import Canvas
import Plan

extension Walk {
  static let actions: [Action] = [
    Action(
      "walk.yes", .walk, keys: "y", "yes", "Answers yes.", hint: 90, disabled: needsQuestion,
      run: { $0.walkAnswered(true, $1) }),
    Action(
      "walk.no", .walk, keys: "n", "no", "Answers no.", hint: 89, disabled: needsQuestion,
      run: { $0.walkAnswered(false, $1) }),
    Action(
      "walk.on", .walk, keys: "Enter", "go on",
      "Takes the answer that stands there and goes on; types the number where there is none.",
      hint: 85, disabled: needsAnswer, run: { $0.walkOn($1) }),
    Action(
      "walk.pay", .walk, keys: "m", "pay mix",
      "Sets how each role under the leaf is paid: base and variable, and what on.", hint: 70,
      disabled: { workbench in
        workbench.design.walk?.following == .pay
          ? nil : "Pay is asked behind the leaf and its book; Enter goes on."
      },
      run: { workbench, _ in
        if let leaf = workbench.design.walk?.leaf(in: workbench.plan) {
          workbench.typePay(under: leaf)
        }
      }),
    Action(
      "walk.reuse", .walk, keys: "Right l", "use again",
      "Uses the answer that was given before.", disabled: needsQuestion,
      run: { $0.walkOn($1) }),
    Action(
      "walk.back", .walk, keys: "Left h Backspace", "take back",
      "Goes back one question; later answers stay, ready to be used again.", hint: 80,
      run: { workbench, _ in workbench.walkBack() }),
    Action(
      "walk.down", .walk, keys: "Down PgDn", "scroll down",
      "Scrolls down where the window is too low for all of it.", hint: 82, disabled: needsScrolling,
      run: { workbench, _ in workbench.scrollWalk(by: 1) }),
    Action(
      "walk.up", .walk, keys: "Up PgUp", "scroll up", "Scrolls back up.", disabled: needsScrolling,
      run: { workbench, _ in workbench.scrollWalk(by: -1) }),
  ]

  @Sendable private static func needsScrolling(_ workbench: Workbench) -> String? {
    (workbench.design.walk?.scrollRoom(workbench) ?? 0) > 0 ? nil : "All of it is in view."
  }

  @Sendable private static func needsQuestion(_ workbench: Workbench) -> String? {
    workbench.design.walk?.question == nil
      ? "The leaf is found; Enter goes on, Left goes back to the last question." : nil
  }

  /// Where only yes or no answers, Enter goes on once one of them was given.
  @Sendable private static func needsAnswer(_ workbench: Workbench) -> String? {
    guard let walk = workbench.design.walk, walk.conflict == nil, let question = walk.question,
      question == .motion, walk.answer(question, in: workbench.plan) == nil
    else { return nil }
    return "Answer y or n."
  }

  /// How the reason of a leaf begins that was answered by yes and no alone.
  static let withoutNumber = "answered without a number"
}

extension Workbench {
  /// Half of what is in view at a time.
  fileprivate mutating func scrollWalk(by direction: Int) {
    guard let walk = design.walk else { return }
    let room = walk.scrollRoom(self)
    let step = direction * max(1, body.rows / 2)
    design.walk?.offset = min(max(0, min(walk.offset, room) + step), room)
  }

  /// `W`: from the first question where the ARR is open, else from the segment's own.
  mutating func startWalk() {
    if resumeWalk() { return }
    let isARRKnown =
      plan.companyARR != nil
      && (plan.answers.companyARR != nil || plan.answers.isARRConfirmed)
    var walk = Walk(segment: design.selected?.key, from: isARRKnown ? .acv : .arr)
    walk.settle(in: plan)
    if isARRKnown, walk.answer(.arr, in: plan) == true { walk.question = .arr }
    design.tried = nil
    design.isComparing = false
    design.walk = walk
  }

  /// Goes on with a walk that was left with answers which no leaf keeps yet.
  ///
  /// - Returns: false where there is none, or another segment is in front.
  private mutating func resumeWalk() -> Bool {
    guard var walk = design.unfinished, walk.segment == design.selected?.key,
      !walk.unkept(in: plan).isEmpty
    else { return false }
    walk.settle(in: plan)
    design.tried = nil
    design.isComparing = false
    design.walk = walk
    say("The walk goes on where it was left; Left takes an answer back.")
    return true
  }

  mutating func walkAnswered(_ isYes: Bool, _ environment: Environment) {
    guard var walk = design.walk, let question = walk.question else { return }
    if let conflict = walk.conflict {
      resolve(conflict, inFavourOf: isYes, environment)
      return
    }
    if let amount = walk.amount(question, in: plan),
      walk.answer(question, by: amount, in: plan) != isYes
    {
      walk.conflict = .init(question: question, said: isYes, amount: amount, isTyped: false)
      design.walk = walk
      return
    }
    walk.said[question] = isYes
    design.walk = walk
    if question == .motion {
      perform(.singleMotionAnswered(SingleMotionAnswered(isSingleMotion: isYes)), environment)
    }
    advanceWalk(environment)
  }

  /// Enter: the number counts, or the answer that stands; without either it is typed.
  mutating func walkOn(_ environment: Environment) {
    guard let walk = design.walk else { return }
    if let conflict = walk.conflict {
      resolve(
        conflict, inFavourOf: walk.answer(conflict.question, by: conflict.amount, in: plan) ?? true,
        environment)
      return
    }
    guard let question = walk.question else {
      followWalk()
      return
    }
    guard walk.answer(question, in: plan) != nil else {
      if let form = walk.numberForm(typed: "", self) {
        open(form)
      } else {
        say("Answer y or n.")
      }
      return
    }
    if question == .arr, plan.answers.companyARR == nil, plan.companyARR != nil,
      !plan.answers.isARRConfirmed
    {
      perform(.companyARRConfirmed(CompanyARRConfirmed(isRight: true)), environment)
    }
    advanceWalk(environment)
  }

  mutating func walkBack() {
    guard var walk = design.walk else { return }
    if !walk.dropConflict(), !walk.retreat(in: plan) {
      say("This is the first question; Esc leaves the walk.")
    }
    design.walk = walk
  }

  /// A number was typed for a question.
  mutating func walkTook(_ text: String, for question: Walk.Question, _ environment: Environment)
    -> Form.Result
  {
    guard var walk = design.walk else { return .kept }
    let amount: Money
    do {
      amount = try Money.parse(text, currency: plan.currency)
    } catch {
      return .problem(field: 0, error.message)
    }
    guard amount >= .zero else { return .problem(field: 0, "It cannot be below zero.") }
    // Elsewhere 0 goes to Today: who meant that loses no number.
    if amount == .zero, let standing = walk.amount(question, in: plan), standing > .zero {
      return .problem(
        field: 0,
        "It is \(standing.short(plan.currency)), not 0; Esc goes back, and Alt-0 goes to Today.")
    }
    if let said = walk.said[question], walk.answer(question, by: amount, in: plan) != said {
      walk.conflict = .init(question: question, said: said, amount: amount, isTyped: true)
      design.walk = walk
      return .kept
    }
    keep(amount, for: question, environment)
    return .kept
  }

  /// One of the two gives way: the number where the answer is as it says, else the answer stays.
  private mutating func resolve(
    _ conflict: Walk.Conflict, inFavourOf isYes: Bool, _ environment: Environment
  ) {
    let question = conflict.question
    guard design.walk?.answer(question, by: conflict.amount, in: plan) == isYes else {
      guard conflict.isTyped else {
        say("The plan's number says otherwise; type the right one.", .refused)
        return
      }
      design.walk?.conflict = nil
      say("The answer stays; \(conflict.amount.short(plan.currency)) was not kept.")
      return
    }
    design.walk?.conflict = nil
    design.walk?.said[question] = isYes
    if conflict.isTyped {
      keep(conflict.amount, for: question, environment)
    } else {
      advanceWalk(environment)
    }
  }

  private mutating func keep(
    _ amount: Money, for question: Walk.Question, _ environment: Environment
  ) {
    let doubt = design.walk?.segment.flatMap { key in
      question == .acv || question == .upTo ? misfit(acv: amount, of: key) : nil
    }
    let isKept: Bool
    switch question {
    case .arr:
      isKept = perform(.companyARRGiven(CompanyARRGiven(amount: amount)), environment)
    case .acv, .upTo:
      isKept = performInWalk("ACV \(amount.short(plan.currency))", environment) { key in
        .segmentACVGiven(SegmentACVGiven(segment: key, amount: amount))
      }
    case .average:
      isKept = perform(.averageACVGiven(AverageACVGiven(amount: amount)), environment)
    case .motion: isKept = false
    }
    guard isKept else { return }
    if let doubt { say("\(amount.short(plan.currency)) is kept, but \(doubt).") }
    let answer = design.walk?.answer(question, by: amount, in: plan)
    design.walk?.said[question] = answer
    design.walk?.numbered.insert(question)
    advanceWalk(environment)
  }

  /// Makes an edit of the walk's segment, and the segment with it where the plan has none.
  private mutating func performInWalk(
    _ what: String, _ environment: Environment, _ edit: (SegmentKey) -> Edit
  ) -> Bool {
    if let key = design.walk?.segment { return perform(edit(key), environment) }
    guard let key = takeKey(Segment.self, environment) else { return false }
    let segment = Segment(key: key, name: "All", membership: .rest)
    design.walk?.segment = key
    return perform(
      .together(Together(what, [.segmentAdded(SegmentAdded(segment: segment)), edit(key)])),
      environment)
  }

  private mutating func advanceWalk(_ environment: Environment) {
    let plan = plan
    design.walk?.advance(in: plan)
    if design.walk?.question == nil { keepLeaf(environment) }
  }

  /// Keeps a leaf that was found without numbers, with the answers as its reason; where the numbers
  /// are there, such a reason has served.
  private mutating func keepLeaf(_ environment: Environment) {
    guard let walk = design.walk, let leaf = walk.leaf(in: plan) else { return }
    let asked = walk.path(in: plan).filter { $0.isOfTree }
    let isWithout = asked.contains { walk.amount($0, in: plan) == nil }
    let old = walk.segment.flatMap { plan.segments[$0]?.exception }
    if isWithout {
      let answers = asked.map { question in
        "\(walk.text(of: question, in: plan)) \(walk.answer(question, in: plan) == true ? "yes" : "no")"
      }
      let reason = "\(Walk.withoutNumber): \(answers.joined(separator: " "))"
      _ = performInWalk("\(leaf.title), \(Walk.withoutNumber)", environment) { key in
        .leafExceptionMade(
          LeafExceptionMade(segment: key, exception: LeafException(leaf: leaf, reason: reason)))
      }
    } else if let key = walk.segment, let old, old.reason.hasPrefix(Walk.withoutNumber) {
      perform(
        .leafExceptionMade(LeafExceptionMade(segment: key, exception: nil)), environment)
    }
  }

  /// From the leaf to its book, its pay, and behind them the next segment of the list, or the list.
  mutating func followWalk() {
    guard var walk = design.walk else { return }
    let leaf = walk.leaf(in: plan)
    if walk.follow(in: plan) {
      design.walk = walk
      return
    }
    if let leaf { walk.paid.insert(leaf) }
    if let segment = walk.segment { walk.walked.insert(segment) }
    if let next = walk.next(in: plan) {
      if walk.isBehind(next, in: plan) {
        say("The list is at its end; \(next.name) was not walked yet. Esc leaves the walk.")
      }
      design.walk = walk.going(to: next)
      return
    }
    if let last = walk.segment { design.select(last, self) }
    design.leaveWalk()
    say(walk.ending(in: plan), .done)
  }

  /// `q` in a walk: answers by yes and no live in it alone until a leaf comes of them, and are not
  /// thrown away unasked.
  ///
  /// - Returns: false where nothing would be lost.
  mutating func askToLeaveWalk() -> Bool {
    guard screen == .design, overlays.isEmpty, let walk = design.walk else { return false }
    let lost = walk.unkept(in: plan).count
    guard lost > 0 else { return false }
    var picker = Picker(
      title: "\(counted(lost, "answer")) of the walk \(lost == 1 ? "is" : "are") not kept yet. "
        + "Leave Remit?",
      items: [
        Picker.Item("Go on with the walk"),
        Picker.Item("Leave Remit", detail: "yes and no are kept once they come to a leaf"),
      ]
    ) { workbench, choice, environment in
      guard choice == 1 else { return }
      workbench.design.leaveWalk()
      workbench.quit(environment)
    }
    picker.isNarrowable = false
    open(picker)
    return true
  }
}

extension Walk.Question {
  /// Whether the leaf hangs on it.
  var isOfTree: Bool {
    switch self {
    case .arr, .acv, .upTo: true
    case .motion, .average: false
    }
  }
}
