/// Why no plan keeps all limits: the fewest things that cannot be true together. Rows are those of
/// the problem.
public enum BalanceConflict: Equatable, Sendable {
  /// No seat may hold these accounts; they stay with whoever has them.
  case nobodyMayHold(classNumber: Int, accounts: Int)

  /// More is locked to the seat than it may hold.
  case lockedBeyondMaximum(seat: Int, locked: Int, maximum: Int)

  /// These classes have more accounts than all seats that may hold them have places (Hall 1935).
  case tooFewPlaces(classes: [Int], accounts: Int, seats: [Int], places: Int)

  /// These seats' minima ask for more accounts than all they may hold.
  case tooFewAccounts(seats: [Int], wanted: Int, classes: [Int], accounts: Int)
}

extension Balancer {
  /// The conflicts of the problem: empty where some plan keeps every limit.
  public var conflicts: [BalanceConflict] {
    var conflicts = stranded()
    for (number, seat) in problem.seats.enumerated() {
      let locked = Int(index.fixed[number].count)
      if let maximum = seat.maximum, locked > maximum {
        conflicts.append(.lockedBeyondMaximum(seat: number, locked: locked, maximum: maximum))
      }
    }
    for group in index.groups.indices {
      let limits = LimitCheck(problem, index, group: group)
      if let conflict = limits.tooFewPlaces() { conflicts.append(conflict) }
      if let conflict = limits.tooFewAccounts() { conflicts.append(conflict) }
    }
    return conflicts
  }

  private func stranded() -> [BalanceConflict] {
    guard !index.stranded.isEmpty else { return [] }
    var counts = problem.classes.map { _ in 0 }
    for account in index.stranded { counts[Int(problem.accounts.classOf[Int(account)])] += 1 }
    return counts.indices.filter { counts[$0] > 0 }
      .map { .nobodyMayHold(classNumber: $0, accounts: counts[$0]) }
  }
}
