/// A value of a field whose kind is known only from a column or a table cell. Blank is nil, never 0.
public enum FieldValue: Hashable, Codable, Sendable {
  case text(String)
  case money(Money)
  case day(Day)
  case number(Int)
  case flag(Bool)
  case share(Share)
}

/// What a field holds: decides how it is typed, printed, aligned, stored.
public enum FieldKind: String, Codable, Sendable {
  case text, money, day, number, flag, share
}

extension FieldValue {
  public var kind: FieldKind {
    switch self {
    case .text: .text
    case .money: .money
    case .day: .day
    case .number: .number
    case .flag: .flag
    case .share: .share
    }
  }

  var text: String? { if case .text(let value) = self { value } else { nil } }
  var money: Money? { if case .money(let value) = self { value } else { nil } }
  var day: Day? { if case .day(let value) = self { value } else { nil } }
  var number: Int? { if case .number(let value) = self { value } else { nil } }
  var flag: Bool? { if case .flag(let value) = self { value } else { nil } }
  var share: Share? { if case .share(let value) = self { value } else { nil } }
}
