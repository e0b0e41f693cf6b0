import Canvas
import Plan

/// What a person may type into an evidence field, and how it is kept.
extension EvidenceField {
  /// The form the value takes, shown while nothing is typed.
  var placeholder: String {
    switch kind {
    case .text: "a few words"
    case .day: "today, 12 feb, -3d"
    case .person: "a name; Tab takes an offer"
    case .number:
      switch (atLeast, atMost) {
      case (let low?, let high?): "a number from \(low) to \(high)"
      case (let low?, nil): "a number, \(low) or more"
      case (nil, let high?): "a number, \(high) or less"
      case (nil, nil): "a number"
      }
    case .money: "an amount, 48K"
    case .flag: "yes or no"
    case .list:
      (atLeast ?? 1) > 1
        ? "\(atLeast ?? 1) or more, parted by , or ;" : "parted by , or ;"
    }
  }

  /// What is kept for a typed text; empty stays empty. Throws a sentence where it does not read.
  func kept(_ typed: String, _ currency: Currency, _ today: Day) throws(UnreadableText) -> String {
    let text = typed.trimmed
    guard !text.isEmpty else { return "" }
    switch kind {
    case .text, .person, .list: return text
    case .flag:
      guard let isSo = Bool(yesOrNo: text) else {
        throw UnreadableText("\(name) takes yes or no.")
      }
      return isSo ? "yes" : "no"
    case .day:
      do { return try Day.near(text, today: today).iso } catch {
        throw UnreadableText(error.message)
      }
    case .money: return try amount(text, currency).plain(currency)
    case .number:
      guard text.first?.isNumber == true else {
        throw UnreadableText(
          text.first == "-"
            ? "\(name) is 0 or more." : "\(name) takes \(placeholder).")
      }
      return text
    }
  }

  /// What a contract is worth is never below 0.
  private func amount(_ text: String, _ currency: Currency) throws(UnreadableText) -> Money {
    let amount: Money
    do { amount = try Money.parse(text, currency: currency) } catch {
      throw UnreadableText(error.message)
    }
    guard amount >= .zero else { throw UnreadableText("\(name) is 0 or more.") }
    return amount
  }

  /// How many entries a list has of those it needs: `attendees: 1 of 2`; nil for any other field,
  /// and while nothing is typed.
  func counted(_ typed: String) -> String? {
    let entries = EvidenceField.entries(typed).count
    guard kind == .list, entries > 0, let atLeast, atLeast > 1 else { return nil }
    return entries < atLeast
      ? "\(name): \(entries) of \(atLeast), parted by , or ;"
      : "\(name): \(entries) entries"
  }

  /// What was kept as it is read: a day in words, an amount with its sign.
  func shown(_ kept: String, _ currency: Currency, _ today: Day) -> String {
    switch kind {
    case .day: return Day(iso: kept)?.short(asOf: today) ?? kept
    case .money: return (try? Money.parse(kept, currency: currency).exact(currency)) ?? kept
    case .text, .person, .number, .flag, .list: return kept
    }
  }
}

/// A typed text that does not read, and why, for the line under its field.
struct UnreadableText: Error {
  var message: String
  init(_ message: String) { self.message = message }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
