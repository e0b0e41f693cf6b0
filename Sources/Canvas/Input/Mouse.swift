/// What the mouse did, and over which cell; counted from 0 at the top left.
public struct Mouse: Hashable, Sendable {
  /// What happened to the button or the wheel.
  public enum Action: Hashable, Sendable { case press, release, drag, wheelUp, wheelDown }
  /// What happened.
  public var action: Action
  /// 0 is the left button.
  public var button: Int
  /// From 0 at the left.
  public var column: Int
  /// From 0 at the top.
  public var row: Int
  /// A mouse event over a cell.
  public init(action: Action, button: Int, column: Int, row: Int) {
    self.action = action
    self.button = button
    self.column = column
    self.row = row
  }
}
