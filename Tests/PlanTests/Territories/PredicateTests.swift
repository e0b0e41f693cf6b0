import Plan
import Seeds
import Testing

@Suite("What a predicate takes")
struct PredicateTests {
  private func subject(_ change: (inout AccountFacts) -> Void) -> PredicateSubject {
    var facts = AccountFacts(name: "Acme & Sons")
    facts.state = "CA"
    facts.industry = "Software"
    facts.arr = Money(major: 50_000)
    facts.employees = 120
    facts.renewal = Day(iso: "2027-03-01")
    change(&facts)
    return PredicateSubject(
      account: Account(key: AccountKey(1), file: facts), segment: "Mid-market", owner: "Ana Silva",
      stage: .managed)
  }

  private func takes(
    _ text: String, _ change: (inout AccountFacts) -> Void = { _ in }
  ) throws -> Bool {
    try Predicate(text, currency: .usd).takes(subject(change))
  }

  @Test(
    "each comparison, in any case of letters",
    arguments: [
      "state = ca", "STATE = CA", "state != NV", "state in (NV, CA)", "state notin (NV, OR)",
      "state not in (NV)", "state in (OR, CA)", "state = CA or state = OR", "state is not NV",
      "Billing_State__c = CA", "industry contains soft",
      "industry startswith soft", "industry starts with soft", "name = 'acme & sons'",
      "name = Acme & Sons", "arr >= 50K", "ARR <= $50,000", "ARR > 49,999.99", "arr < 50001",
      "acv = 50K", "arr between 10K and 50K", "employees between 100 and 120", "potential blank",
      "potential is blank", "arr notblank", "arr is not blank", "renewal <= 2027-03-01",
      "segment = mid-market", "owner = \"Ana Silva\"", "stage = managed", "locked = no", "all",
      "not state = NV", "not not state = CA", "churn risk blank", "churn_risk != high",
      "state = NV or state = CA and arr > 1", "(state = NV or state = CA) and arr > 1",
      "state = CA and not (industry = Bank or employees > 500)",
    ])
  func taken(_ text: String) throws {
    #expect(try takes(text))
  }

  @Test(
    "and what it leaves",
    arguments: [
      "state = NV", "state blank", "arr < 50K", "arr > 50K", "arr between 50,001 and 1M",
      "not all", "(state = NV or state = CA) and arr > 1M", "potential = 0", "potential < 1M",
      "locked = yes", "industry contains bank", "renewal > 2027-03-01",
      "state = NV and state = CA or arr = 1",
    ])
  func left(_ text: String) throws {
    #expect(try !takes(text))
  }

  @Test("a state is taken by its code and by its name, whichever the file has")
  func stateNames() throws {
    for (predicate, state) in [
      ("state = CA", "California"), ("state = California", "CA"),
      ("state = california", "California"),
      ("state in (OR, CA)", "California"), ("state in (Oregon, California)", "ca"),
      ("state != CA", "Oregon"), ("state notin (California, NV)", "OR"),
      ("state contains calif", "California"), ("state = Bavaria", "Bavaria"),
    ] {
      #expect(try takes(predicate) { $0.state = state }, "\(predicate) and \(state)")
    }
    for (predicate, state) in [
      ("state != CA", "California"), ("state != California", "CA"),
      ("state notin (CA)", "California"),
      ("state = CA", "Oregon"), ("state = Bavaria", "CA"),
    ] {
      #expect(try !takes(predicate) { $0.state = state }, "\(predicate) and \(state)")
    }
  }

  @Test("blank is not zero, and is other than any value")
  func blank() throws {
    #expect(try !takes("arr = 0") { $0.arr = nil })
    #expect(try takes("arr != 5K") { $0.arr = nil })
    #expect(try !takes("arr <= 5K") { $0.arr = nil })
    #expect(try takes("state blank") { $0.state = "" })
  }

  @Test(
    "an error says where, what, and the nearest field",
    arguments: [
      ("sate = CA", 1, "There is no field \"sate\"; did you mean State?"),
      ("state = CA and indstry = x", 16, "There is no field \"indstry\"; did you mean Industry?"),
      ("arr > many", 7, "\"many\" is no amount (50K) for ARR."),
      ("renewal < soon", 11, "\"soon\" is no day (2027-02-12) for Renewal."),
      ("state < CA", 7, "State has no order; use = or in rather than <."),
      ("arr contains 5", 14, "ARR is no text; contains works on text only."),
      ("state in CA", 10, "A list stands in brackets: (CA, OR)."),
      ("(state = CA", 12, "A closing bracket is missing here."),
      ("state = CA)", 11, "\")\" is not expected here; and, or, or the end would be."),
      ("state =", 8, "A value is expected here."),
      ("state", 6, "State needs a comparison"),
      ("", 1, "Say what it takes"),
      ("and state = CA", 1, "A field is expected here"),
      ("name = \"Acme", 8, "This quote is not closed."),
    ])
  func errors(_ text: String, _ column: Int, _ message: String) {
    let error = #expect(throws: PredicateError.self) { try Predicate(text, currency: .usd) }
    #expect(error?.column == column)
    #expect(error?.message.hasPrefix(message) ?? false, "\(error?.message ?? "")")
  }

  @Test("deep nesting, long text and any other text end in a sentence, never in a trap")
  func hostile() {
    for text in [
      String(repeating: "(", count: 5_000), String(repeating: "not ", count: 2_400) + "all",
      String(repeating: "x", count: 20_000), "((((all))))",
    ] {
      _ = try? Predicate(text, currency: .usd)
    }
    var random = SeededRandom(seed: 11)
    let parts = [
      "state", "=", "in", "(", ")", ",", "and", "or", "not", "CA", "50K", "\"", "between", "arr",
      "blank", "all", "<", ">=", "é", "\u{0}", "9999999999999999999999", "-", "2027-02-31",
    ]
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...12, using: &random)
      let words = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }
      if let predicate = try? Predicate(words.joined(separator: " "), currency: .usd) {
        _ = predicate.takes(subject { _ in })
      }
    }
  }
}
