import ArgumentParser
import Balancing
import Plan

/// Plans side by side: the same numbers of each.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Put plans side by side: scenarios and what they were cut from.",
    discussion: "Example: remit compare plan.remit try.remit")

  @Argument(help: "The plan file.", completion: .planFile)
  var plan: String

  @Argument(help: "The others.", completion: .planFile)
  var others: [String]

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var today: DayOption

  func run() throws {
    let day = try today.day()
    guard !others.isEmpty else { throw Failure(.usage, "name at least one plan to compare with.") }
    let base = try PlanDesk.read(plan)
    let columns = try ([plan] + others).map { path in
      (path, PlanComparison(of: try PlanDesk.read(path), against: base, on: day))
    }
    guard json else { return try Output.say(Self.table(columns)) }
    let plans = columns.map { path, comparison in comparison.json(of: path) }
    try Output.write(JSONValue.object([("plans", .array(plans))]).text)
  }

  /// The plans as columns of one table: the whole, then each book.
  private static func table(_ columns: [(path: String, comparison: PlanComparison)]) -> String {
    var rows = [[""] + columns.map { Files.name(of: $0.path) }]
    for title in PlanComparison.titles(of: columns.map(\.comparison)) {
      rows.append([title] + columns.map { $0.comparison.text(of: title) ?? "-" })
    }
    rows.append(["Of target, now and with the drafts"] + columns.map { _ in "" })
    for seat in PlanComparison.seats(of: columns.map(\.comparison)) {
      rows.append(["  \(seat)"] + columns.map { $0.comparison.text(ofSeat: seat) ?? "-" })
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        let space = String(repeating: " ", count: max(0, widths[column] - text.count) + 2)
        return column == 0 ? text + space : space + text
      }
      var line = cells.joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}

extension PlanComparison {
  fileprivate func json(of path: String) -> JSONValue {
    let members = lines.map { line -> (String, JSONValue) in
      switch line.value {
      case .count(let count): (line.key, .integer(count))
      case .money(let amount): (line.key, .money(amount, currency))
      case .range(let range):
        (line.key, .array([.money(range.low, currency), .money(range.high, currency)]))
      case .fraction(let fraction): (line.key, CarvingRun.number(fraction))
      case .share(let share): (line.key, .number(share.fraction))
      case .word(let word, _): (line.key, .string(word))
      }
    }
    let books = books.map { book in
      JSONValue.object([
        ("seat", .string(book.name)),
        ("before", book.before.map(CarvingRun.number) ?? .null),
        ("after", book.after.map(CarvingRun.number) ?? .null),
      ])
    }
    return .object([("plan", .string(path))] + members + [("books", .array(books))])
  }
}
