import Plan

/// Why typed text is no value of its field: one sentence.
struct TypedProblem: Error, Equatable {
  var sentence: String
}

extension FieldValue {
  /// The value as a table cell shows it, short, or exact where it is edited or read alone.
  func shown(_ currency: Currency, on today: Day, isExact: Bool = false) -> String {
    switch self {
    case .text(let text): text
    case .money(let money): isExact ? money.exact(currency) : money.short(currency)
    case .day(let day): day.short(asOf: today)
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : "no"
    case .share(let share): share.percent
    }
  }
}

extension FieldKind {
  /// The value that is meant by typed text; nil where nothing is typed.
  func value(of typed: String, _ currency: Currency, on today: Day) throws(TypedProblem)
    -> FieldValue?
  {
    let text = String(typed.drop(while: \.isWhitespace).trimmedEnd)
    guard !text.isEmpty else { return nil }
    switch self {
    case .text: return .text(text)
    case .money:
      do { return .money(try Money.parse(text, currency: currency)) } catch {
        throw TypedProblem(sentence: error.message)
      }
    case .day:
      do { return .day(try Day.parse(text, today: today)) } catch {
        throw TypedProblem(sentence: error.message)
      }
    case .share:
      do { return .share(try Share.parse(text)) } catch {
        throw TypedProblem(sentence: error.message)
      }
    case .number:
      guard let number = Int(text.filter { $0 != "," }) else {
        throw TypedProblem(sentence: "\"\(text)\" is no whole number; type digits.")
      }
      return .number(number)
    case .flag:
      switch text.lowercased() {
      case "yes", "y", "true", "1": return .flag(true)
      case "no", "n", "false", "0": return .flag(false)
      default: throw TypedProblem(sentence: "Type yes or no.")
      }
    }
  }

  /// What an empty field says of the form its value takes.
  var placeholder: String {
    switch self {
    case .text: "blank"
    case .money: "48K, 1.2M"
    case .day: "12 Feb, +3d"
    case .number: "a number"
    case .flag: "yes or no"
    case .share: "50%"
    }
  }
}

extension Substring {
  /// Itself without the blanks at its end.
  fileprivate var trimmedEnd: Substring {
    var rest = self
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }
}
