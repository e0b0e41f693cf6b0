/// What the mouse did, and over which cell; counted from 0 at the top left.
public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, release, drag, wheelUp, wheelDown }
  public var action: Action
  /// 0 is the left button.
  public var button: Int
  public var column: Int
  public var row: Int
  public init(action: Action, button: Int, column: Int, row: Int) {
    self.action = action
    self.button = button
    self.column = column
    self.row = row
  }
}
