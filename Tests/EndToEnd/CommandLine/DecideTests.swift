import Testing

@Suite("remit decide")
struct DecideTests {
  @Test(
    "answers the five edges of the tree",
    arguments: [
      ("4,999,999.99", "24,999.99", "full-stack-ae", [true]),
      ("5M", "24,999.99", "ae-csm", [false, true]),
      ("5M", "25,000", "ae-am", [false, false, true]),
      ("5M", "250,000", "ae-am", [false, false, true]),
      ("5M", "250,000.01", "enterprise-pod", [false, false, false]),
    ])
  func edges(arr: String, acv: String, outcome: String, answers: [Bool]) throws {
    let run = try Workplace().remit("decide", "--arr", arr, "--acv", acv, "--json")
    let json = try run.expectSuccess().json()
    #expect(json["outcome"] as? String == outcome)
    let path = try #require(json["path"] as? [[String: Any]])
    #expect(path.compactMap { $0["answer"] as? Bool } == answers)
    let questions = ["arr-under", "acv-under", "acv-up-to"].prefix(answers.count)
    #expect(path.compactMap { $0["question"] as? String } == Array(questions))
    let thresholds = [5_000_000.0, 25_000, 250_000].prefix(answers.count)
    #expect(path.compactMap { $0["threshold"] as? Double } == Array(thresholds))
  }

  @Test("says how far the next threshold is, and what lies beyond it")
  func boundaries() throws {
    let run = try Workplace().remit("decide", "--arr", "12M", "--acv", "40K", "--json")
    let json = try run.expectSuccess().json()
    let keys = [
      "accountsPerManager", "boundaries", "outcome", "overlays", "path", "roles", "warnings",
    ]
    #expect(json.keys.sorted() == keys)
    #expect(json["accountsPerManager"] as? [Int] == [30, 50])
    let boundaries = try #require(json["boundaries"] as? [[String: Any]])
    let lower = try #require(boundaries.first { $0["threshold"] as? Double == 25_000 })
    #expect(lower["input"] as? String == "acv")
    #expect(lower["distance"] as? Double == 15_000)
    #expect(lower["outcomeBeyond"] as? String == "ae-csm")
    let roles = try #require(json["roles"] as? [[String: Any]])
    #expect(roles.allSatisfy { $0.keys.sorted() == ["mix", "owns", "payBasis", "role"] })
    #expect(roles.allSatisfy { ($0["mix"] as? [Int])?.reduce(0, +) == 100 })
  }

  @Test("reads amounts as people write them")
  func amounts() throws {
    let place = try Workplace()
    let plain = try place.remit("decide", "--arr", "12000000", "--acv", "40000").expectSuccess()
    for (arr, acv) in [("12M", "40K"), ("$12m", "$40k"), ("12,000,000", "40,000.00")] {
      let run = try place.remit("decide", "--arr", arr, "--acv", acv).expectSuccess()
      #expect(run.output == plain.output)
    }
  }

  @Test("refuses in one line what is no amount, no option or missing")
  func refusals() throws {
    let place = try Workplace()
    try place.remit("decide", "--arr", "-5", "--acv", "40K")
      .expectRefusal(64, saying: "--arr", "below zero", "-5")
    try place.remit("decide", "--arr", "lots", "--acv", "40K")
      .expectRefusal(64, saying: "--arr", "lots")
    try place.remit("decide", "--arr", "12M").expectRefusal(64, saying: "--acv")
    try place.remit("decide", "--arr", "12M", "--acv", "40K", "--sideways")
      .expectRefusal(64, saying: "--sideways")
    try place.remit("decide", "--arr", "12M", "--acv", "40K", "--today", "soon")
      .expectRefusal(64, saying: "--today", "soon")
    try place.remit("decide", "--arr", "12M", "--acv", "40K", "--currency", "XXQ")
      .expectRefusal(64, saying: "--currency", "XXQ")
  }
}
