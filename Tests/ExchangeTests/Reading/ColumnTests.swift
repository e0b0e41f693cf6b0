import Testing

@testable import Exchange

@Suite("Column titles")
struct ColumnTests {
  @Test(
    "an account's field is known by all its titles",
    arguments: [
      ("Account ID", AccountColumn.id), ("AccountId", .id), ("Case Safe ID", .id), ("Id", .id),
      ("Record ID", .id), ("(Do Not Modify) Account", .id), ("Account Name", .name),
      ("account_name", .name), ("Account: Account Name", .name), ("Account.Name", .name),
      ("Company name", .name), ("company", .name), ("Account Owner", .owner),
      ("Owner.Name", .owner),
      ("OwnerId", .ownerID), ("hubspot_owner_id", .ownerID), ("Owner: Email", .ownerEmail),
      ("NumberOfEmployees", .employees), ("numberofemployees", .employees),
      ("No. of Employees", .employees), ("num. of employees", .employees),
      ("AnnualRevenue", .revenue), ("Annual Revenue (converted)", .revenue),
      ("Billing State/Province", .state), ("BillingCountryCode", .country),
      ("Country/Region", .country), ("Address 1: ZIP/Postal Code", .postal), ("ARR__c", .arr),
      ("Current_ARR__c", .arr), ("ARR (USD)", .arr), ("acme__Current_ARR__c", .arr),
      ("Workload_Points__c", .workload), ("Required_Skill__c", .requiredSkill),
      ("Segment__c", .segment), ("Locked__c", .locked), ("IsExcludedFromRealign", .locked),
      ("Account Manager", .am), ("AM__c", .am), ("AM__r.Name", .am), ("CSM", .csm),
      ("Customer Success Manager", .csm), ("SDR", .sdr), ("AE", .ae), ("CSM Name", .csm),
      ("LastActivityDate", .lastActivity), ("Territory: Name", .territory), ("MRR", .mrr),
      ("subsidiary_of", .parent), ("office_location", .country), ("sector", .industry),
      ("internal_tam", .potential), ("signup_date", .customerSince),
    ] as [(String, AccountColumn)])
  func accounts(title: String, column: AccountColumn) {
    #expect(ColumnMatch<AccountColumn>(header: [title]).fields == [column])
  }

  @Test(
    "so is a seat's",
    arguments: [
      ("Full Name", SeatColumn.name), ("sales_agent", .name), ("Name", .name), ("User ID", .id),
      ("IsActive", .isActive), ("Manager", .manager), ("regional_office", .region),
      ("Coverage_States__c", .states), ("Min_Accounts__c", .minimumAccounts),
      ("Target_Share__c", .bookShare), ("Ramp_Status__c", .rampStatus), ("Role", .role),
      ("Quota", .quota), ("FTE", .fte), ("User: Email", .email), ("Start Date", .start),
    ] as [(String, SeatColumn)])
  func seats(title: String, column: SeatColumn) {
    #expect(ColumnMatch<SeatColumn>(header: [title]).fields == [column])
  }

  @Test(
    "a custom field is known by its words, whatever their order, unit and namespace",
    arguments: [
      ("Account_Segment__c", AccountColumn.segment), ("ARR_USD__c", .arr), ("ARR USD", .arr),
      ("Annual_Recurring_Revenue__c", .arr), ("npsp__Annual_Recurring_Revenue__c", .arr),
      ("npsp__ARR_USD__c", .arr), ("Total_ARR_Amount__c", .arr), ("Account_ACV_EUR__c", .acv),
      ("Customer_Segment__c", .segment), ("Workload_Points_Count__c", .workload),
      ("Is_Locked__c", .locked), ("Locked_Flag__c", .locked),
      ("pkg__Account_Required_Skill__c", .requiredSkill), ("Employee_Count__c", .employees),
      ("Annual_Revenue_USD__c", .revenue), ("Account_Renewal_Date__c", .renewal),
    ] as [(String, AccountColumn)])
  func accountWords(title: String, column: AccountColumn) {
    #expect(ColumnMatch<AccountColumn>(header: [title]).fields == [column])
  }

  @Test(
    "a seat's too",
    arguments: [
      ("Rep_Coverage_States__c", SeatColumn.states), ("Max_Account_Count__c", .limit),
      ("Maximum_Number_of_Accounts__c", .limit), ("Minimum_Account_Count__c", .minimumAccounts),
      ("Rep_Skills__c", .skills), ("User_Segment__c", .segment), ("Ramp_Status__c", .rampStatus),
      ("acme__Target_Share_Pct__c", .bookShare), ("Quota_USD__c", .quota),
      ("MaxAccounts", .limit), ("acme__Max_Account_Count__c", .limit),
    ] as [(String, SeatColumn)])
  func seatWords(title: String, column: SeatColumn) {
    #expect(ColumnMatch<SeatColumn>(header: [title]).fields == [column])
  }

  @Test(
    "a field with a word that says something else is not taken for it",
    arguments: [
      "Last_Year_ARR__c", "ARR_Target__c", "Owner_Notes__c", "Owner_Count__c", "Account_Count__c",
      "Previous_Segment__c", "Segment_Notes__c", "Renewal_ARR__c", "ARR_Growth__c",
      "Locked_By__c", "Parent_Count__c", "Account_Manager_Notes__c", "CSM_Count__c",
      "Old_Owner__c", "Customer_State__c", "Region_Code_Old__c", "Amount__c", "Flag__c",
      "Lost_ARR_USD__c", "npsp__Last_Year_ARR__c", "Industry_Rank__c",
    ])
  func otherFields(title: String) {
    #expect(ColumnMatch<AccountColumn>(header: [title]).fields == [nil])
  }

  @Test(
    "nor on a seat",
    arguments: ["Manager_Count__c", "Accounts__c", "Quota_Attainment__c", "Max__c"])
  func otherSeatFields(title: String) {
    #expect(ColumnMatch<SeatColumn>(header: [title]).fields == [nil])
  }

  @Test(
    "and a deal's, which keeps the account's fields apart",
    arguments: [
      ("Opportunity ID", DealColumn.id), ("opportunity_id", .id), ("Opportunity Name", .name),
      ("Deal Name", .name), ("AccountId", .accountID), ("Account Name", .account),
      ("Account.Name", .account), ("close_value", .amount), ("StageName", .stage),
      ("deal_stage", .stage), ("CloseDate", .closes), ("Probability (%)", .probability),
      ("engage_date", .created), ("sales_agent", .owner), ("Deal owner", .owner),
      ("Amount Currency", .currency), ("Amount (converted)", .amount), ("Account: Type", nil),
    ] as [(String, DealColumn?)])
  func deals(title: String, column: DealColumn?) {
    #expect(ColumnMatch<DealColumn>(header: [title]).fields == [column])
  }

  @Test("of two titles for one field the nearer wins, then the first; the other fills nothing")
  func twoTitles() {
    let match = ColumnMatch<AccountColumn>(header: [
      "Name", "Account Name", "Annual Revenue (converted)", "Annual Revenue", "ARR", "ARR__c",
    ])
    #expect(match.fields == [nil, .name, nil, .revenue, .arr, nil])
    #expect(match[.name] == 1)
  }

  @Test("a field said by hand goes before every title, and a column can be left out")
  func chosen() {
    let match = ColumnMatch<AccountColumn>(
      header: ["Account Name", "Legal Entity", "ARR"], chosen: [1: .name, 2: nil])
    #expect(match.fields == [nil, .name, nil])
  }

  @Test("no title stands for two fields of one kind")
  func uniqueTitles() {
    func duplicates<Column: ImportColumn>(_ type: Column.Type) -> [String] {
      let titles = Column.allCases.flatMap { Set($0.titles.map(HeaderTitle.squashed)) }
      return Dictionary(grouping: titles, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
    }
    #expect(duplicates(AccountColumn.self).isEmpty)
    #expect(duplicates(SeatColumn.self).isEmpty)
    #expect(duplicates(DealColumn.self).isEmpty)
    #expect(duplicates(HandoffItemColumn.self).isEmpty)
  }

  @Test(
    "the kind of a file is told by its columns",
    arguments: [
      (["Account Name"], FileKind.accounts), (["Id", "Name", "Industry", "OwnerId"], .accounts),
      (["Account Name", "Account Owner", "Type", "Stage"], .accounts),
      (["Opportunity Name", "Account Name", "Stage", "Amount", "Close Date"], .deals),
      (["Name", "Email", "Role"], .seats), (["Rep", "Quota"], .seats),
      (["FirstName", "LastName", "Email", "IsActive"], .seats),
      (["Account", "Item", "Owner", "Due", "Done", "Date", "Evidence"], .handoffItems),
    ] as [([String], FileKind)])
  func kinds(header: [String], kind: FileKind) {
    guard case .recognised(let found, let reason) = FileKind.recognise(header) else {
      Issue.record("\(header) is not recognised")
      return
    }
    #expect(found == kind)
    #expect(reason.contains(header[0]))
  }

  @Test("a file of no kind says what it lacks and how to mend it")
  func unrecognised() {
    guard case .unrecognised(let lacks) = FileKind.recognise(["product", "series", "sales_price"])
    else {
      Issue.record("recognised")
      return
    }
    let sentence = FileKind.sentence(for: lacks)
    #expect(sentence.contains("an account's name"))
    #expect(sentence.contains("--map"))
    #expect(lacks.count == FileKind.allCases.count)
  }

  @Test("the command line's other words for seats and deals")
  func otherWords() {
    #expect(FileKind(commandLineName: "reps") == .seats)
    #expect(FileKind(commandLineName: "opportunities") == .deals)
    #expect(FileKind(commandLineName: "handoff-items") == .handoffItems)
    #expect(FileKind(commandLineName: "leads") == nil)
  }
}
