extension GroupSearch {
  func progress(_ phase: BalanceProgress.Phase) -> BalanceProgress {
    var worst = 0.0
    var outside = 0
    for (line, seat) in zip(books.lines, facts.seats) {
      if seat.target > 0 { worst = max(worst, abs(Double(line.load) / seat.target - 1)) }
      if line.isOutside { outside += 1 }
    }
    return BalanceProgress(
      group: facts.number, phase: phase, worstDeviation: worst, seatsOutside: outside,
      voluntaryMoves: books.voluntaryMoves, bound: attainable.bound.deviation,
      evaluations: clock.evaluations)
  }

  func report(_ phase: BalanceProgress.Phase) { clock.report(progress(phase)) }
}
