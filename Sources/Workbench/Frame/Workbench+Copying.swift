import Canvas
import Plan

/// What `y` and `Y` hand to the clipboard of the person's own machine.
extension Workbench {
  /// Terminals take some 74 KB of OSC 52 at once, which is that many bytes before Base64.
  static let mostCopied = 55_000

  /// Copies a text and says so, or says that it is too much.
  ///
  /// - Parameter said: what was copied, and how much: `Acme: 10 cells`.
  mutating func copy(_ text: String, what: String, said: String) {
    let bytes = text.utf8.count
    guard bytes <= Self.mostCopied else {
      say(
        "\(what.raised) is \(bytes / 1_024) KB, more than a terminal takes; mark fewer rows, "
          + "filter, or E exports to a file.", .refused)
      return
    }
    effects.append(.copy(text, what: what))
    say("Copied \(said).", .done)
  }

  /// `y`: the row under the cursor, its cells parted by tabs.
  mutating func copyRow(_ environment: Environment) {
    if accountCard != nil {
      copyOwnership(environment)
    } else if screen == .territories, territories.tab == .accounts {
      copyAccountRow(environment)
    } else if screen == .territories, territories.tab == .seats {
      copySeatRow(environment)
    } else if let row = shownRows(environment).first(where: \.isCursor) {
      copy(row.text, what: "the row", said: "the row: \(row.text.firstCell)")
    } else {
      say("There is no row to copy.")
    }
  }

  /// `Y`: what the person or the item under the cursor owes, else the pane.
  mutating func copyOwedOrPane(_ environment: Environment) {
    if accountCard == nil {
      if screen == .today, case .owed = today.selected {
        copyOwed(environment)
        return
      }
      if screen == .territories, territories.tab == .seats,
        let seat = territories.seats.selected?.key,
        overview.owed.contains(where: { $0.seat == seat })
      {
        copyOwed(by: seat, environment)
        return
      }
      if screen == .handoffs, handoffs.card != nil, handoffs.pane.selectedItem != nil {
        copyOwedOnCard(environment)
        return
      }
      if screen == .territories, territories.tab == .accounts {
        copyAccountRows(environment)
        return
      }
    }
    let rows = shownRows(environment)
    guard !rows.isEmpty else {
      say("There is nothing to copy here.")
      return
    }
    copy(
      rows.map(\.text).joined(separator: "\n"), what: "the pane",
      said: "the pane: \(counted(rows.count, "row")) in view")
  }

  /// A row as it stands on the screen.
  private struct ShownRow {
    var text: String
    var isCursor: Bool
  }

  /// The rows in view of the list that the hardware cursor stands in.
  private func shownRows(_ environment: Environment) -> [ShownRow] {
    let canvas = draw(environment)
    let cursor = canvas.cursor
    guard let here = canvas.region(column: cursor.column, row: cursor.row),
      case .row(_, let list) = here.target
    else { return [] }
    let rows = canvas.regions.filter { region in
      if case .row(_, list) = region.target { true } else { false }
    }
    return rows.sorted { $0.rect.row < $1.rect.row }.map { region in
      var cells = region.rect
      _ = cells.cutLeft(Table.gutter)
      let line = canvas.lines(in: cells).first ?? ""
      return ShownRow(text: line.partedByTabs, isCursor: region == here)
    }
  }

  /// All accounts that are listed, or the marked ones, as rows of a spreadsheet.
  private mutating func copyAccountRows(_ environment: Environment) {
    let tab = territories.accounts
    let keys = tab.marks.isEmpty ? Array(tab.list.shownKeys.prefix(Self.mostRows)) : tab.targets
    guard !keys.isEmpty else {
      say("There is no account to copy.")
      return
    }
    let what =
      tab.marks.isEmpty
      ? counted(tab.list.count, "listed account") : counted(keys.count, "marked account")
    guard tab.list.count <= Self.mostRows || !tab.marks.isEmpty else {
      say(
        "\(tab.list.count.grouped) accounts are more than a terminal takes; mark fewer, filter, "
          + "or E exports to a file.", .refused)
      return
    }
    let header = AccountTableColumn.allCases.map(\.title).joined(separator: "\t")
    let rows = keys.map { accountCells($0, environment).joined(separator: "\t") }
    copy(
      ([header] + rows).joined(separator: "\n"), what: what,
      said: "\(what), their cells parted by tabs")
  }

  /// A row is 28 bytes at the least, so that more could not be handed over.
  private static let mostRows = 2_000
}

extension String {
  /// Columns stand two blanks apart or more; each gap becomes a tab.
  fileprivate var partedByTabs: String {
    var text = ""
    var blanks = 0
    for scalar in unicodeScalars {
      if scalar == " " {
        blanks += 1
        continue
      }
      if blanks > 0, !text.isEmpty { text += blanks > 1 ? "\t" : " " }
      blanks = 0
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  fileprivate var firstCell: String {
    let cells = split(separator: "\t")
    return String((cells.first { $0.unicodeScalars.count > 2 } ?? cells.first ?? "").prefix(40))
  }
}
