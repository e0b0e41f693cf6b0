/// Where everything in a diagram stands, counted from its top left corner.
struct DiagramLayout {
  let diagram: Diagram
  let links: [DiagramLink]
  /// The outline of each node.
  private(set) var boxes: [Rect] = []
  private(set) var size = Size(columns: 0, rows: 0)
  /// Where the gaps begin: gap `i` stands before column (row) `i`, the last behind the last one.
  private(set) var columnGaps: [Range<Int>] = []
  private(set) var rowGaps: [Range<Int>] = []
  /// For each link, which of the parallel lines in its gap it is.
  private(set) var tracks: [Int]
  /// The place of each link among those on the same side of its first and its last node.
  private(set) var startPorts: [Int]
  private(set) var endPorts: [Int]

  init(_ diagram: Diagram) {
    self.diagram = diagram
    links = diagram.edges.compactMap { DiagramLink($0, in: diagram) }
    tracks = Array(repeating: 0, count: links.count)
    startPorts = tracks
    endPorts = tracks
    assignPorts()
    measure()
  }

  // MARK: Ports

  private struct PortKey: Hashable {
    let node: Int
    let side: Diagram.Side
  }

  private var portCounts: [PortKey: Int] = [:]

  private mutating func assignPorts() {
    var users: [PortKey: [(link: Int, isStart: Bool, order: Int)]] = [:]
    for (index, link) in links.enumerated() {
      let first = diagram.nodes[link.start]
      let last = diagram.nodes[link.end]
      let isSideways = link.startSide == .left || link.startSide == .right
      users[PortKey(node: link.start, side: link.startSide), default: []]
        .append((index, true, isSideways ? last.row : last.column))
      let endsSideways = link.endSide == .left || link.endSide == .right
      users[PortKey(node: link.end, side: link.endSide), default: []]
        .append((index, false, endsSideways ? first.row : first.column))
    }
    for (key, list) in users {
      portCounts[key] = list.count
      let sorted = list.sorted { ($0.order, $0.link) < ($1.order, $1.link) }
      for (place, user) in sorted.enumerated() {
        if user.isStart { startPorts[user.link] = place } else { endPorts[user.link] = place }
      }
    }
  }

  /// The cell of the outline where a link begins or ends.
  func port(_ link: Int, isStart: Bool) -> (x: Int, y: Int) {
    let node = isStart ? links[link].start : links[link].end
    let side = isStart ? links[link].startSide : links[link].endSide
    let place = isStart ? startPorts[link] : endPorts[link]
    let count = portCounts[PortKey(node: node, side: side)] ?? 1
    let box = boxes[node]
    switch side {
    case .left: return (box.column, box.row + 1 + place)
    case .right: return (box.endColumn - 1, box.row + 1 + place)
    case .top: return (box.column + box.columns * (place + 1) / (count + 1), box.row)
    case .bottom: return (box.column + box.columns * (place + 1) / (count + 1), box.endRow - 1)
    }
  }

  // MARK: Sizes

  private mutating func measure() {
    guard !diagram.nodes.isEmpty else { return }
    let columnCount = (diagram.nodes.map(\.column).max() ?? 0) + 1
    let rowCount = (diagram.nodes.map(\.row).max() ?? 0) + 1
    var widths = Array(repeating: 0, count: columnCount)
    var heights = Array(repeating: 0, count: rowCount)
    var captions = Array(repeating: 0, count: rowCount)
    for (index, node) in diagram.nodes.enumerated() {
      widths[node.column] = max(widths[node.column], width(node))
      heights[node.row] = max(heights[node.row], height(index))
      if !node.caption.isEmpty { captions[node.row] = 1 }
    }
    columnGaps = gaps(between: widths, needs: columnNeeds(columnCount))
    let rowSizes = zip(heights, captions).map { $0 + $1 }
    rowGaps = gaps(between: rowSizes, needs: rowNeeds(rowCount))
    size = Size(columns: columnGaps.last?.upperBound ?? 0, rows: rowGaps.last?.upperBound ?? 0)
    boxes = diagram.nodes.enumerated().map { index, node in
      Rect(
        column: columnGaps[node.column].upperBound,
        row: rowGaps[node.row].upperBound + captions[node.row],
        columns: widths[node.column], rows: height(index))
    }
  }

  private func width(_ node: Diagram.Node) -> Int {
    max((node.lines.map(\.columns).max() ?? 0) + 4, node.caption.columns)
  }

  private func height(_ index: Int) -> Int {
    let left = portCounts[PortKey(node: index, side: .left)] ?? 0
    let right = portCounts[PortKey(node: index, side: .right)] ?? 0
    return max(diagram.nodes[index].lines.count, left, right, 1) + 2
  }

  private func gaps(between sizes: [Int], needs: [Int]) -> [Range<Int>] {
    var position = 0
    return needs.indices.map { index in
      let gap = position..<position + needs[index]
      position = gap.upperBound + (index < sizes.count ? sizes[index] : 0)
      return gap
    }
  }

  /// The columns of each gap: room for labels, for arrow heads and for the lines that turn there.
  private mutating func columnNeeds(_ count: Int) -> [Int] {
    var needs = (0...count).map { $0 == 0 || $0 == count ? 0 : diagram.gap.columns }
    var used = Array(repeating: 0, count: count + 1)
    for (index, link) in links.enumerated() {
      let label = ScreenText.columns(link.edge.label)
      let first = diagram.nodes[link.start]
      let last = diagram.nodes[link.end]
      switch link.course {
      case .across:
        needs[last.column] = max(needs[last.column], label + (label > 0 ? 3 : 0))
        if first.row != last.row || startPorts[index] != endPorts[index] {
          tracks[index] = used[last.column]
          used[last.column] += 1
          needs[last.column] = max(needs[last.column], 2 * used[last.column] + 3 + label)
        }
      case .lane(.right):
        takeLane(index, max(first.column, last.column) + 1, label, &needs, &used)
      case .lane(.left):
        takeLane(index, min(first.column, last.column), label, &needs, &used)
      case .down where link.edge.label.isEmpty == false && first.column == count - 1:
        needs[count] = max(needs[count], label + 2 - width(first) / 2)
      case .down, .lane(.top), .lane(.bottom), .corner: break
      }
    }
    return needs
  }

  private mutating func takeLane(
    _ link: Int, _ gap: Int, _ label: Int, _ needs: inout [Int], _ used: inout [Int]
  ) {
    tracks[link] = used[gap]
    used[gap] += 1
    needs[gap] = max(needs[gap], 2 * used[gap] + 1 + (label > 0 ? label + 1 : 0))
  }

  private mutating func rowNeeds(_ count: Int) -> [Int] {
    var needs = (0...count).map { $0 == 0 || $0 == count ? 0 : diagram.gap.rows }
    var lanes = Array(repeating: 0, count: count + 1)
    var bends = lanes
    for (index, link) in links.enumerated() {
      let first = diagram.nodes[link.start]
      let last = diagram.nodes[link.end]
      switch link.course {
      case .lane(.bottom):
        let gap = max(first.row, last.row) + 1
        tracks[index] = lanes[gap]
        lanes[gap] += 1
      case .lane(.top):
        let gap = min(first.row, last.row)
        tracks[index] = lanes[gap]
        lanes[gap] += 1
      case .down where first.column != last.column:
        tracks[index] = bends[last.row]
        bends[last.row] += 1
      case .down, .across, .lane(.left), .lane(.right), .corner: break
      }
    }
    for gap in needs.indices where lanes[gap] + bends[gap] > 0 {
      let air = lanes[gap] > 0 && gap < count ? 1 : 0
      needs[gap] = max(needs[gap], lanes[gap] + bends[gap] + air)
    }
    return needs
  }
}
