/// The arithmetic of a list longer than its pane: which row is under the cursor, which is on top.
public struct ScrollWindow: Equatable, Sendable {
  /// The row under the cursor.
  public var cursor: Int
  /// The first row in view.
  public var offset: Int

  /// A window at the top of its list, unless said otherwise.
  public init(cursor: Int = 0, offset: Int = 0) {
    self.cursor = cursor
    self.offset = offset
  }

  /// A step a person takes in a list.
  public enum Move: Equatable, Sendable {
    case up, down, pageUp, pageDown, halfPageUp, halfPageDown, first, last
    case to(Int)
  }

  /// Rows kept in view above and below the cursor, where there are that many.
  public static let context = 2

  /// Moves the cursor and scrolls as little as is needed.
  ///
  /// - Parameters:
  ///   - count: the rows of the list.
  ///   - height: the rows of the pane.
  public mutating func move(_ move: Move, count: Int, height: Int) {
    let page = max(1, height - 1)
    switch move {
    case .up: cursor = max(0, cursor - 1)
    case .down: cursor = min(count - 1, cursor + 1)
    case .pageUp: shift(by: -page, count)
    case .pageDown: shift(by: page, count)
    case .halfPageUp: shift(by: -max(1, height / 2), count)
    case .halfPageDown: shift(by: max(1, height / 2), count)
    case .first: cursor = 0
    case .last: cursor = count - 1
    case .to(let row): cursor = row
    }
    fit(count: count, height: height)
  }

  /// Brings cursor and offset back into a list or pane that has changed its size.
  public mutating func fit(count: Int, height: Int) {
    cursor = min(max(0, cursor), max(0, count - 1))
    guard height > 0 else { return }
    let margin = min(Self.context, (height - 1) / 2)
    let lowest = max(0, min(cursor + margin, count - 1) - height + 1)
    let highest = max(0, cursor - margin)
    offset = min(max(offset, lowest), highest)
    offset = min(max(0, offset), max(0, count - height))
  }

  /// Itself, brought into a list and a pane.
  public func fitted(count: Int, height: Int) -> ScrollWindow {
    var window = self
    window.fit(count: count, height: height)
    return window
  }

  /// The rows in view, once fitted.
  public func visible(count: Int, height: Int) -> Range<Int> {
    let start = min(max(0, offset), max(0, count))
    return start..<min(max(0, count), start + max(0, height))
  }

  /// `12 of 340`.
  public func position(count: Int) -> String {
    count == 0 ? "none" : "\(Grouped(cursor + 1)) of \(Grouped(count))"
  }

  /// A page turns the view by as much as the cursor, so that the eye keeps its place.
  private mutating func shift(by rows: Int, _ count: Int) {
    let before = cursor
    cursor = min(max(0, cursor + rows), max(0, count - 1))
    offset += cursor - before
  }
}

/// A count with thousands set apart: `1,000,000`.
struct Grouped: CustomStringConvertible {
  let value: Int

  init(_ value: Int) { self.value = value }

  var description: String {
    let digits = Array(String(value.magnitude).utf8)
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
