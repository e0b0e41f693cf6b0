import Canvas
import Plan

/// Every edit of the plan, newest first, over whatever screen it was opened from.
///
/// Of a long journal only what was scrolled to is in memory; the rest is read in parts.
struct HistoryView: Sendable {
  var window = ScrollWindow()
  /// What the lines must hold.
  var filter = TextField()
  /// Whether the filter is being typed.
  var isTyping = false
  /// The lines that are listed, by their places in the history, newest first.
  private(set) var shown: [Int] = []
  /// What edits changed, as far as it was read, by their sequences.
  var changes: [Int: ChangedRows] = [:]
  /// Whether an older part of the journal is being read.
  var isPaging = false
  /// The history and the filter that `shown` was made from.
  private var version = -1
  private var typed = ""

  /// What an edit changed.
  struct ChangedRows: Sendable {
    var rows: [RowChange]
    /// Whether these are all; of a large edit only the first are read.
    var isAll: Bool
  }

  /// Lists the lines anew where the history or the filter changed; the cursor stays on its line.
  mutating func refresh(_ history: History, height: Int) {
    guard version != history.version || typed != filter.text else { return }
    let selected = typed == filter.text ? line(in: history)?.reference : nil
    // More letters fit fewer lines: only those that are listed are looked at again.
    let isNarrower = version == history.version && filter.text.hasPrefix(typed)
    version = history.version
    typed = filter.text
    let words = typed.lowercased().split(separator: " ").map { Array($0.utf8) }
    let old = isNarrower ? shown : Array(history.lines.indices.reversed())
    shown = words.isEmpty ? old : old.filter { history.lines[$0].holds(words) }
    if let selected,
      let place = shown.firstIndex(where: { history.lines[$0].reference == selected })
    {
      window.cursor = place
    }
    window.fit(count: shown.count, height: height)
  }

  /// The line under the cursor; nil in an empty list.
  func line(in history: History) -> History.Line? {
    guard shown.indices.contains(window.cursor),
      history.lines.indices.contains(shown[window.cursor])
    else { return nil }
    return history.lines[shown[window.cursor]]
  }

  /// Whether the list comes to its end while the journal has older lines.
  func wantsMore(_ history: History, height: Int) -> Bool {
    guard !isPaging, let oldest = history.oldest, oldest > 1 else { return false }
    return shown.count < window.offset + 2 * max(height, 1)
  }

  /// From how many columns on the edit under the cursor stands beside the list.
  static func isWide(_ body: Rect) -> Bool { body.columns >= 100 }

  /// The rows of the list, under the heading and the column titles.
  static func listHeight(in body: Rect) -> Int { max(1, body.rows - 3) }
}

extension History.Line {
  /// Whether each of the words stands in one of the texts that are listed.
  ///
  /// - Parameter words: lower case, as bytes.
  fileprivate func holds(_ words: [[UInt8]]) -> Bool {
    words.allSatisfy {
      what.holds(lowered: $0) || author.holds(lowered: $0) || at.holds(lowered: $0)
    }
  }
}
