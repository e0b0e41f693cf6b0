/// What a rule or a segment takes: tests of an account's fields joined by `and`, `or` and `not`.
///
/// Read from text by ``init(_:currency:)``; the text is what is stored.
public indirect enum Predicate: Equatable, Sendable {
  case everything
  case not(Predicate)
  case all([Predicate])
  case any([Predicate])
  case test(PredicateField, Comparison)

  /// What is asked of a field. A blank field passes only what asks for blank or for something else.
  public enum Comparison: Equatable, Sendable {
    case isBlank
    case isNotBlank
    case equals([FieldValue])
    case differs([FieldValue])
    case less(FieldValue, orEqual: Bool)
    case more(FieldValue, orEqual: Bool)
    /// Both ends belong to it.
    case between(FieldValue, FieldValue)
    /// Lower-case text.
    case contains(String)
    case starts(String)
  }

  /// Whether it takes an account.
  public func takes(_ subject: PredicateSubject) -> Bool {
    switch self {
    case .everything: true
    case .not(let part): !part.takes(subject)
    case .all(let parts): parts.allSatisfy { $0.takes(subject) }
    case .any(let parts): parts.contains { $0.takes(subject) }
    case .test(.fact(.state), let comparison): comparison.passes(state: subject[.fact(.state)])
    case .test(let field, let comparison): comparison.passes(subject[field])
    }
  }
}

/// An account with what a predicate can ask about it.
public struct PredicateSubject: Sendable {
  public var account: Account
  /// The name of the segment it is in.
  public var segment: String?
  /// The name of the person accountable for it.
  public var owner: String?
  public var stage: Stage?

  public init(account: Account, segment: String?, owner: String?, stage: Stage?) {
    self.account = account
    self.segment = segment
    self.owner = owner
    self.stage = stage
  }

  subscript(field: PredicateField) -> FieldValue? {
    switch field {
    // The contract value as the tree goes by it: ARR stands for a missing ACV.
    case .fact(.acv): account.acv.map(FieldValue.money)
    case .fact(.locked): .flag(account.isLocked)
    case .fact(let field): account[field]
    case .segment: segment.map(FieldValue.text)
    case .owner: owner.map(FieldValue.text)
    case .stage: stage.map { .text($0.rawValue) }
    case .id: account.identity.map { .text($0.id) }
    }
  }
}

extension Predicate.Comparison {
  func passes(_ value: FieldValue?) -> Bool {
    guard let value = value?.folded else {
      switch self {
      case .isBlank, .differs: return true
      case .isNotBlank, .equals, .less, .more, .between, .contains, .starts: return false
      }
    }
    switch self {
    case .isBlank: return false
    case .isNotBlank: return true
    case .equals(let wanted): return wanted.contains(value)
    case .differs(let wanted): return !wanted.contains(value)
    case .less(let limit, let orEqual):
      return value.comesBefore(limit) || (orEqual && value == limit)
    case .more(let limit, let orEqual):
      return limit.comesBefore(value) || (orEqual && value == limit)
    case .between(let low, let high):
      return !value.comesBefore(low) && !high.comesBefore(value)
    case .contains(let part): return value.text?.contains(part) ?? false
    case .starts(let part): return value.text?.hasPrefix(part) ?? false
    }
  }
}

extension Predicate.Comparison {
  /// A state by its code or its name, as files have the one or the other: `CA` takes `California`.
  func passes(state value: FieldValue?) -> Bool {
    guard let text = value?.text, text.utf8.count > 2, let code = USState.code(text) else {
      return passes(value)
    }
    switch self {
    case .equals: return passes(value) || passes(.text(code))
    case .differs: return passes(value) && passes(.text(code))
    case .isBlank, .isNotBlank, .less, .more, .between, .contains, .starts: return passes(value)
    }
  }

  /// With the code of each state that is spelled out.
  var withStateCodes: Predicate.Comparison {
    let codes = { (values: [FieldValue]) in
      values + values.compactMap { $0.text.flatMap(USState.code).map { .text($0.lowercased()) } }
    }
    switch self {
    case .equals(let values): return .equals(codes(values))
    case .differs(let values): return .differs(codes(values))
    case .isBlank, .isNotBlank, .less, .more, .between, .contains, .starts: return self
    }
  }
}

extension FieldValue {
  /// Itself with text in lower case, as predicates compare it; a text of nothing is blank.
  var folded: FieldValue? {
    guard case .text(let text) = self else { return self }
    let folded = text.lowercased()
    return folded.isEmpty ? nil : .text(folded)
  }

  /// Whether it is smaller or earlier than a value of its own kind; nothing else comes before.
  func comesBefore(_ other: FieldValue) -> Bool {
    switch (self, other) {
    case (.money(let left), .money(let right)): left < right
    case (.number(let left), .number(let right)): left < right
    case (.day(let left), .day(let right)): left < right
    case (.share(let left), .share(let right)): left < right
    case (.text(let left), .text(let right)): left < right
    case (.flag(let left), .flag(let right)): !left && right
    case (.money, _), (.number, _), (.day, _), (.share, _), (.text, _), (.flag, _): false
    }
  }
}
