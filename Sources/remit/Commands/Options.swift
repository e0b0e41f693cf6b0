import ArgumentParser
import Plan
import Themes

/// The options that every verb takes.
struct DayOption: ParsableArguments {
  static let name = "today"

  @Option(
    name: .customLong(name),
    help: ArgumentHelp("The day to reckon from, YYYY-MM-DD.", valueName: "day"))
  var text: String?

  /// - Throws: exit 64 where the text is no day.
  func day() throws(Failure) -> Day {
    guard let text else { return SystemClock.today() }
    guard let day = Day(iso: text) else {
      throw Failure(.usage, "--today takes a day as YYYY-MM-DD, not \(text).")
    }
    return day
  }
}

/// What the shells complete.
extension CompletionKind {
  static let planFile = CompletionKind.file(extensions: ["remit"])
  static let themes = CompletionKind.list(Themes.names)
}

/// Reading what was typed for an option, with a sentence where it does not read.
enum Typed {
  /// An amount that cannot be below zero.
  static func money(_ text: String, _ option: String, _ currency: Currency) throws(Failure) -> Money
  {
    do {
      let amount = try Money.parse(text, currency: currency)
      guard !amount.isNegative else {
        throw Failure(.usage, "\(option) cannot be below zero: \(text).")
      }
      return amount
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.usage, "\(option): \(error)")
    }
  }

  static func currency(_ code: String) throws(Failure) -> Currency {
    guard let currency = Currency(code: code.uppercased()) else {
      throw Failure(.usage, "--currency takes an ISO code such as USD or EUR, not \(code).")
    }
    return currency
  }
}
