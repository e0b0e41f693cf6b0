/// Why typed text is no amount.
public enum MoneyError: Error, Equatable, Sendable {
  /// Nothing was typed.
  case empty
  /// The text has none of the accepted forms.
  case unreadable(String)
  /// Commas that do not part thousands, as in `1,5`.
  case commaOutOfPlace(String)
  /// More decimals than the currency counts.
  case finerThanMinorUnit(String, Currency)
  /// Beyond what an amount can hold.
  case tooLarge(String)
  /// Marked with a currency that is not the plan's.
  case otherCurrency(String, found: Currency, plan: Currency)

  /// The forms that are accepted, as a message lists them.
  public static let acceptedForms = "12M, $1.2m, 40K, 1.5bn, 250,000 or 4999.99"

  /// One sentence: what is wrong, and what is accepted.
  public var message: String {
    switch self {
    case .empty: "No amount was given: write \(MoneyError.acceptedForms)"
    case .unreadable(let text):
      "\(quoted(text)) is no amount: write \(MoneyError.acceptedForms)"
    case .commaOutOfPlace(let text):
      "\(quoted(text)) has a comma that parts no thousands: write 250,000, and 1.5 for one and a half"
    case .finerThanMinorUnit(let text, let currency):
      currency.minorDigits == 0
        ? "\(quoted(text)) has decimals, which \(currency.code) does not count"
        : "\(quoted(text)) has more than the \(currency.minorDigits) decimals \(currency.code) counts"
    case .tooLarge(let text): "\(quoted(text)) is more than an amount can hold"
    case .otherCurrency(let text, let found, let plan):
      "\(quoted(text)) is in \(found.code), and the plan counts in \(plan.code)"
    }
  }
}

extension MoneyError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
