import Canvas
import Plan

/// The person's own book in two lines: what there is and who holds it, then what presses.
struct HoldingsText: Equatable, Sendable {
  let lines: [StyledText]

  static let none = HoldingsText(lines: [])

  private init(lines: [StyledText]) { self.lines = lines }

  /// Nothing for a plan without accounts.
  init(_ holdings: Holdings, _ currency: Currency) {
    guard holdings.accounts > 0 else {
      lines = []
      return
    }
    lines = [Self.size(of: holdings, currency), Self.pressure(on: holdings)]
  }

  /// `149 accounts, 60 of them customers with $12.4M ARR, held by 14 people. Ana Silva has the
  /// largest book: 52 accounts, 21% of AM ARR.`
  private static func size(of holdings: Holdings, _ currency: Currency) -> StyledText {
    var text = StyledText(counted(holdings.accounts, "account"), .value, .bold)
    if holdings.customers == holdings.accounts {
      text.append(holdings.accounts == 1 ? ", a customer" : ", all customers")
    } else if holdings.customers > 0 {
      text.append(", \(holdings.customers) of them \(one(holdings.customers))")
    }
    if let arr = holdings.arr {
      text.append(", ")
      text.append("\(arr.short(currency)) ARR", .value, .bold)
    }
    guard let book = holdings.largest else { return text + StyledText(". Nobody holds them yet.") }
    text.append(", held by ")
    text.append(counted(holdings.owners, "person", "people"), .value, .bold)
    guard let part = holdings.largestPart, holdings.owners > 1 else { return text + StyledText(".") }
    let what = book.arr == nil ? "accounts" : "ARR"
    text.append(". \(book.name) has most: ")
    text.append("\(part.wholePercent)% of \(book.role.abbreviation) \(what)", .value, .bold)
    return text
  }

  private static func one(_ customers: Int) -> String { customers == 1 ? "a customer" : "customers" }

  private static func pressure(on holdings: Holdings) -> StyledText {
    let parts: [(count: Int, text: String, ink: Ink)] = [
      (holdings.vacant, "without an owner", .bad),
      (holdings.renewalsLate, "past the renewal date", .bad),
      (
        holdings.renewalsNear,
        "\(holdings.renewalsNear == 1 ? "renews" : "renew") within \(Holdings.nearDays) days", .warn
      ),
      (
        holdings.strays,
        "\(holdings.strays == 1 ? "stray" : "strays") whose ACV belongs to another segment", .warn
      ),
    ]
    var text = StyledText.empty
    for part in parts where part.count > 0 {
      if !text.isEmpty { text.append(" · ", .faint) }
      text.append("\(part.count) ", part.ink, .bold)
      text.append(part.text, .text)
    }
    return text.isEmpty
      ? StyledText("Each has an owner, none renews within \(Holdings.nearDays) days.", .good) : text
  }
}
