import Balancing
import Canvas
import Plan

/// Everything that is measured of the books in front, as they are and with the drafts made.
struct MeasuresSheet: Sendable {
  let board: DraftBoard
  let now: TerritoryMetrics
  let then: TerritoryMetrics
  let plan: Plan

  /// - Complexity: O(accounts).
  init(_ board: DraftBoard, _ plan: Plan) {
    self.board = board
    self.plan = plan
    let undrafted = board.before.assignment
    now = TerritoryMetrics(
      board.carving, of: plan, assignment: undrafted, from: undrafted)
    then = TerritoryMetrics(
      board.carving, of: plan, assignment: board.after.assignment, from: undrafted)
  }

  var hasDrafts: Bool { !board.drafts.isEmpty }

  // MARK: - All books

  /// The measures of all books together.
  func sheet() -> Sheet {
    var sheet = Sheet(
      title: "Measures: \(board.question.title(in: plan)), by \(board.question.measure.title)",
      columns: [
        TableColumn("", width: 26, minimum: 18, maximum: 28),
        TableColumn(hasDrafts ? "before" : "", .right, width: 11, minimum: 9, maximum: 13),
        TableColumn(
          hasDrafts ? "with drafts" : "", .right, width: hasDrafts ? 11 : 1, maximum: 13),
        TableColumn("", width: 24, minimum: 12, maximum: 30, priority: 1),
      ], rows: balanceRows + continuityRows + coverageRows)
    sheet.topics = ["measures", "book"]
    sheet.choices = [
      .init(key: "b", label: "book by book") { workbench, environment in
        workbench.open(bookSheet())
      }
    ]
    return sheet
  }

  private func row(
    _ title: String, _ value: (TerritoryMetrics) -> String,
    ink: (TerritoryMetrics) -> Ink = { _ in .text },
    _ words: String = ""
  ) -> Sheet.Row {
    .cells([
      TableCell(title, .muted), TableCell(value(now), ink(now)),
      hasDrafts ? TableCell(value(then), ink(then), .bold) : .empty, TableCell(words, .muted),
    ])
  }

  private var balanceRows: [Sheet.Row] {
    let within = "edges included"
    return [
      .heading("Balance"),
      row(
        "Most over target", { CarvingWords.percent($0.balance.mostOver) },
        ink: {
          DraftWords.ink(of: $0.balance.mostOver)
        }),
      row(
        "Most under target", { CarvingWords.percent($0.balance.mostUnder) },
        ink: {
          DraftWords.ink(of: $0.balance.mostUnder)
        }),
      row("Within a fifth", { "\($0.balance.within) of \($0.balance.books)" }, within),
      row("Balance score", { Self.decimal($0.balance.score, 2) }, "100 is even"),
      row("Variation (CV)", { Self.decimal($0.balance.variation, 4) }, "sigma over mean"),
      row("Gini", { Self.significant($0.balance.gini) }, "0 is even"),
      row("Fullest over emptiest", { Self.decimal($0.balance.fullestOverEmptiest, 2) }),
      row(
        "Range", { $0.balance.range.map { CarvingWords.percent($0, isSigned: false) } ?? "-" },
        "of the mean"),
      row("Outliers", { "\($0.balance.outliers)" }, "beyond 1.5 sigma"),
      row(
        "Composite score", { Self.decimal($0.balance.composite, 0) },
        "of four measures"),
      row(
        "Workload, most over",
        { metrics in
          metrics.books.compactMap(\.workload).max().map { CarvingWords.percent($0 - 1) } ?? "-"
        }, worst(\.workload)),
      row(
        "Renewals in one quarter",
        { metrics in
          metrics.books.compactMap(\.bunching).max()?.percentText ?? "-"
        }, bunched),
      row(
        "Top five accounts",
        { metrics in
          metrics.books.compactMap(\.topFive).max()?.percentText ?? "-"
        }, worst(\.topFive)),
      row(
        "Concentration (HHI)",
        { metrics in
          Self.decimal(metrics.books.compactMap(\.concentration).max(), 2)
        }, worst(\.concentration)),
    ]
  }

  private var continuityRows: [Sheet.Row] {
    guard hasDrafts else { return [] }
    let moves = then.continuity
    let churn = then.books.compactMap { book in book.kept.map { ($0, book.seat) } }.min {
      ($0.0, $0.1) < ($1.0, $1.1)
    }
    let load = then.books.max { ($0.incoming, $1.seat) < ($1.incoming, $0.seat) }
    func line(_ title: String, _ value: String, _ words: String = "", _ ink: Ink = .text)
      -> Sheet.Row
    {
      .cells([
        TableCell(title, .muted), .empty, TableCell(value, ink, .bold), TableCell(words, .muted),
      ])
    }
    return [
      .heading("Continuity"),
      line("Keep their owner", moves.keptAccounts?.percentText ?? "-", "of what they own"),
      line("ARR kept", moves.keptARR?.percentText ?? "-"),
      line("Tenure kept", moves.keptTenure?.percentText ?? "-", "of the days owned"),
      line("Elective, forced", "\(moves.elective.grouped), \(moves.forced.grouped)", "moves"),
      line(
        "Revenue at risk", moves.atRisk.compact(plan.currency), "an upper guide"),
      line(
        "Least kept by one", churn?.0.percentText ?? "-", churn.map { name($0.1) } ?? ""),
      line(
        "Most cards for one", (load?.incoming ?? 0).grouped,
        load.flatMap { $0.incoming > 0 ? "\(name($0.seat)), in one week" : nil } ?? ""),
      line(
        "Collisions", moves.collisions.grouped, "renewal, handoff",
        moves.collisions > 0 ? .warn : .text),
    ]
  }

  private var coverageRows: [Sheet.Row] {
    let exceptions = { (metrics: TerritoryMetrics) -> Share in
      let all = max(1, metrics.coverage.accounts)
      return Share(basisPoints: metrics.coverage.exceptions * 10_000 / all)
    }
    let limits =
      "amber \(TerritoryRules.exceptionsAmber.percent), red \(TerritoryRules.exceptionsRed.percent)"
    let unassigned = { (metrics: TerritoryMetrics) -> String in
      board.question.measure == .count
        ? metrics.coverage.unassignedValue.description
        : Money(minorUnits: metrics.coverage.unassignedValue).short(plan.currency)
    }
    return [
      .heading("Coverage"),
      row(
        "Assigned",
        { $0.coverage.assigned.grouped }, "of \(counted(then.coverage.accounts, "account"))"),
      row(
        "Unassigned", unassigned,
        then.coverage.unrouted > 0
          ? "\(then.coverage.unrouted.grouped) that nobody may hold" : ""),
      row("Owner has left", { $0.coverage.orphans.grouped }, "accounts"),
      row(
        "Split families",
        {
          "\($0.coverage.splitFamilies.grouped) of \($0.coverage.families.grouped)"
        }),
      row(
        "Exceptions", { exceptions($0).percent },
        ink: {
          exceptions($0) >= TerritoryRules.exceptionsRed
            ? .bad : exceptions($0) >= TerritoryRules.exceptionsAmber ? .warn : .text
        }, limits),
    ]
  }

  // MARK: - Words

  func name(_ seat: SeatKey) -> String { plan.seats[seat]?.name ?? "a seat" }

  /// Whose book is the worst by a measure, as it will be.
  private func worst<Value: Comparable>(_ path: KeyPath<BookMetrics, Value?>) -> String {
    let known = then.books.compactMap { book in book[keyPath: path].map { ($0, book.seat) } }
    return known.max { ($0.0, $1.1) < ($1.0, $0.1) }.map { name($0.1) } ?? ""
  }

  private var bunched: String {
    let worst = then.books.max { ($0.bunching ?? .zero) < ($1.bunching ?? .zero) }
    return worst.flatMap { book in book.quarter.map { "\(name(book.seat)), \($0)" } } ?? ""
  }

  /// So many decimals: `62.58`. The measures of DOMAIN 10.5's worked example have those they have
  /// there, so that it can be read off; the others as many as say something.
  static func decimal(_ value: Double?, _ places: Int) -> String {
    guard let value, value.isFinite else { return "-" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let (whole, rest) = Int(clamping: Int64((value * Double(scale)).rounded()))
      .quotientAndRemainder(dividingBy: scale)
    guard places > 0 else { return "\(whole)" }
    let digits = String(rest)
    return "\(whole)." + String(repeating: "0", count: max(0, places - digits.count)) + digits
  }

  /// Four digits that say something: `0.2000`, `0.09167`.
  static func significant(_ value: Double) -> String {
    var places = 4
    var bound = 0.1
    while value > 0, value < bound, places < 8 {
      places += 1
      bound /= 10
    }
    return decimal(value, places)
  }
}
