import Canvas
import Plan

/// The person's own book in a few lines: what there is and who holds it, then what presses.
struct HoldingsText: Equatable, Sendable {
  private var size = StyledText.empty
  /// The same without what is to come, which a step of the plan tells too.
  private var shortSize = StyledText.empty
  private var most = StyledText.empty
  /// What presses, in words, and in fewer words for narrow windows.
  private var pressure = StyledText.empty
  /// The same, with the owners in full and the rest short.
  private var halfPressure = StyledText.empty
  private var shortPressure = StyledText.empty

  static let none = HoldingsText()

  private init() {}

  /// Nothing for a plan without accounts.
  init(_ holdings: Holdings, _ currency: Currency, on today: Day) {
    guard holdings.accounts > 0 else { return }
    let coming = Self.coming(holdings, on: today)
    size = Self.size(of: holdings, currency, coming)
    shortSize = holdings.owners > 0 ? Self.size(of: holdings, currency, .empty) : size
    most = Self.most(of: holdings)
    pressure = Self.pressure(on: holdings, isLong: true, isLongOfStrays: true)
    halfPressure = Self.pressure(on: holdings, isLong: true, isLongOfStrays: false)
    shortPressure = Self.pressure(on: holdings, isLong: false, isLongOfStrays: false)
  }

  /// The sentences, as many on a line as fit.
  func lines(width: Int) -> [StyledText] {
    guard !size.isEmpty else { return [] }
    let last = [pressure, halfPressure].first { $0.columns <= width } ?? shortPressure
    let size = size.columns <= width ? size : shortSize
    let first = most.isEmpty ? size : size + StyledText("  ") + most
    return (first.columns <= width || most.isEmpty ? [first] : [size, most]) + [last]
  }

  /// `149 accounts, 60 of them customers, $12.4M ARR, held by 14 people.`
  private static func size(
    of holdings: Holdings, _ currency: Currency, _ coming: StyledText
  ) -> StyledText {
    var text = StyledText(counted(holdings.accounts, "account"), .value, .bold)
    if holdings.customers == holdings.accounts {
      text.append(holdings.accounts == 1 ? ", a customer" : ", all customers")
    } else if holdings.customers > 0 {
      text.append(", \(holdings.customers.grouped) of them \(one(holdings.customers))")
    }
    if let arr = holdings.arr {
      text.append(", ")
      text.append("\(arr.short(currency)) ARR", .value, .bold)
    }
    guard holdings.owners > 0 else {
      return text + StyledText(". Nobody holds them yet") + coming + StyledText(".")
    }
    text.append(", held by ")
    text.append(counted(holdings.owners, "person", "people"), .value, .bold)
    return text + coming + StyledText(".")
  }

  /// `; 10 change hands from 1 Jan`, `; 12 people hold 1,000 of them from 1 Jan`.
  private static func coming(_ holdings: Holdings, on today: Day) -> StyledText {
    guard let coming = holdings.coming else { return .empty }
    let day = coming.from.short(asOf: today)
    guard holdings.owners > 0 else {
      return StyledText("; ")
        + StyledText(counted(coming.owners, "person", "people"), .value, .bold)
        + StyledText(
          " \(coming.owners == 1 ? "has" : "have") \(coming.accounts.grouped) from \(day)")
    }
    return StyledText("; ") + StyledText(coming.accounts.grouped, .value, .bold)
      + StyledText(" change\(coming.accounts == 1 ? "s" : "") hands from \(day)")
  }

  /// `Ana Silva holds most: 21% of AM ARR.`
  private static func most(of holdings: Holdings) -> StyledText {
    guard let book = holdings.largest, let part = holdings.largestPart, holdings.owners > 1 else {
      return .empty
    }
    var text = StyledText("\(book.name) holds most: ")
    text.append(
      "\(part.wholePercent)% of \(book.role.abbreviation) \(book.arr == nil ? "accounts" : "ARR")",
      .value, .bold)
    return text + StyledText(".")
  }

  private static func one(_ customers: Int) -> String {
    customers == 1 ? "a customer" : "customers"
  }

  private static func pressure(
    on holdings: Holdings, isLong: Bool, isLongOfStrays: Bool
  ) -> StyledText {
    let parts: [(count: Int, text: String, ink: Ink)] = [
      (holdings.vacant, "without an owner", .bad),
      (
        holdings.inOtherRole,
        isLong ? "with an owner in another role than coverage asks for" : "owned in another role",
        .warn
      ),
      (holdings.renewalsLate, "past the renewal date", .bad),
      (
        holdings.renewalsNear,
        "\(holdings.renewalsNear == 1 ? "renews" : "renew") within \(Holdings.nearDays) days", .warn
      ),
      (
        holdings.strays,
        isLongOfStrays ? "out of range: they fit another segment" : "out of range", .warn
      ),
    ]
    var text = StyledText.empty
    for part in parts where part.count > 0 {
      if !text.isEmpty { text.append(" · ", .faint) }
      text.append("\(part.count.grouped) ", part.ink, .bold)
      text.append(part.text, .text)
    }
    return text.isEmpty
      ? StyledText(
        "Each has an owner; none is known to renew within \(Holdings.nearDays) days.", .good) : text
  }
}
