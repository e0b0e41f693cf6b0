import Plan

/// What a person said about a file that the file leaves open.
public struct ImportChoices: Equatable, Sendable {
  /// Nil lets the header decide.
  public var kind: FileKind?
  /// Columns mapped by hand: header to the field's name, or to nil for "leave out".
  public var map: [String: String?]
  /// Nil lets all dates of the file decide; where they do not, it is asked.
  public var dateOrder: DateOrder?
  /// The role a plain owner column fills; nil is whoever coverage makes accountable.
  public var ownerRole: Role?
  public var amount: AmountMeaning
  /// Takes the good rows of a file that has bad ones.
  public var skipsRejected: Bool

  public init() {
    kind = nil
    map = [:]
    dateOrder = nil
    ownerRole = nil
    amount = .acv
    skipsRejected = false
  }
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
