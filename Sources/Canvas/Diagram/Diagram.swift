/// Boxes on a grid of columns and rows, joined by lines that run at right angles.
///
/// It is made for decision trees and flows of a dozen boxes: the caller says in which column and row
/// a box stands and from which side to which side a line runs; sizes, ports, gaps and lanes follow.
public struct Diagram: Hashable, Sendable {
  /// A box.
  public struct Node: Hashable, Sendable {
    /// What edges call it.
    public var id: String
    /// Its place on the grid, from 0; boxes in one column are equally wide.
    public var column: Int
    /// From 0 at the top.
    public var row: Int
    /// What stands in the box, from the left.
    public var lines: [StyledText]
    /// Above the box, centred: who owns a stage.
    public var caption: StyledText
    /// How the outline is drawn.
    public var weight: LineWeight
    /// The ink of the outline.
    public var ink: Ink

    /// A box with its place on the grid; negative places count as 0.
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

  /// Where a line leaves or meets a box.
  public enum Side: Hashable, Sendable { case left, right, top, bottom }

  /// At which ends a line has arrow heads.
  public enum Arrow: Hashable, Sendable { case none, end, start, both }

  /// A line between two boxes.
  public struct Edge: Hashable, Sendable {
    /// The id of the box it leaves.
    public var from: String
    /// The side it leaves by.
    public var fromSide: Side
    /// The id of the box it goes to.
    public var to: String
    /// The side it comes in by.
    public var toSide: Side
    /// What has to be so for this way to be taken; written beside the line.
    public var label: String
    /// Bold for the way taken, dashed for those not taken.
    public var weight: LineWeight
    /// The ink of the line and its heads.
    public var ink: Ink
    /// At which ends it has heads.
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

  /// A diagram of boxes and lines, with at least `gap` between boxes.
  public init(_ nodes: [Node], _ edges: [Edge], gap: Size = Size(columns: 6, rows: 1)) {
    self.nodes = nodes
    self.edges = edges
    self.gap = gap
  }

  /// The columns and rows it takes.
  public var size: Size { DiagramLayout(self).size }
}
