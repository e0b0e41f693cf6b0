extension GroupSearch {
  mutating func run(_ effort: BalancePolicy.Effort) {
    release()
    place()
    exchange()
  }
}
