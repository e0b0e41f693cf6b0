import Balancing
import Canvas
import Plan

/// The engine at work on the books of one role: what it says of itself, and the way to end it.
struct CarveRun: Sendable {
  let title: String
  /// Which run it is; what an earlier one says comes too late.
  let number: Int
  let stop: StopFlag
  /// Of each balance group, where it is.
  private(set) var progress: [Int: BalanceProgress] = [:]

  init(title: String, number: Int, stop: StopFlag) {
    self.title = title
    self.number = number
    self.stop = stop
  }

  mutating func note(_ report: BalanceProgress) { progress[report.group] = report }

  static let hints: [HintLine.Hint] = [.init("Esc", "stops with the best so far", importance: 9)]

  /// The group that is worked on: the one that is not done and has done the most.
  private var current: BalanceProgress? {
    progress.values.filter { $0.phase != .done }
      .max { ($0.evaluations, $1.group) < ($1.evaluations, $0.group) }
      ?? progress.values.max { $0.group < $1.group }
  }

  func draw(on canvas: inout Canvas, in bounds: Rect) {
    let width = min(60, bounds.columns - 8)
    let dialog = Dialog(title, content: Size(columns: width, rows: lines.count))
    var content = dialog.draw(on: &canvas, in: bounds)
    for (label, value) in lines {
      var row = content.cutTop(1)
      let name = row.cutLeft(min(20, row.columns), gap: 2)
      canvas.put(label, in: name, Style(.muted, on: .raised))
      canvas.put(value, at: row.column, row.row, on: .raised, width: row.columns)
    }
    canvas.cursor = (content.column, max(0, content.row - 1))
  }

  private var lines: [(String, StyledText)] {
    guard !stop.isSet else {
      return [("Stopping", StyledText("with the best found so far"))]
    }
    guard let current else {
      return [("Reading the accounts", .empty)]
    }
    let moves = progress.values.reduce(0) { $0 + $1.voluntaryMoves }
    let outside = progress.values.reduce(0) { $0 + $1.seatsOutside }
    let looked = progress.values.reduce(0) { $0 + $1.evaluations }
    let worst = progress.values.map(\.worstDeviation).max() ?? 0
    let bound = progress.values.map(\.bound).max() ?? 0
    return [
      ("Now", StyledText(current.phase.words)),
      (
        "Farthest from target",
        StyledText(
          CarvingWords.percent(worst, isSigned: false), DraftWords.ink(of: worst), .bold)
          + StyledText(
            ", best possible \(CarvingWords.percent(bound, isSigned: false))", .muted)
      ),
      ("Books outside", StyledText(outside.grouped)),
      ("Moves so far", StyledText(moves.grouped)),
      ("Plans looked at", StyledText(looked.grouped, .muted)),
    ]
  }
}

extension BalanceProgress.Phase {
  /// What the engine is doing, for whoever waits.
  fileprivate var words: String {
    switch self {
    case .placing: "placing what has no owner"
    case .rebalancing: "handing value on between regions"
    case .exchanging: "exchanging accounts between books"
    case .givingBack: "giving back what need not move"
    case .polishing: "looking for fewer moves"
    case .drawingTogether: "drawing each book closer together"
    case .done: "done"
    }
  }
}

extension Workbench {
  /// Esc ends the search; the best so far is shown when it has ended.
  mutating func handle(_ key: Key, in run: CarveRun) -> KeyOutcome {
    if key.code == .escape { run.stop.set() }
    return key == Key(.character("c"), .control) ? .passed : .taken
  }

  /// Changes the run under way; nothing where it is another by now.
  mutating func changeCarving(_ number: Int, _ change: (inout CarveRun) -> Void) {
    for (place, overlay) in overlays.enumerated() {
      if case .carving(var run) = overlay, run.number == number {
        change(&run)
        overlays[place] = .carving(run)
      }
    }
  }

  /// Takes the run off the screen. - Returns: whether it was still there.
  mutating func closeCarving(_ number: Int) -> Bool {
    let before = overlays.count
    overlays.removeAll { overlay in
      if case .carving(let run) = overlay { run.number == number } else { false }
    }
    return overlays.count < before
  }
}
