@testable import Balancing

/// A second, naive reading of a plan: what is wrong with it, and its figures from nothing.
struct PlanCheck {
  var faults: [String] = []
  var loads: [Int64]
  var counts: [Int]

  init(_ problem: BalanceProblem, _ assignment: [Int32]) {
    loads = Array(repeating: 0, count: problem.seats.count)
    counts = Array(repeating: 0, count: problem.seats.count)
    let accounts = problem.accounts
    if assignment.count != accounts.count { faults.append("length") }
    for (account, seat) in assignment.enumerated() {
      let list = problem.classes[Int(accounts.classOf[account])]
      let today = accounts.seatOf[account]
      if seat < 0 {
        if !(list.isEmpty && today < 0) { faults.append("account \(account) unassigned") }
        continue
      }
      loads[Int(seat)] += accounts.value[account]
      counts[Int(seat)] += 1
      let isLocked = !accounts.isLocked.isEmpty && accounts.isLocked[account] && today >= 0
      if isLocked {
        if seat != today { faults.append("lock of \(account) broken") }
      } else if list.isEmpty {
        if seat != today { faults.append("stranded account \(account) moved") }
      } else if !list.contains(seat) {
        faults.append("account \(account) at seat \(seat), which may not hold it")
      }
    }
    for (number, seat) in problem.seats.enumerated() {
      if let maximum = seat.maximum, counts[number] > maximum {
        faults.append("seat \(number) over its maximum")
      }
      if let minimum = seat.minimum, counts[number] < minimum {
        faults.append("seat \(number) under its minimum")
      }
    }
  }
}
