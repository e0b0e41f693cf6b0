/// What was answered for the whole company: in the tree, and about the files it is read from.
public struct Answers: Hashable, Codable, Sendable {
  /// ARR typed over the sum of the customers' ARR.
  public var companyARR: Money?
  /// Whether a person said that the sum of the customers' ARR is right.
  public var isARRConfirmed: Bool
  /// The average ACV typed over the accounts' own (decides the strategic overlay).
  public var averageACV: Money?
  /// Whether land and expand are one self-serve motion (PLG).
  public var isSingleMotion: Bool
  /// Whether that was answered at all; nil is no.
  public var isMotionAnswered: Bool?
  /// What was said about imported files, by the kind of file; nil while nothing was.
  public var imports: [String: ImportAnswers]?

  /// The day from which drafted moves will hold; nil is the first of the next month.
  public var effective: Day?

  public init() {
    companyARR = nil
    isARRConfirmed = false
    averageACV = nil
    isSingleMotion = false
    isMotionAnswered = nil
    imports = nil
    effective = nil
  }
}

/// What a plan is called among plans; never changes.
public struct PlanIdentity: Hashable, Codable, Sendable {
  /// A random id, made by the program that made the plan.
  public var id: String
  public var currency: Currency
  public var createdOn: Day
  /// The plan this one was branched from, by its id.
  public var branchedFrom: String?

  public init(id: String, currency: Currency, createdOn: Day, branchedFrom: String? = nil) {
    self.id = id
    self.currency = currency
    self.createdOn = createdOn
    self.branchedFrom = branchedFrom
  }
}
