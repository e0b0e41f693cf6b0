extension Diagram {
  /// Draws it with its top left corner in that of the rectangle; what does not fit is cut off.
  ///
  /// Ask `size` first, and draw something smaller where it does not fit.
  public func draw(on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground) {
    let layout = DiagramLayout(self)
    var sheet = Canvas(size: layout.size, style: Style(.text, on: paper))
    for (index, node) in nodes.enumerated() { node.draw(on: &sheet, layout.boxes[index], paper) }
    for index in layout.links.indices { draw(index, layout, on: &sheet, paper) }
    for index in layout.links.indices { label(index, layout, on: &sheet, paper) }
    canvas.draw(
      sheet, at: rect.column, rect.row,
      from: Rect(column: 0, row: 0, columns: rect.columns, rows: rect.rows))
  }

  private func draw(_ index: Int, _ layout: DiagramLayout, on sheet: inout Canvas, _ paper: Paper) {
    let link = layout.links[index]
    let route = layout.route(index)
    let style = Style(link.edge.ink, on: paper)
    var traced = route
    if link.hasEndArrow { traced[traced.count - 1].stepBack(from: link.endSide) }
    if link.hasStartArrow { traced[0].stepBack(from: link.startSide) }
    sheet.trace(traced, style, link.edge.weight, ports: [route[0], route[route.count - 1]])
    if link.hasEndArrow { sheet.arrow(at: route[route.count - 1], link.endSide, style) }
    if link.hasStartArrow { sheet.arrow(at: route[0], link.startSide, style) }
  }

  /// Above a level line, else below it; on it in a lane; to the right of an upright one.
  private func label(_ index: Int, _ layout: DiagramLayout, on sheet: inout Canvas, _ paper: Paper)
  {
    let link = layout.links[index]
    guard !link.edge.label.isEmpty else { return }
    let route = layout.route(index)
    let width = ScreenText.columns(link.edge.label)
    let style = Style(.muted, on: paper)
    let level = zip(route, route.dropFirst()).filter { $0.y == $1.y }
      .max { abs($0.0.x - $0.1.x) < abs($1.0.x - $1.1.x) }
    if let (from, to) = level, abs(from.x - to.x) > width {
      let line = Rect(
        column: min(from.x, to.x) + 1, row: from.y, columns: abs(from.x - to.x) - 1, rows: 1)
      let isLane = link.course != .across
      if !isLane, let place = sheet.freePlace(for: width, beside: line) {
        sheet.put(link.edge.label, in: place, style)
        return
      }
      if line.columns >= width + 2 {
        sheet.put(" \(link.edge.label) ", in: line.centred(columns: width + 2, rows: 1), style)
        return
      }
    }
    let upright = zip(route, route.dropFirst()).filter { $0.x == $1.x }
      .max { abs($0.0.y - $0.1.y) < abs($1.0.y - $1.1.y) }
    guard let (from, to) = upright else { return }
    sheet.put(link.edge.label, at: from.x + 2, (from.y + to.y) / 2, style)
  }
}

extension Diagram.Node {
  fileprivate func draw(on sheet: inout Canvas, _ box: Rect, _ paper: Paper) {
    sheet.box(box, Style(ink, on: paper), weight: weight)
    for (index, line) in lines.enumerated() {
      sheet.put(line, at: box.column + 2, box.row + 1 + index, on: paper, width: box.columns - 4)
    }
    guard !caption.isEmpty else { return }
    sheet.put(caption, at: box.column, box.row - 1, on: paper, width: box.columns, .centre)
  }
}

extension Canvas {
  /// Draws a way of level and upright lines, joined with the lines that are there.
  ///
  /// - Parameter ports: cells of an outline, which keep their own style.
  fileprivate mutating func trace(
    _ corners: [DiagramLayout.Point], _ style: Style, _ weight: LineWeight,
    ports: [DiagramLayout.Point]
  ) {
    let way = DiagramLayout.Point.cells(along: corners)
    let strength = weight == .bold || weight == .boldDashed ? 2 : 1
    for (index, point) in way.enumerated() {
      var arms = LineArms(isDashed: weight == .dashed || weight == .boldDashed)
      if index > 0 { arms.reach(from: point, to: way[index - 1], strength) }
      if index + 1 < way.count { arms.reach(from: point, to: way[index + 1], strength) }
      let cell = self[point.x, point.y]
      let present = LineArms(cell.scalar)
      guard cell.scalar == 0x20 || present != nil else { continue }
      let joined = present?.joined(with: arms) ?? arms
      put(glyph: joined.glyph, at: point.x, point.y, ports.contains(point) ? cell.style : style)
    }
  }

  /// Room for a label above or below a level line, as near to its middle as there is.
  fileprivate func freePlace(for width: Int, beside line: Rect) -> Rect? {
    let middle = line.centred(columns: width, rows: 1)
    for row in [line.row - 1, line.row + 1] where row >= 0 && row < size.rows {
      for distance in 0...max(0, line.columns - width) / 2 {
        for column in [middle.column - distance, middle.column + distance] {
          let place = Rect(column: column, row: row, columns: width, rows: 1)
          if isBlank(place.inset(columns: -1)) { return place }
        }
      }
    }
    return nil
  }

  /// An arrow head before a box to the left or right, and in the outline of one above or below.
  fileprivate mutating func arrow(
    at point: DiagramLayout.Point, _ side: Diagram.Side, _ style: Style
  ) {
    switch side {
    case .left:
      put(glyph: "▶", at: point.x - 1, point.y, style)
    case .right:
      put(glyph: "◀", at: point.x + 1, point.y, style)
    case .top: put(glyph: "▼", at: point.x, point.y, style)
    case .bottom: put(glyph: "▲", at: point.x, point.y, style)
    }
  }
}

extension DiagramLayout.Point {
  /// From a box's left or right outline to the cell before it, where the arrow head stands.
  fileprivate mutating func stepBack(from side: Diagram.Side) {
    switch side {
    case .left: x -= 1
    case .right: x += 1
    case .top, .bottom: break
    }
  }
}

extension DiagramLayout.Point {
  /// Every cell on the way from corner to corner.
  fileprivate static func cells(along corners: [Self]) -> [Self] {
    guard var point = corners.first else { return [] }
    var cells = [point]
    for corner in corners.dropFirst() {
      let stepX = (corner.x - point.x).signum()
      let stepY = stepX == 0 ? (corner.y - point.y).signum() : 0
      guard stepX != 0 || stepY != 0 else { continue }
      while stepX != 0 ? point.x != corner.x : point.y != corner.y {
        point.x += stepX
        point.y += stepY
        cells.append(point)
      }
    }
    return cells
  }
}

extension LineArms {
  /// Adds the arm towards a neighbouring cell.
  fileprivate mutating func reach(
    from point: DiagramLayout.Point, to neighbour: DiagramLayout.Point, _ strength: Int
  ) {
    if neighbour.y < point.y { up = strength }
    if neighbour.x > point.x { right = strength }
    if neighbour.y > point.y { down = strength }
    if neighbour.x < point.x { left = strength }
  }
}
