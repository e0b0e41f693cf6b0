/// How far accounts lie from the middles of their books.
extension BalanceProblem {
  /// In kilometres, weighed by value; nil where nobody knows where the accounts are.
  ///
  /// - Parameter assignment: the seat of each account.
  public func meanDistance(_ assignment: [Int32]) -> Double? {
    var plane = BookPlane(
      accounts.location, values: accounts.value.map { Double($0) }, seats: seats.count)
    plane?.findMiddles(assignment)
    return plane?.meanDistance(assignment)
  }
}
