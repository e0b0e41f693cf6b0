extension DiagramLayout {
  struct Point: Equatable {
    var x: Int
    var y: Int
  }

  /// The corners of a link's way, from outline to outline.
  func route(_ index: Int) -> [Point] {
    let link = links[index]
    let start = port(index, isStart: true)
    let end = port(index, isStart: false)
    let first = Point(x: start.x, y: start.y)
    let last = Point(x: end.x, y: end.y)
    switch link.course {
    case .across:
      guard first.y != last.y else { return [first, last] }
      let gap = columnGaps[diagram.nodes[link.end].column]
      let x = min(gap.lowerBound + 1 + 2 * tracks[index], gap.upperBound - 2)
      return [first, Point(x: x, y: first.y), Point(x: x, y: last.y), last]
    case .down:
      guard first.x != last.x else { return [first, last] }
      let gap = rowGaps[diagram.nodes[link.end].row]
      let y = max(gap.lowerBound, gap.upperBound - 1 - tracks[index])
      return [first, Point(x: first.x, y: y), Point(x: last.x, y: y), last]
    case .lane(let side):
      return lane(index, side, first, last)
    case .corner:
      let isHorizontalFirst = link.startSide == .left || link.startSide == .right
      let corner =
        isHorizontalFirst ? Point(x: last.x, y: first.y) : Point(x: first.x, y: last.y)
      return [first, corner, last]
    }
  }

  private func lane(
    _ index: Int, _ side: Diagram.Side, _ first: Point, _ last: Point
  ) -> [Point] {
    let start = diagram.nodes[links[index].start]
    let end = diagram.nodes[links[index].end]
    switch side {
    case .bottom:
      let y = rowGaps[max(start.row, end.row) + 1].lowerBound + tracks[index]
      return [first, Point(x: first.x, y: y), Point(x: last.x, y: y), last]
    case .top:
      let y = rowGaps[min(start.row, end.row)].upperBound - 1 - tracks[index]
      return [first, Point(x: first.x, y: y), Point(x: last.x, y: y), last]
    case .right:
      let x = columnGaps[max(start.column, end.column) + 1].lowerBound + 1 + 2 * tracks[index]
      return [first, Point(x: x, y: first.y), Point(x: x, y: last.y), last]
    case .left:
      let x = columnGaps[min(start.column, end.column)].upperBound - 2 - 2 * tracks[index]
      return [first, Point(x: x, y: first.y), Point(x: x, y: last.y), last]
    }
  }
}
