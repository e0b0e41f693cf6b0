import Canvas
import Plan

/// Screen 1: the segments, and the tree of the one under the cursor.
struct DesignScreen: Screen {
  var window = ScrollWindow()
  /// The segments as they are kept, in the order of lists.
  private(set) var rows: [SegmentRow] = []
  /// A number being tried on the line; nothing of it is in the plan.
  var tried: TriedNumber?
  /// Whether what is kept and what is tried stand side by side.
  var isComparing = false
  /// The questions one at a time; nil while the segments are in front.
  var walk: Walk?
  /// The walk that was left last, before its leaf was found; nil where it came to one.
  private(set) var unfinished: Walk?
  /// Whether the walk was left: it comes by itself once, on an empty plan.
  private var wasWalkLeft = false

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    rows = workbench.overview.segments
    tried = tried.flatMap { TriedNumber($0.number, for: $0.segment, in: workbench, like: $0) }
    if tried == nil { isComparing = false }
    if walk == nil, !wasWalkLeft, workbench.plan.isUndesigned { walk = Walk() }
    walk?.settle(in: workbench.plan)
  }

  func places(_ workbench: Workbench) -> [Place] { walk == nil ? [.design] : [.walk] }

  func listCount(_ workbench: Workbench) -> Int { walk == nil ? rows.count : 0 }

  func listHeight(_ workbench: Workbench) -> Int {
    DesignLayout(workbench.body, segments: rows.count).tableRows - 1
  }

  /// The segment under the cursor, as it is kept.
  var selected: SegmentRow? {
    rows.indices.contains(window.cursor) ? rows[window.cursor] : nil
  }

  /// Puts the cursor on a segment.
  mutating func select(_ segment: SegmentKey, _ workbench: Workbench) {
    guard let row = rows.firstIndex(where: { $0.key == segment }) else { return }
    leaveWalk()
    window.move(.to(row), count: rows.count, height: listHeight(workbench))
  }

  mutating func stepBack() -> Bool {
    if walk != nil {
      leaveWalk()
      return true
    }
    guard tried != nil || isComparing else { return false }
    tried = nil
    isComparing = false
    return true
  }

  mutating func takeBack() -> Bool { walk?.dropConflict() ?? false }

  mutating func leaveWalk() {
    if let walk { unfinished = walk.question == nil ? nil : walk }
    walk = nil
    wasWalkLeft = true
  }

  func numberForm(typed: String, _ workbench: Workbench) -> Form? {
    walk?.numberForm(typed: typed, workbench)
  }
}

extension Plan {
  /// Whether nobody has told the plan anything the tree could go by.
  var isUndesigned: Bool {
    accounts.isEmpty && answers == Answers() && orderedSegments.allSatisfy { $0.acv == nil }
  }
}

extension Workbench {
  /// What the tree says of the segment under the cursor: as it is tried, else as it is kept.
  var sheet: SegmentSheet? {
    guard let kept = design.selected else { return nil }
    if let tried = design.tried, tried.bears(on: kept.key),
      let row = tried.rows.first(where: { $0.key == kept.key })
    {
      return SegmentSheet(
        plan: tried.plan, row: row, kept: kept, tried: tried.number, overview: overview)
    }
    return SegmentSheet(plan: plan, row: kept, kept: kept, tried: nil, overview: overview)
  }
}
