/// The grounds a glyph can stand on.
public enum Paper: UInt8, CaseIterable, Hashable, Sendable {
  /// The screen itself.
  case ground
  /// The title line and the hint line.
  case bar
  /// The row under the cursor in the pane that has the focus.
  case selection
  /// The selected row of a pane without the focus.
  case quiet
  /// A text field that takes typing.
  case field
  /// A dialog, a menu, help.
  case raised
  /// A marked row.
  case marked
  /// The hint in an empty field: the field's, unless that underlines and the hint would read as a
  /// link.
  case hint
}
