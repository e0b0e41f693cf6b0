import Plan
import Seeds
import Testing

@Suite("The org-design tree")
struct TreeEdgeTests {
  let tree = DecisionTree(thresholds: Thresholds())

  @Test("the five edges fall where they are settled")
  func edges() {
    let cases: [(arr: Int64, acv: Int64, leaf: Leaf)] = [
      (499_999_999, 0, .fullStackAE), (500_000_000, 2_499_999, .aeCSM),
      (500_000_000, 2_500_000, .aeAM), (500_000_000, 25_000_000, .aeAM),
      (500_000_000, 25_000_001, .enterprisePod),
    ]
    for (arr, acv, leaf) in cases {
      let decision = tree.decide(arr: Money(minorUnits: arr), acv: Money(minorUnits: acv))
      #expect(decision.leaf == leaf, "\(arr) \(acv)")
      #expect(tree.leaf(arr: Money(minorUnits: arr), acv: Money(minorUnits: acv)) == leaf)
    }
  }

  @Test("beyond each boundary lies the leaf that the boundary names")
  func boundaries() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<300 {
      let arr = Money(major: .random(in: 0...20_000_000, using: &random))
      let acv = Money(major: .random(in: 0...600_000, using: &random))
      for boundary in tree.decide(arr: arr, acv: acv).boundaries {
        let cent = Money(minorUnits: 1)
        let input = boundary.input == .arr ? arr : acv
        let candidates = [boundary.threshold - cent, boundary.threshold, boundary.threshold + cent]
        let beyond = input < boundary.threshold ? candidates.suffix(2) : candidates.prefix(2)
        let leaves = beyond.map { value in
          boundary.input == .arr
            ? tree.leaf(arr: value, acv: acv) : tree.leaf(arr: arr, acv: value)
        }
        #expect(leaves.contains(boundary.outcomeBeyond))
      }
    }
  }

  @Test("200 accounts at 30-50 need four to seven managers")
  func managers() {
    #expect(
      managersNeeded(accounts: 200, range: CountRange(low: 30, high: 50))
        == CountRange(low: 4, high: 7))
    #expect(
      managersNeeded(accounts: 120, range: CountRange(low: 30, high: 50))
        == CountRange(low: 3, high: 4))
    #expect(
      managersNeeded(accounts: 0, range: CountRange(low: 30, high: 50))
        == CountRange(low: 0, high: 0))
    #expect(
      managersNeeded(accounts: 3, range: CountRange(low: 0, high: 0))
        == CountRange(low: 3, high: 3))
    #expect(managersNeeded(accounts: -3, range: CountRange(low: 1, high: 2)).high == 0)
  }
}
