import Plan
import Testing

@testable import Exchange

@Suite("Importing accounts")
struct AccountImportTests {
  static let book = """
    Account ID,Account Name,Type,Account Owner,CSM,Segment,ARR,Renewal Date,Health Score,Locked
    001Hs00000aAAAA,Acme,Customer,Ann Lee,Cy Fox,SMB,"$12,000.50",2027-03-01,82,true
    001Hs00000aAAAB,Birch,Prospect,Bo Ray,,Enterprise,-,,,false
    001Hs00000aAAAC,Cedar,Customer,,-,SMB,-500,2026-12-24,n/a,
    """

  @Test("facts, people and segments come in, and blank is not zero")
  func facts() throws {
    var trial = try ImportTrial()
    let report = try trial.take(Self.book)
    #expect((report.kind, report.read, report.added) == (.accounts, 3, 3))
    let acme = try trial.account("Acme")
    #expect(acme.kind == .customer)
    #expect(acme.arr == Money(minorUnits: 1_200_050))
    #expect(acme.renewal == Day(iso: "2027-03-01"))
    #expect(acme.health == 82)
    #expect(acme.isLocked)
    #expect(acme.identity == CRMIdentity(system: "salesforce", id: "001Hs00000aAAAA"))
    #expect(try trial.account("Birch").arr == nil)
    #expect(try trial.account("Birch").kind == .prospect)
    #expect(try trial.account("Cedar").arr == Money(major: -500))
    #expect(try trial.holder(of: "Acme") == "Ann Lee")
    #expect(try trial.holder(of: "Acme", .csm) == "Cy Fox")
    #expect(try trial.holder(of: "Cedar") == nil)
    #expect(trial.plan.seats.count == 3)
    #expect(trial.plan.seats.allSatisfy { $0.isFound && $0.role == nil })
    #expect(
      trial.plan.orderedSegments.map(\.name) == ["SMB", "Enterprise", "All other accounts"])
    #expect(report.loadBack == "no user id for 3 people")
    #expect(report.columns.map(\.field).prefix(3) == ["id", "name", "kind"])
  }

  @Test("the same file twice changes nothing")
  func twice() throws {
    var trial = try ImportTrial()
    try trial.take(Self.book)
    let proposal = try trial.propose(Self.book)
    #expect(proposal.changesNothing)
    #expect((proposal.report.unchanged, proposal.report.changed, proposal.report.gone) == (3, 0, 0))
  }

  @Test("a refresh follows the file: facts, owners, and accounts that are gone or back")
  func refresh() throws {
    var trial = try ImportTrial()
    try trial.take(Self.book)
    let report = try trial.take(
      """
      Account ID,Account Name,Account Owner,ARR
      001Hs00000aAAAA,Acme Inc,Di Poe,13000
      001Hs00000aAAAB,Birch,,
      """)
    #expect((report.changed, report.unchanged, report.gone) == (2, 0, 1))
    let acme = try trial.account("Acme Inc")
    #expect(acme.arr == Money(major: 13_000))
    #expect(acme.health == 82, "a column that the file lacks keeps its value")
    #expect(try trial.holder(of: "Acme Inc") == "Di Poe")
    #expect(try trial.holder(of: "Acme Inc", .csm) == "Cy Fox")
    #expect(try trial.holder(of: "Birch") == nil, "a blank cell says that nobody is")
    #expect(try trial.account("Cedar").isGone)
    let again = try trial.take(Self.book)
    #expect(again.changed == 3)
    #expect(try !trial.account("Cedar").isGone)
  }

  @Test("what was decided here stands, whatever the file says: an owner, and a field")
  func decided() throws {
    var trial = try ImportTrial()
    try trial.take(Self.book)
    let acme = try trial.account("Acme").key
    let role = trial.plan.coverage(of: try trial.account("Acme")).commercialRole
    try trial.edit(
      .accountAssigned(
        AccountAssigned(
          account: acme, role: role, seat: try trial.seat("Bo Ray").key, on: trial.day,
          keys: trial.keys(AccountAssigned.keysNeeded))))
    try trial.edit(.accountEdited(.init(account: acme, field: .arr, value: .money(.zero))))
    let same = try trial.propose(Self.book)
    #expect(same.changesNothing)
    let report = try trial.take(
      Self.book.replacing("Ann Lee", with: "Di Poe").replacing("12,000.50", with: "9"))
    #expect(report.changed == 1)
    #expect(
      trial.plan.holder(of: acme, role: role, on: trial.day)?.seat == (try trial.seat("Bo Ray").key)
    )
    #expect(try trial.holder(of: "Acme") == nil)
    let account = try trial.account("Acme")
    #expect(account.arr == .zero)
    #expect(account.file.arr == Money(major: 9))
  }

  @Test("a repeat is skipped; one id with other values is rejected, naming both lines")
  func repeats() throws {
    var trial = try ImportTrial()
    let text = """
      Id,Account Name,ARR
      001Hs00000aAAAA,Acme,1
      001Hs00000aAAAA,Acme,1
      001Hs00000aAAAA,Acme,2
      001Hs00000aAAAa,Acme,3
      ,Acme,4
      ,,5
      """
    let proposal = try trial.propose(text)
    #expect(!proposal.isReady)
    #expect(proposal.batch.accounts.isEmpty)
    #expect(proposal.report.skipped.map(\.line) == [3, 7])
    #expect(proposal.report.rejected.map(\.line) == [4])
    #expect(proposal.report.rejected.first?.reason.contains("line 2") == true)
    #expect(proposal.refusal?.contains("line 4") == true)
    let report = try trial.take(text, .make { $0.skipsRejected = true })
    #expect(report.added == 3, "two ids that differ in case are two, and one has none")
  }

  @Test("without ids, one name is one account")
  func names() throws {
    var trial = try ImportTrial()
    let report = try trial.propose("Company,ARR\nAcme,1\nAcme,1\nAcme,2\nacme,3\n").report
    #expect((report.added, report.skipped.count, report.rejected.count) == (2, 1, 1))
    try trial.take("Company,ARR\nAcme,1\nBirch,1\n")
    let refresh = try trial.take("Company,ARR\nACME,2\nbirch,1\n")
    #expect((refresh.changed, refresh.added, refresh.gone) == (2, 0, 0))
    #expect(try trial.account("ACME").arr == Money(major: 2))
    let both = try trial.take("Company,ARR\nACME,2\nacme,5\nbirch,1\n")
    #expect((both.unchanged, both.added) == (2, 1), "two spellings in one file are two accounts")
  }

  @Test("a row that cannot be read leaves its account to a better one, and is not gone")
  func rejectedRows() throws {
    var trial = try ImportTrial()
    try trial.take("Company,ARR\nAcme,1\nBirch,1\n")
    let report = try trial.take(
      "Company,ARR\nAcme,x\nAcme,2\nBirch,1,\n", .make { $0.skipsRejected = true })
    #expect((report.changed, report.added, report.gone) == (1, 0, 0))
    #expect(report.rejected.map(\.line) == [2, 4])
    #expect(trial.plan.accounts.count == 2)
  }

  @Test("a list of ids mends accounts that came without them")
  func ids() throws {
    var trial = try ImportTrial()
    #expect(try trial.take("Account Name,Industry\nAcme,Steel\n").loadBack == "no Account ID")
    let report = try trial.take("Account ID,Account Name\n001Hs00000aAAAA,Acme\n")
    #expect((report.changed, report.added, report.loadBack) == (1, 0, "ready"))
    let acme = try trial.account("Acme")
    #expect(acme.identity?.id == "001Hs00000aAAAA")
    #expect(acme.industry == "Steel")
    let longer = try trial.take("Account ID,Account Name\n001Hs00000aAAAAIA4,Acme\n")
    #expect(longer.added == 0, "15 and 18 characters are one id")
  }

  @Test("every bad row is rejected with its own line, also below cells with line ends")
  func lines() throws {
    var trial = try ImportTrial()
    let report = try trial.propose(
      "Account Name,Billing City,ARR,Renewal Date\n\"A\n\nB\",\"x\r\ny\",1,2026-01-31\n"
        + "Cedar,x,abc,\n\nDune,x\nElm,x,1,2026-02-30\nFir,x,1,,\n"
    ).report
    #expect(report.rejected.map(\.line) == [6, 8, 9, 10])
    #expect(report.rejected.map(\.column) == ["ARR", "", "Renewal Date", ""])
    #expect(report.rejected.first?.value == "abc")
    #expect((report.read, report.added) == (5, 1))
  }

  @Test("money in another currency refuses the file, naming place and option")
  func currency() throws {
    var trial = try ImportTrial()
    for text in [
      "Account Name,ARR\nAcme,1\nBirch,€5\n",
      "Account Name,ARR,ARR Currency\nAcme,1,USD\nB,5,EUR\n",
      "Account Name,ARR,Currency\nAcme,1,\nBirch,5,eur\n",
    ] {
      let error = #expect(throws: ImportError.self) { try trial.propose(text) }
      #expect((error?.line, error?.column) == (3, "ARR"))
      #expect(error?.sentence.contains("--currency EUR") == true)
      #expect(error?.report?.rejected.first?.line == 3)
    }
    let header = #expect(throws: ImportError.self) {
      try trial.propose("Account Name,ARR (EUR)\nAcme,1\n")
    }
    #expect((header?.line, header?.column) == (1, "ARR (EUR)"))
    #expect(try trial.take("Account Name,ARR (USD)\nAcme,$1\n").added == 1)
  }

  @Test("dates that fit two orders are asked once, and the answer reads the file")
  func dates() throws {
    var trial = try ImportTrial()
    let text = "Account Name,ARR,Renewal Date\nAcme,1,03/04/2027\n"
    let proposal = try trial.propose(text)
    #expect(!proposal.isReady)
    #expect(proposal.batch.accounts.isEmpty)
    let question = try #require(proposal.questions.first)
    #expect(question.option == "--date-order")
    #expect(question.answers.map(\.choices.dateOrder) == [.monthFirst, .dayFirst])
    try trial.take(text, try #require(question.answers.last?.choices))
    #expect(try trial.account("Acme").renewal == Day(iso: "2027-04-03"))
    let error = #expect(throws: ImportError.self) {
      try trial.propose("Account Name,Renewal Date\nA,31/01/2027\nB,01/31/2027\n")
    }
    #expect(error?.sentence.contains("--date-order") == true)
  }

  @Test("a month's revenue counts twelve times, and a type's usual words are known")
  func words() throws {
    var trial = try ImportTrial()
    let report = try trial.take(
      """
      Account Name,MRR,Type,Health
      A,100,Existing Customer,green
      B,,churned,101
      C,,Analyst,55.5
      """)
    #expect(try trial.account("A").arr == Money(major: 1200))
    #expect(try trial.account("B").kind == .former)
    #expect(try trial.account("C").kind == nil)
    #expect(try trial.account("C").health == 56)
    #expect(try trial.account("A").health == nil)
    #expect(report.notes.contains { $0.contains("\"Analyst\"") && $0.contains("line 4") })
    #expect(report.notes.contains { $0.contains("\"green\"") && $0.contains("2 cells") })
    #expect(report.notes.contains("ARR is MRR times twelve"))
  }

  @Test("an owner is the AE of a prospect and, of a customer, whom coverage makes accountable")
  func owners() throws {
    var trial = try ImportTrial()
    let text = """
      Account Name,Type,Owner,ARR
      A,Customer,Ann,"6,000,000"
      B,Customer,Ann,"100,000"
      C,Prospect,Bo,
      D,Prospect,,
      """
    let proposal = try trial.propose(text)
    #expect(proposal.ownerRoles == [.ae, .am, .csm])
    #expect(
      proposal.ownerMeaning == "2 as AM (customers under Enterprise pod), 1 as AE (not signed yet)")
    #expect(proposal.report.notes.contains("owners: 2 as AM, 1 as AE"))
    try trial.take(text)
    let counts = Dictionary(
      grouping: trial.plan.accounts.compactMap { trial.plan.ownerRole(of: $0.key, on: trial.day) },
      by: \.self
    ).mapValues(\.count)
    #expect(counts == [.am: 2, .ae: 1])
    let said = try trial.propose(text, .make { $0.ownerRole = .csm })
    #expect(said.ownerMeaning == "3 as CSM")
    _ = try trial.plan.apply(.imported(said.batch))
    #expect(try trial.holder(of: "A", .csm) == "Ann")
    #expect(try trial.holder(of: "A") == nil)
  }

  @Test("a user id or an e-mail address in the owner's column is read as what it is")
  func ownerIDs() throws {
    var trial = try ImportTrial()
    try trial.take(
      "Id,Account Name,OwnerId\n001Hs00000aAAAA,A,005Hs00000aAAAA\n001Hs00000aAAAB,B,ann@x.io\n")
    #expect(try trial.seat("005Hs00000aAAAA").identity?.system == "salesforce")
    let report = try trial.take("User ID,Full Name,Title\n005Hs00000aAAAA,Ann Lee,Enterprise AE\n")
    #expect((report.kind, report.changed, report.added) == (.seats, 1, 0))
    let ann = try trial.seat("Ann Lee")
    #expect((ann.role, ann.isFound) == (.ae, false))
    #expect(try trial.holder(of: "A") == "Ann Lee")
  }

  @Test("an account keeps the name it has, whatever that is")
  func oddNames() throws {
    var trial = try ImportTrial()
    try trial.take("Account Name,Country,ARR\nN/A,NA,1\n'=SUM(1),x,2\n")
    #expect(try trial.account("N/A").country == "NA")
    #expect(try trial.account("=SUM(1)").arr == Money(major: 2))
  }
}
