import Balancing
import Canvas
import Plan

extension MeasuresSheet {
  /// The same of every book.
  func bookSheet() -> Sheet {
    var sheet = Sheet(
      title: "Book by book: \(board.question.title(in: plan))",
      columns: [
        TableColumn("Book", width: 20, minimum: 14, maximum: 26),
        TableColumn("index", .right, width: 5), TableColumn("then", .right, width: 5),
        TableColumn("spread", width: 8, minimum: 8),
        TableColumn("work", .right, width: 5, priority: 2),
        TableColumn("top 5", .right, width: 5), TableColumn("HHI", .right, width: 5, priority: 3),
        TableColumn("renews most in", width: 14), TableColumn("kept", .right, width: 5),
        TableColumn("cards", .right, width: 5, priority: 1),
      ],
      rows: zip(now.books, then.books).sorted { left, right in
        // In the order of the Books tab: the largest on top.
        (board.books[left.0.seat]?.value ?? 0, right.0.seat)
          > (board.books[right.0.seat]?.value ?? 0, left.0.seat)
      }.map { .cells(cells($0, $1)) })
    sheet.foot = [
      StyledText(
        "Index: what a book carries of its target. Spread: within a fifth of its target, or out, over "
          + "1.5 deviations from the mean. Kept: of the accounts it had. - has no target yet.",
        .muted)
    ]
    sheet.topics = ["measures", "book"]
    sheet.choices = [
      .init(key: "b", label: "all books") { workbench, _ in workbench.open(self.sheet()) }
    ]
    return sheet
  }

  private func cells(_ old: BookMetrics, _ new: BookMetrics) -> [TableCell] {
    let verdict = new.isOutlier ? "out" : new.isWithin ? "within" : ""
    return [
      TableCell(name(old.seat)), Self.index(old.index),
      hasDrafts ? Self.index(new.index) : .empty,
      TableCell(verdict, new.isOutlier ? .warn : .good), Self.index(new.workload),
      TableCell(new.topFive?.percentText ?? ""),
      TableCell(Self.decimal(new.concentration, 2), .muted),
      TableCell(
        new.bunching.map { "\($0.percentText) \(new.quarter ?? "")" } ?? ""),
      TableCell(hasDrafts ? new.kept?.percentText ?? "" : ""),
      TableCell(new.incoming > 0 ? new.incoming.grouped : ""),
    ]
  }

  private static func index(_ index: Double?) -> TableCell {
    guard let index else { return TableCell("-", .muted) }
    return TableCell(CarvingWords.ofTarget(index - 1), DraftWords.ink(of: index - 1))
  }
}

extension Share {
  /// Whole percent, rounded: `86%`.
  var percentText: String { "\((basisPoints + 50) / 100)%" }
}
