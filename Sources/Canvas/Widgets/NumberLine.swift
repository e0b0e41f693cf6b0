/// A number among thresholds: `$0 ── AE + CSM ──┤$25K ──●$51K──── AE + AM ────┤$250K ── Pod ──▶`.
public struct NumberLine: Hashable, Sendable {
  /// What lies between two thresholds.
  public struct Zone: Hashable, Sendable {
    /// What holds in it.
    public var label: String
    /// Where it ends; nil for the last, which has no end.
    public var end: Double?
    /// The threshold as it is written: `$25K`.
    public var endLabel: String
    /// Below the line, at its middle: what crossing into it would do.
    public var note: String
    /// A zone that ends at a threshold, or the last one without an end.
    public init(_ label: String, end: Double? = nil, endLabel: String = "", note: String = "") {
      self.label = label
      self.end = end
      self.endLabel = endLabel
      self.note = note
    }
  }

  /// In ascending order.
  public var zones: [Zone]
  /// Where the first zone begins.
  public var start: Double
  /// At the left end.
  public var startLabel: String
  /// Nil while it is not known; no marker is drawn then.
  public var value: Double?
  /// Beside the marker: `$51K`.
  public var valueLabel: String

  /// Before every note, and where that is too long before the first alone: `cross: `.
  public var noteLead: String

  /// A line of zones with a marker.
  public init(
    _ zones: [Zone], start: Double = 0, startLabel: String = "$0", value: Double?,
    valueLabel: String, noteLead: String = ""
  ) {
    self.zones = zones
    self.start = start
    self.startLabel = startLabel
    self.value = value
    self.valueLabel = valueLabel
    self.noteLead = noteLead
  }

  /// The zone the value is in; a threshold belongs to the zone above it unless `isClosed` says so.
  ///
  /// - Parameter isClosed: whether the zone with this index holds its own end.
  public func zone(isClosed: (Int) -> Bool = { _ in false }) -> Int? {
    guard let value, !value.isNaN else { return nil }
    for (index, zone) in zones.enumerated() {
      guard let end = zone.end else { return index }
      if value < end || (value == end && isClosed(index)) { return index }
    }
    return zones.indices.last
  }

  /// Draws the line, and the notes in a second row where there is one.
  ///
  /// - Parameter current: the zone that is drawn as the one the value is in; by the value alone
  ///   without it.
  public func draw(
    on canvas: inout Canvas, in rect: Rect, paper: Paper = .ground, current: Int? = nil
  ) {
    guard !rect.isEmpty, !zones.isEmpty else { return }
    let current = current ?? zone()
    var line = rect.line(0)
    let origin = line.cutLeft(ScreenText.columns(startLabel), gap: 1)
    canvas.put(startLabel, in: origin, Style(.muted, on: paper))
    let parts = line.splitColumns(zones.map(weight), gap: 0)
    for (index, part) in parts.enumerated() {
      draw(index, on: &canvas, in: part, paper, isCurrent: index == current)
    }
    if rect.rows > 1 { drawNotes(on: &canvas, in: rect.line(1), parts, paper) }
  }

  /// Each note under the middle of its zone, moved aside where it would meet another or the edge.
  private func drawNotes(
    on canvas: inout Canvas, in line: Rect, _ parts: [Rect], _ paper: Paper
  ) {
    var free = line.column
    let notes = notes(fitting: line.columns)
    // What the notes still to come need: an earlier one gives way to them.
    var needed = notes.reduce(0) { $0 + ($1.isEmpty ? 0 : ScreenText.columns($1) + 2) } - 2
    for (part, note) in zip(parts, notes) where !note.isEmpty {
      let width = ScreenText.columns(note)
      defer { needed -= width + 2 }
      let middle = part.column + (part.columns - width) / 2
      let start = max(free, min(middle, line.endColumn - needed))
      guard line.endColumn - start > 3 else { return }
      free =
        2
        + canvas.put(
          note, at: start, line.row, Style(.muted, on: paper), width: line.endColumn - start)
    }
  }

  private func notes(fitting width: Int) -> [String] {
    let whole = zones.map { $0.note.isEmpty ? "" : noteLead + $0.note }
    let columns = whole.reduce(0) { $0 + ($1.isEmpty ? 0 : ScreenText.columns($1) + 2) }
    guard columns - 2 > width, let first = zones.firstIndex(where: { !$0.note.isEmpty }) else {
      return whole
    }
    return zones.indices.map { $0 == first ? whole[$0] : zones[$0].note }
  }

  /// Room by what has to be written in a zone and for the marker in any of them, so that the
  /// thresholds stay where they are while the value moves.
  private func weight(_ zone: Zone) -> Int {
    ScreenText.columns(zone.label) + ScreenText.columns(zone.endLabel) + 16
  }

  private func draw(
    _ index: Int, on canvas: inout Canvas, in part: Rect, _ paper: Paper, isCurrent: Bool
  ) {
    let zone = zones[index]
    var line = part
    let end = zone.end == nil ? "" : "┤\(zone.endLabel) "
    let endRect = line.cutRight(zone.end == nil ? 1 : ScreenText.columns(end))
    let lineStyle = Style(isCurrent ? .accent : .faint, on: paper)
    canvas.horizontalRule(at: line.column, line.row, columns: line.columns, lineStyle)
    if zone.end == nil {
      canvas.put(glyph: "▶", at: endRect.column, endRect.row, lineStyle)
    } else {
      canvas.put(end, in: endRect, Style(.muted, on: paper))
      canvas.put(glyph: "┤", at: endRect.column, endRect.row, lineStyle)
    }
    let label = " \(ScreenText.clipped(zone.label, to: max(0, line.columns - 4))) "
    let labelColumns = ScreenText.columns(label)
    let style = Style(isCurrent ? .accent : .muted, on: paper, isCurrent ? .bold : [])
    guard isCurrent, let share = share(index) else {
      canvas.put(label, in: line, style, .centre)
      return
    }
    drawMarker(share, on: &canvas, in: line, (label, labelColumns), style, lineStyle)
  }

  /// The marker stands where the value is, its label and that of the zone where there is room.
  private func drawMarker(
    _ share: Double, on canvas: inout Canvas, in line: Rect, _ label: (text: String, columns: Int),
    _ style: Style, _ lineStyle: Style
  ) {
    guard line.columns > 0 else { return }
    let marker = line.column + Int(share * Double(line.columns - 1) + 0.5)
    let written = 1 + ScreenText.columns(valueLabel)
    let isRight = marker + written <= line.endColumn
    let markerRange = isRight ? marker..<marker + written : marker + 1 - written..<marker + 1
    let before = markerRange.lowerBound - line.column
    let after = line.endColumn - markerRange.upperBound
    let room =
      after >= before
      ? Rect(column: markerRange.upperBound, row: line.row, columns: after, rows: 1)
      : Rect(column: line.column, row: line.row, columns: before, rows: 1)
    // A piece of the line stays in sight on either side of the label, before its spaces do.
    if room.columns >= label.columns + 2 {
      canvas.put(label.text, in: room, style, .centre)
    } else if room.columns >= label.columns {
      let bare = String(label.text.dropFirst().dropLast())
      canvas.put(bare, at: room.column + 1, room.row, style, width: room.columns - 2)
    }
    let valueStyle = Style(.value, on: style.paper, .bold)
    let valueColumn = isRight ? marker + 1 : marker + 1 - written
    if valueColumn >= line.column { canvas.put(valueLabel, at: valueColumn, line.row, valueStyle) }
    canvas.put(glyph: "●", at: marker, line.row, valueStyle)
  }

  /// How far into its zone the value is, 0...1; in the endless one by its ratio to the start.
  private func share(_ index: Int) -> Double? {
    guard let value, !value.isNaN else { return nil }
    let lower = index > 0 ? zones[index - 1].end ?? start : start
    if let end = zones[index].end {
      guard end > lower else { return 0 }
      return min(1, max(0, (value - lower) / (end - lower)))
    }
    guard lower > 0, value > lower else { return 0 }
    return 1 - lower / value
  }
}
