/// Why a delimited text cannot be read on.
public enum DelimitedError: Error, Hashable, Sendable {
  /// A quote was opened and the file ended before it was closed. The place is where it opened.
  case unterminatedQuote(opened: FilePosition)
  /// Something other than a delimiter or a line end follows a closing quote.
  case textAfterQuote(FilePosition)
  /// A zero byte: the file holds more than text.
  case zeroByte(FilePosition)

  /// Where the reader stopped.
  public var position: FilePosition {
    switch self {
    case .unterminatedQuote(let position), .textAfterQuote(let position), .zeroByte(let position):
      position
    }
  }

  /// What is wrong and what would mend it, without the place.
  public var reason: String {
    switch self {
    case .unterminatedQuote:
      "a quoted cell opens here and is never closed; close it, or double a quote that is meant as"
        + " text (\"\")"
    case .textAfterQuote:
      "text follows a closing quote; double a quote that is meant as text (\"\"), or put the"
        + " delimiter after it"
    case .zeroByte:
      "the file holds a zero byte, which no text file does; export it again as CSV (UTF-8)"
    }
  }
}
