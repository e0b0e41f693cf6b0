import Balancing

extension BalanceBench {
  /// Prints what each of the best moves buys.
  static func curve(_ balancer: Balancer, within limit: Int) {
    let best = balancer.bestMoves(within: limit)
    print("{\"must\": \(best.must.count), \"curve\": [")
    for point in best.curve {
      print(
        "  {\"moves\": \(point.moves), \"worst\": \(point.worstDeviation), \"price\": \(point.price)}"
      )
    }
    print("]}")
  }
}
