import Plan

/// What a person said about a file that the file leaves open.
public struct ImportChoices: Equatable, Sendable {
  /// Nil lets the header decide.
  public var kind: FileKind?
  /// Columns mapped by hand: header to the field's name, or to nil for "leave out".
  public var map: [String: String?]
  /// What stages mean that nobody knows by name: the CRM's word to a deal's phase, or to an
  /// account's type where a lifecycle stage says it. An empty meaning is none.
  public var stages: [String: String]
  /// What types mean: the CRM's word to a deal's kind or an account's type. An empty meaning is
  /// none.
  public var types: [String: String]
  /// Nil lets all dates of the file decide; where they do not, it is asked.
  public var dateOrder: DateOrder?
  /// What a plain owner column means; nil is what was said last, else whoever coverage makes
  /// accountable.
  public var owner: OwnerChoice?
  /// What a deal's amount counts; nil is what was said last, else a year's value.
  public var amountMeaning: AmountMeaning?
  /// Takes the good rows of a file that has bad ones.
  public var skipsRejected: Bool
  /// Whether an account list holds only a part of the accounts, so that nobody is gone; nil while
  /// nobody said.
  public var isPartial: Bool?

  public init() {
    kind = nil
    map = [:]
    stages = [:]
    types = [:]
    dateOrder = nil
    owner = nil
    amountMeaning = nil
    skipsRejected = false
    isPartial = nil
  }

  /// The role a plain owner column fills; nil is whoever coverage makes accountable.
  public var ownerRole: Role? {
    get {
      switch owner {
      case .role(let role): role
      case .coverage, nil: nil
      }
    }
    set { owner = newValue.map(OwnerChoice.role) ?? .coverage }
  }

  /// What a deal's amount counts: a year's value unless it was said.
  public var amount: AmountMeaning {
    get { amountMeaning ?? .acv }
    set { amountMeaning = newValue }
  }
}

/// Whom a plain owner column names.
public enum OwnerChoice: Hashable, Sendable {
  /// Whoever coverage makes accountable: the AE of a prospect, the commercial role of a customer.
  case coverage
  case role(Role)
}

/// What a deal's amount counts.
public enum AmountMeaning: String, CaseIterable, Hashable, Sendable {
  /// A year's value.
  case acv
  /// The whole term's value.
  case tcv
  /// A month's value; times twelve.
  case mrr
}
