import Canvas
import Plan

/// What is due, as a calendar that other programs read (RFC 5545): an all-day entry for every item
/// of a live card that still has to be done.
enum DueCalendar {
  static func write(_ plan: Plan, on day: Day, title: String) -> [UInt8] {
    write(plan.owedItems(on: day), of: plan, on: day, title: title)
  }

  static func write(_ items: [OwedItem], of plan: Plan, on day: Day, title: String) -> [UInt8] {
    var text = CalendarText()
    text.line("BEGIN", "VCALENDAR")
    text.line("VERSION", "2.0")
    text.line("PRODID", "-//Remit//Handoff items//EN")
    text.line("CALSCALE", "GREGORIAN")
    text.line("METHOD", "PUBLISH")
    text.line("X-WR-CALNAME", text: "\(title): handoffs")
    for owed in items {
      guard let handoff = plan.handoffs[owed.handoff], let account = plan.accounts[owed.account]
      else { continue }
      write(owed.line, of: handoff, account, plan, on: day, to: &text)
    }
    text.line("END", "VCALENDAR")
    return text.bytes
  }

  private static func write(
    _ item: CardItem, of handoff: Handoff, _ account: Account, _ plan: Plan, on day: Day,
    to text: inout CalendarText
  ) {
    let owner = item.owner.flatMap { plan.seats[$0]?.name } ?? "nobody yet"
    var about = [
      "Owner: \(owner) (\(item.role.abbreviation))",
      "Day \(item.due - handoff.anchor) of the handoff of \(account.name)",
    ]
    if let done = item.doneMeans { about.append("Done means: \(done)") }
    if case .blocked(let reason) = item.state { about.append("Blocked: \(reason)") }
    if item.lateDays > 0 { about.append("\(item.lateDays) d late on \(day.iso)") }
    text.line("BEGIN", "VEVENT")
    // The plan's own keys never change, so that a calendar read again updates its entries.
    text.line("UID", text: "item-\(item.key.number)-\(plan.identity.id)@remit")
    text.line("DTSTAMP", "\(CalendarText.date(day))T000000Z")
    text.line("DTSTART;VALUE=DATE", CalendarText.date(item.due))
    text.line("DTEND;VALUE=DATE", CalendarText.date(item.due + 1))
    text.line("SUMMARY", text: "\(account.name): \(item.code) \(item.title)")
    text.line("DESCRIPTION", text: about.joined(separator: "\n"))
    text.line("CATEGORIES", text: item.isCritical ? "Handoff,Critical" : "Handoff", isList: true)
    text.line("PRIORITY", item.isCritical ? "1" : "5")
    text.line("TRANSP", "TRANSPARENT")
    text.line("END", "VEVENT")
  }
}

/// Calendar lines: escaped, folded at 75 octets, ended by CRLF.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// A value of our own that needs no escaping.
  mutating func line(_ name: String, _ value: String) { fold("\(name):\(value)") }

  /// A value with text from anywhere.
  ///
  /// - Parameter isList: whether its commas part the entries of a list.
  mutating func line(_ name: String, text: String, isList: Bool = false) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let visible = lines.map { ScreenText.visible(String($0)) }.joined(separator: "\n")
    fold("\(name):\(Self.escaped(visible, isList: isList))")
  }

  /// `20261121`.
  static func date(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  private static func escaped(_ text: String, isList: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";": escaped += "\\"
      case ",": if !isList { escaped += "\\" }
      case "\n":
        escaped += "\\n"
        continue
      default: break
      }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// Breaks a line after 75 octets, never within a character (RFC 5545 §3.1).
  private mutating func fold(_ line: String) {
    var octets = 0
    for scalar in line.unicodeScalars {
      let length = UTF8.width(scalar)
      if octets + length > 75 {
        bytes.append(contentsOf: [0x0d, 0x0a, 0x20])
        octets = 1
      }
      octets += length
      if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
    }
    bytes.append(contentsOf: [0x0d, 0x0a])
  }
}
