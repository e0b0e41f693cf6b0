import Plan
import Testing

@testable import Exchange

@Suite("Importing deals")
struct DealImportTests {
  static let pipeline = """
    Opportunity ID,Opportunity Name,Account Name,Owner,Stage,Amount,Close Date,Type,Probability (%)
    0061g00000aAAAA,First,Acme,Ann,Closed Won,"$1,000",2026-11-01,New Business,100
    0061g00000aAAAB,More,Acme,Ann,3 - Proposal,200,2027-01-31,Upsell,40
    0061g00000aAAAC,Lead,Birch,Bo,Qualification,,2027-02-28,,10
    0061g00000aAAAD,Loose,,Bo,Verbal,5,2026-12-01,,90
    0061g00000aAAAE,Gone,Birch,,Closed Lost,0,2026-10-01,Renewal,0
    0061g00000aAAAF,Odd,Birch,,Simmering,7,2027-10-01,,30
    """

  @Test("stages, types, owners and accounts come in; a deal list alone makes its accounts")
  func deals() throws {
    var trial = try ImportTrial()
    let report = try trial.take(Self.pipeline)
    #expect((report.kind, report.read, report.added) == (.deals, 6, 6))
    let deals = Array(trial.plan.deals)
    #expect(deals.map(\.phase) == [.won, .open, .early, .commit, .lost, .open])
    #expect(
      deals.map(\.kind) == [.newBusiness, .expansion, .unknown, .unknown, .renewal, .unknown])
    #expect(deals.map(\.amount?.minorUnits) == [100_000, 20_000, nil, 500, 0, 700])
    #expect(deals[1].stageName == "3 - Proposal")
    #expect(deals[3].account == nil)
    #expect(deals[3].owner == (try trial.seat("Bo").key))
    #expect(trial.plan.accounts.map(\.name) == ["Acme", "Birch"])
    #expect(trial.plan.orderedSegments.map(\.membership) == [.rest])
    #expect(report.notes.contains("2 accounts were made by their names"))
    #expect(report.notes.contains("1 deal has no account; it is kept with its owner"))
    #expect(report.notes.contains { $0.contains("\"Simmering\"") })
    #expect(report.notes.contains("Amount is taken as a year's value (ACV)"))
    #expect(trial.plan.handoffs.count == 1, "the first win of the last 90 days opens a card")
    #expect(trial.plan.handoffs.first?.anchor == Day(iso: "2026-11-01"))
  }

  @Test("the same deals twice change nothing, with ids and without")
  func twice() throws {
    let bare = """
      Deal Name,Company,Deal Stage,Close Date,Amount
      Big,Acme,Won,2025-01-01,1
      Big,Acme,Won,2025-01-01,2
      Big,,Won,2025-01-01,3
      """
    for text in [Self.pipeline, bare] {
      var trial = try ImportTrial()
      try trial.take(text)
      let proposal = try trial.propose(text)
      #expect(proposal.changesNothing)
      #expect(proposal.report.unchanged == proposal.report.read)
    }
  }

  @Test("an account list before or after the deals is one list of accounts")
  func accounts() throws {
    var trial = try ImportTrial()
    try trial.take(Self.pipeline)
    let report = try trial.take(AccountImportTests.book)
    #expect((report.changed, report.added, report.gone) == (2, 1, 0))
    let again = try trial.propose(Self.pipeline)
    #expect(again.changesNothing)
    let other = try trial.take(
      """
      Deal ID,Deal Name,Account ID,Account Name,Stage,Amount
      77,X,001Hs00000aAAAA,Some other spelling,Won,1
      78,Y,001Hs00000aZZZZ,,Won,1
      """)
    #expect(try trial.plan.deals(of: trial.account("Acme").key).count == 3)
    #expect(other.notes.contains { $0.hasPrefix("1 deal names an account by an id") })
  }

  @Test("of two accounts with one name none is guessed, and a tie made by hand stays")
  func ambiguous() throws {
    var trial = try ImportTrial()
    try trial.take("Account ID,Account Name\n11111111,Acme\n22222222,Acme\n")
    let text = "Deal ID,Deal Name,Account Name,Stage,Amount\n9,X,Acme,Won,1\n"
    let report = try trial.take(text)
    #expect(report.notes.contains { $0.contains("of which there are several") })
    let deal = try #require(trial.plan.deals.first)
    #expect(deal.account == nil)
    let acme = try trial.account("Acme").key
    try trial.edit(.dealAttached(DealAttached(deal: deal.key, account: acme)))
    #expect(try trial.propose(text).changesNothing)
  }

  @Test(
    "an amount counts as what it is said to be",
    arguments: [(.acv, 3600), (.mrr, 43_200), (.tcv, 1200)] as [(AmountMeaning, Int64)])
  func amounts(meaning: AmountMeaning, major: Int64) throws {
    var trial = try ImportTrial()
    try trial.take(
      "Deal Name,Company,Stage,Amount,Term (months)\nX,Acme,Won,3600,36\n",
      .make { $0.amount = meaning })
    #expect(trial.plan.deals.first?.amount == Money(major: major))
  }

  @Test("a CRM's own flags go before the name of a stage")
  func flags() throws {
    var trial = try ImportTrial()
    try trial.take(
      """
      Id,Name,StageName,Amount,CloseDate,IsClosed,IsWon
      1,A,Handed over,1,2020-01-01,true,true
      2,B,Proposal,1,2020-01-01,true,false
      3,C,Closed Won,1,2020-01-01,false,false
      """, .make { $0.kind = .deals })
    #expect(trial.plan.deals.map(\.phase) == [.won, .lost, .won])
  }

  @Test("a deal at commit opens a card that follows its close date and ends with it")
  func commit() throws {
    var trial = try ImportTrial()
    func text(_ stage: String, _ day: String) -> String {
      "Deal ID,Deal Name,Company,Deal Stage,Close Date\n9,X,Acme,\(stage),\(day)\n"
    }
    try trial.take(text("Proposal", "2026-12-01"))
    #expect(trial.plan.handoffs.isEmpty)
    try trial.take(text("Contract Sent", "2026-12-01"))
    #expect(trial.plan.handoffs.first?.anchor == Day(iso: "2026-12-01"))
    try trial.take(text("Contract Sent", "2026-12-15"))
    #expect(trial.plan.handoffs.first?.anchor == Day(iso: "2026-12-15"))
    try trial.take(text("Closed Lost", "2026-12-15"))
    #expect(trial.plan.handoffs.first?.closed != nil)
  }

  @Test("one deal id with other values is rejected, a repeat is skipped")
  func repeats() throws {
    var trial = try ImportTrial()
    let report = try trial.propose(
      "Deal ID,Deal Name,Stage,Amount\n9,X,Won,1\n9,X,Won,1\n9,X,Won,2\n,,Won,2\n"
    ).report
    #expect(report.skipped.map(\.line) == [3, 5])
    #expect(report.rejected.map(\.line) == [4])
    #expect(report.counted == report.read)
  }
}
