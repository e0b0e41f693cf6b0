import Plan

/// What a row of a chase list says.
struct HandoffItemRow: Equatable {
  var mark: DoneMark
  /// The day done, as the person gave it.
  var doneOn: Day?
  var evidence: String
  /// Who answered.
  var owner: String

  /// Nothing was filled in.
  var isBlank: Bool { mark == .blank && doneOn == nil && evidence.isEmpty }

  init(_ rows: FileRows, _ match: ColumnMatch<HandoffItemColumn>) throws(CellError) {
    let done = rows.text(match[.done])
    // "done", completed by a spreadsheet with the title over it.
    let isTitle = match[.done].map { done == rows.header[$0] && done.count > 4 } ?? false
    mark = isTitle ? .done : DoneMark(done) { rows.day(written: $0) }
    doneOn = try match[.doneOn].flatMap { (position) throws(CellError) in
      try rows.doneDay(position)
    }
    if case .doneOn(let day) = mark { doneOn = doneOn ?? day }
    evidence = rows.text(match[.evidence])
    owner = rows.text(match[.owner])
    if BlankWord.matches(evidence) { evidence = "" }
    if BlankWord.matches(owner) { owner = "" }
  }
}

extension FileRows {
  /// A day as a spreadsheet leaves it: a date, or the number by which it counts days where the
  /// column lost its form.
  fileprivate func doneDay(_ position: Int) throws(CellError) -> Day? {
    do {
      return try day(position)
    } catch {
      if let day = SpreadsheetDay.day(text(position)) { return day }
      throw error
    }
  }

  /// The day that a text is in the order of the file's dates; nil where it is none.
  func day(written text: String) -> Day? {
    if let day = SpreadsheetDay.day(text) { return day }
    return (try? dialects.dates.day(text.utf8.span)) ?? nil
  }
}

/// `46065`: days counted from 30 December 1899, which is how Excel and LibreOffice keep a date.
enum SpreadsheetDay {
  /// - Returns: nil for anything but five digits, with or without a part of a day behind them.
  static func day(_ text: String) -> Day? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    guard digits.utf8.count == 5, let count = Int(digits) else { return nil }
    if let mark = rest.first {
      guard mark == "." || mark == ",", rest.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
      else { return nil }
    }
    return Day(year: 1899, month: 12, day: 30)?.adding(days: count)
  }
}
