/// A cell that cannot be read as what its column holds.
struct CellError: Error {
  /// The column's place in the file.
  var position: Int
  var error: ValueError

  /// Whether it is wrong for the file as a whole: money that the plan does not count in.
  var concernsFile: Bool {
    if case .otherCurrency = error { return true }
    return false
  }
}
