/// An edge as it is routed: between indices of nodes, running right or down where it can.
struct DiagramLink {
  var start: Int
  var startSide: Diagram.Side
  var end: Int
  var endSide: Diagram.Side
  var hasStartArrow: Bool
  var hasEndArrow: Bool
  let edge: Diagram.Edge

  init?(_ edge: Diagram.Edge, in diagram: Diagram) {
    guard let start = diagram.nodes.firstIndex(where: { $0.id == edge.from }),
      let end = diagram.nodes.firstIndex(where: { $0.id == edge.to })
    else { return nil }
    self.edge = edge
    self.start = start
    self.end = end
    startSide = edge.fromSide
    endSide = edge.toSide
    hasStartArrow = edge.arrow == .start || edge.arrow == .both
    hasEndArrow = edge.arrow == .end || edge.arrow == .both
    turnForward()
    avoidBoxes(in: diagram.nodes)
  }

  /// How the line runs, which decides what room it needs.
  enum Course: Equatable {
    /// From a right side to a left side, in the gap before the column of its end.
    case across
    /// From a bottom to a top, in the gap above the row of its end.
    case down
    /// There and back on the same side.
    case lane(Diagram.Side)
    /// One bend.
    case corner
  }

  var course: Course {
    switch (startSide, endSide) {
    case (.right, .left): .across
    case (.bottom, .top): .down
    case (.bottom, .bottom), (.top, .top), (.right, .right), (.left, .left): .lane(startSide)
    case (.left, _), (.right, _), (.top, _), (.bottom, _): .corner
    }
  }

  private mutating func turnForward() {
    let isBackward =
      (startSide == .left && endSide == .right) || (startSide == .top && endSide == .bottom)
    guard isBackward else { return }
    swap(&start, &end)
    swap(&startSide, &endSide)
    swap(&hasStartArrow, &hasEndArrow)
  }

  private mutating func avoidBoxes(in nodes: [Diagram.Node]) {
    let first = nodes[start]
    let last = nodes[end]
    switch course {
    case .across:
      let isBlocked = nodes.contains {
        $0.row == first.row && $0.column > first.column && $0.column < last.column
      }
      guard last.column <= first.column || isBlocked && first.row == last.row else { return }
      startSide = .bottom
      endSide = .bottom
    case .down:
      guard last.row <= first.row else { return }
      startSide = .right
      endSide = .right
    case .lane, .corner: return
    }
  }
}
