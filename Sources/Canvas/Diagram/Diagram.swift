/// Boxes on a grid of columns and rows, joined by lines that run at right angles.
///
/// It is made for decision trees and flows of a dozen boxes: the caller says in which column and row
/// a box stands and from which side to which side a line runs; sizes, ports, gaps and lanes follow.
public struct Diagram: Hashable, Sendable {
  public struct Node: Hashable, Sendable {
    public var id: String
    public var column: Int
    public var row: Int
    public var lines: [StyledText]
    /// Above the box, centred: who owns a stage.
    public var caption: StyledText
    public var weight: LineWeight
    /// The ink of the outline.
    public var ink: Ink

    public init(
      _ id: String, column: Int, row: Int, lines: [StyledText], caption: StyledText = .empty,
      weight: LineWeight = .thin, ink: Ink = .faint
    ) {
      self.id = id
      self.column = max(0, column)
      self.row = max(0, row)
      self.lines = lines
      self.caption = caption
      self.weight = weight
      self.ink = ink
    }
  }

  public enum Side: Hashable, Sendable { case left, right, top, bottom }

  public enum Arrow: Hashable, Sendable { case none, end, start, both }

  public struct Edge: Hashable, Sendable {
    public var from: String
    public var fromSide: Side
    public var to: String
    public var toSide: Side
    public var label: String
    public var weight: LineWeight
    public var ink: Ink
    public var arrow: Arrow

    /// A line between two boxes; to the right by default.
    ///
    /// `bottom` to `bottom` (or `top` to `top`) runs in a lane below (above) the boxes, `right` to
    /// `right` beside them; a line to the right that would cross a box takes the lane below.
    public init(
      _ from: String, _ fromSide: Side = .right, to: String, _ toSide: Side = .left,
      label: String = "", weight: LineWeight = .thin, ink: Ink = .faint, arrow: Arrow = .end
    ) {
      self.from = from
      self.fromSide = fromSide
      self.to = to
      self.toSide = toSide
      self.label = label
      self.weight = weight
      self.ink = ink
      self.arrow = arrow
    }
  }

  /// Ids are unique; of two nodes with one id the first counts.
  public var nodes: [Node]
  /// An edge to or from a node that is not there is left out.
  public var edges: [Edge]
  /// The least columns between boxes side by side, and rows between boxes one below the other.
  public var gap: Size

  public init(_ nodes: [Node], _ edges: [Edge], gap: Size = Size(columns: 6, rows: 1)) {
    self.nodes = nodes
    self.edges = edges
    self.gap = gap
  }

  /// The columns and rows it takes.
  public var size: Size { DiagramLayout(self).size }
}
