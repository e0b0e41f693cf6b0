/// The company's ARR was typed, or the typed value taken back (nil: the sum of the customers).
public struct CompanyARRGiven: EditPayload {
  public static let name = "company-arr-given"
  public var amount: Money?
  public init(amount: Money?) { self.amount = amount }

  public func apply(to plan: inout Plan) throws(EditError) {
    if let amount, amount < .zero { throw .refused("ARR cannot be below zero.") }
    plan.settleBookRoles()
    var answers = plan.answers
    answers.companyARR = amount
    plan.put(answers)
  }

  public func summary(in plan: Plan) -> String {
    amount.map { "company ARR \($0.short(plan.currency))" } ?? "company ARR from the accounts"
  }
}

/// A person said that the sum of the customers' ARR is the company's, or took that back.
public struct CompanyARRConfirmed: EditPayload {
  public static let name = "company-arr-confirmed"
  public var isRight: Bool
  public init(isRight: Bool) { self.isRight = isRight }

  public func apply(to plan: inout Plan) throws(EditError) {
    var answers = plan.answers
    answers.isARRConfirmed = isRight
    plan.put(answers)
  }

  public func summary(in plan: Plan) -> String {
    isRight ? "company ARR confirmed" : "company ARR in question"
  }
}

/// The average ACV was typed (nil: the mean of the accounts).
public struct AverageACVGiven: EditPayload {
  public static let name = "average-acv-given"
  public var amount: Money?
  public init(amount: Money?) { self.amount = amount }

  public func apply(to plan: inout Plan) throws(EditError) {
    if let amount, amount < .zero { throw .refused("ACV cannot be below zero.") }
    var answers = plan.answers
    answers.averageACV = amount
    plan.put(answers)
  }

  public func summary(in plan: Plan) -> String {
    amount.map { "average ACV \($0.short(plan.currency))" } ?? "average ACV from the accounts"
  }
}

/// Whether land and expand are one self-serve motion (PLG).
public struct SingleMotionAnswered: EditPayload {
  public static let name = "single-motion-answered"
  public var isSingleMotion: Bool
  public init(isSingleMotion: Bool) { self.isSingleMotion = isSingleMotion }

  public func apply(to plan: inout Plan) throws(EditError) {
    var answers = plan.answers
    answers.isSingleMotion = isSingleMotion
    answers.isMotionAnswered = true
    plan.put(answers)
  }

  public func summary(in plan: Plan) -> String {
    isSingleMotion ? "land and expand in one motion" : "land and expand apart"
  }
}

/// A segment's ACV was typed, or the typed value taken back (nil: the mean of its accounts).
public struct SegmentACVGiven: EditPayload {
  public static let name = "segment-acv-given"
  public var segment: SegmentKey
  public var amount: Money?
  public init(segment: SegmentKey, amount: Money?) {
    self.segment = segment
    self.amount = amount
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    if let amount, amount < .zero { throw .refused("ACV cannot be below zero.") }
    plan.settleBookRoles()
    var row = try plan.require(segment)
    row.acv = amount
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.segments[segment]?.name ?? "a segment"
    return amount.map { "ACV of \(name) \($0.short(plan.currency))" }
      ?? "ACV of \(name) from its accounts"
  }
}

/// A leaf was taken against the tree, with a reason; nil goes back to the tree's answer.
public struct LeafExceptionMade: EditPayload {
  public static let name = "leaf-exception-made"
  public var segment: SegmentKey
  public var exception: LeafException?
  public init(segment: SegmentKey, exception: LeafException?) {
    self.segment = segment
    self.exception = exception
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    plan.settleBookRoles()
    var row = try plan.require(segment)
    if let exception, exception.reason.isEmpty {
      throw .refused("An exception to the tree needs a reason; type one.")
    }
    row.exception = exception
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.segments[segment]?.name ?? "a segment"
    return exception.map { "\(name) is \($0.leaf.title) by exception" } ?? "\(name) by the tree"
  }
}

/// What happens after signing was chosen for a coverage model.
public struct AfterSigningChosen: EditPayload {
  public static let name = "after-signing-chosen"
  public var leaf: Leaf
  public var afterSigning: AfterSigning
  public init(leaf: Leaf, afterSigning: AfterSigning) {
    self.leaf = leaf
    self.afterSigning = afterSigning
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var playbook = plan.playbook
    guard let index = playbook.coverage.firstIndex(where: { $0.leaf == leaf }) else {
      throw .missing(RowID(.playbook))
    }
    playbook.coverage[index].afterSigning = afterSigning
    plan.put(playbook)
  }

  public func summary(in plan: Plan) -> String {
    "after signing in \(leaf.title): \(afterSigning.patternName)"
  }
}

/// The tree's thresholds were edited.
public struct ThresholdsSet: EditPayload {
  public static let name = "thresholds-set"
  public var thresholds: Thresholds
  public init(thresholds: Thresholds) { self.thresholds = thresholds }

  public func apply(to plan: inout Plan) throws(EditError) {
    guard thresholds.arrUnder > .zero, thresholds.acvUnder > .zero,
      thresholds.acvUpTo > thresholds.acvUnder
    else {
      throw .refused(
        "The amounts must rise from above 0: the pod begins over the ACV that has no AM.")
    }
    plan.settleBookRoles()
    var playbook = plan.playbook
    playbook.thresholds = thresholds
    plan.put(playbook)
  }

  public func summary(in plan: Plan) -> String { "the tree's thresholds" }
}

/// The user's own limit of accounts per manager in a segment; nil leaves the source's marks only.
///
/// A limit is for one role, that of ``role`` or else of the segment's manager: it does not pass to
/// another when the leaf changes.
public struct BookLimitSet: EditPayload {
  public static let name = "book-limit-set"
  public var segment: SegmentKey
  public var limit: CountRange?
  /// Whose books it is for; nil is whoever manages the segment at the time.
  public var role: Role?
  public init(segment: SegmentKey, limit: CountRange?, role: Role? = nil) {
    self.segment = segment
    self.limit = limit
    self.role = role
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var row = try plan.require(segment)
    if let limit, limit.low < 0 || limit.high < max(1, limit.low) {
      throw .refused("A book limit is two counts, the smaller first, such as 20-40.")
    }
    row.bookLimit = limit
    // Before the leaf is known nobody manages the segment yet: the limit waits for whoever will.
    let manager = plan.isAnswered(row) ? plan.coverage(of: row).managerRole : nil
    row.bookRole = limit == nil ? nil : role ?? manager
    plan.put(row)
  }

  public func summary(in plan: Plan) -> String {
    let name = plan.segments[segment]?.name ?? "a segment"
    return limit.map { "books of \(name) \($0.text)" } ?? "books of \(name) by the source"
  }
}
