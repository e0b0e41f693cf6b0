import FoundationEssentials
import Plan
import Testing

@testable import Exchange

@Suite("Real files", .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct SharedDataTests {
  @Test(
    "csv-spectrum parses to its expected JSON",
    arguments: [
      ("csvs/comma_in_quotes.csv", "comma_in_quotes"), ("csvs/empty.csv", "empty"),
      ("crlf-restored/empty_crlf.csv", "empty_crlf"), ("csvs/escaped_quotes.csv", "escaped_quotes"),
      ("csvs/json.csv", "json"), ("csvs/newlines.csv", "newlines"),
      ("crlf-restored/newlines_crlf.csv", "newlines_crlf"),
      ("csvs/quotes_and_newlines.csv", "quotes_and_newlines"), ("csvs/simple.csv", "simple"),
      ("crlf-restored/simple_crlf.csv", "simple_crlf"), ("csvs/utf8.csv", "utf8"),
    ] as [(String, String)])
  func spectrum(csv: String, json: String) throws {
    let table = try rows(SharedData.bytes("csv-spectrum/\(csv)"))
    let records = table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(table[0], $0)) }
    let data = Data(try SharedData.bytes("csv-spectrum/json/\(json).json"))
    let decoder = JSONDecoder()
    #expect(try Array(records) == decoder.decode([[String: String]].self, from: data))
  }

  @Test("csv-spectrum's coordinates parse too: quotes within unquoted cells")
  func coordinates() throws {
    let table = try rows(SharedData.bytes("csv-spectrum/csvs/location_coordinates.csv"))
    let data = Data(try SharedData.bytes("csv-spectrum/json/location_coordinates.json"))
    var expected = try JSONDecoder().decode([String: String].self, from: data)
    // The set's JSON has a made-up telephone number where the CSV kept another.
    expected["Contact Phone Number"] = "2095257564"
    #expect(Dictionary(uniqueKeysWithValues: zip(table[0], table[1])) == expected)
    #expect(table.count == 2)
  }

  @Test(
    "every file has the rows, columns, encoding and kind that its note says",
    arguments: [
      ("maven-crm/accounts.csv", 85, 7, FileKind.accounts),
      ("maven-crm/products.csv", 7, 3, nil),
      ("maven-crm/sales_pipeline.csv", 8800, 8, .deals),
      ("maven-crm/sales_teams.csv", 35, 3, .seats),
      ("gluelabs-territory/accounts-large-149.csv", 149, 10, .accounts),
      ("gluelabs-territory/accounts-small-44.csv", 44, 10, .accounts),
      ("fortune1000/Fortune_1000.csv", 1000, 18, .accounts),
      ("ravenstack/ravenstack_accounts.csv", 500, 10, .accounts),
      ("ravenstack/ravenstack_subscriptions.csv", 5000, 14, nil),
      ("ravenstack/ravenstack_churn_events.csv", 600, 9, nil),
      ("sf-archive-data/Account.csv", 250, 59, .accounts),
      ("hubspot-companies-fixture/hubspot-companies.csv", 5, 9, .accounts),
      ("geo-iso3166/all/all.csv", 249, 11, nil),
      ("geo-tilegrid-us/gridmap-layout-usa.csv", 51, 4, nil),
      ("npsp-engagement-plans/npsp__Engagement_Plan_Task__c.csv", 17, 12, nil),
      ("npsp-engagement-plans/npsp__Engagement_Plan_Template__c.csv", 4, 7, nil),
      ("npsp-engagement-plans/npsp__Engagement_Plan__c.csv", 27, 10, nil),
    ] as [(String, Int, Int, FileKind?)])
  func counts(path: String, rowCount: Int, width: Int, kind: FileKind?) throws {
    let table = try SourceTable(SharedData.bytes(path))
    #expect(table.header.count == width)
    let all = try table.allRows()
    #expect(all.count == rowCount)
    #expect(all.allSatisfy { $0.count == width })
    #expect(table.preamble.isEmpty)
    #expect(table.encoding == (path.hasPrefix("sf-archive") ? .utf8WithMark : .utf8))
    switch FileKind.recognise(table.header) {
    case .recognised(let found, _): #expect(found == kind)
    case .unrecognised: #expect(kind == nil)
    }
  }

  @Test(
    "the headers of real exports find their fields",
    arguments: [
      (
        "maven-crm/accounts.csv",
        [
          "account": "name", "sector": "industry", "revenue": "revenue", "employees": "employees",
          "office_location": "country", "subsidiary_of": "parent",
        ]
      ),
      (
        "maven-crm/sales_pipeline.csv",
        [
          "opportunity_id": "id", "sales_agent": "owner", "product": "product",
          "account": "account",
          "deal_stage": "stage", "engage_date": "created", "close_date": "closes",
          "close_value": "amount",
        ]
      ),
      (
        "maven-crm/sales_teams.csv",
        ["sales_agent": "name", "manager": "manager", "regional_office": "region"]
      ),
      (
        "gluelabs-territory/accounts-large-149.csv",
        [
          "account_name": "name", "owner": "owner", "current_arr": "arr",
          "internal_tam": "potential",
          "health_score": "health", "churn_risk": "risk", "territory": "territory",
          "segment": "segment", "lifecycle_stage": "lifecycle",
        ]
      ),
      (
        "fortune1000/Fortune_1000.csv",
        [
          "company": "name", "revenue": "revenue", "num. of employees": "employees",
          "sector": "industry", "city": "city", "state": "state",
        ]
      ),
      (
        "ravenstack/ravenstack_accounts.csv",
        [
          "account_id": "id", "account_name": "name", "industry": "industry", "country": "country",
          "signup_date": "customer-since",
        ]
      ),
      (
        "hubspot-companies-fixture/hubspot-companies.csv",
        [
          "Record ID": "id", "Company name": "name", "Company owner": "owner",
          "Last Activity Date": "last-activity", "City": "city", "Country/Region": "country",
          "Industry": "industry",
        ]
      ),
      (
        "sf-archive-data/Account.csv",
        [
          "Id": "id", "Name": "name", "Type": "kind", "ParentId": "parent-id",
          "BillingCity": "city",
          "BillingState": "state", "BillingPostalCode": "postal", "BillingCountry": "country",
          "Industry": "industry", "AnnualRevenue": "revenue", "NumberOfEmployees": "employees",
          "OwnerId": "owner-id", "LastActivityDate": "last-activity",
        ]
      ),
    ] as [(String, [String: String])])
  func headers(path: String, fields: [String: String]) throws {
    let table = try SourceTable(SharedData.bytes(path))
    guard case .recognised(let kind, _) = FileKind.recognise(table.header) else {
      Issue.record("\(path) is not recognised")
      return
    }
    let found = kind.filledFields(table.header).map { ($0.title, $0.field) }
    #expect(Dictionary(uniqueKeysWithValues: found) == fields)
  }

  @Test("maven's won deals add up to 10,005,534, and ravenstack's dates are days first")
  func values() throws {
    let pipeline = try SourceTable(SharedData.bytes("maven-crm/sales_pipeline.csv")).allRows()
    var total: Int64 = 0
    for row in pipeline where row[4] == "Won" {
      let amount = try NumberDialect().money(row[7].utf8.span, in: .usd)
      total += try #require(amount).minorUnits
    }
    #expect(total == 1_000_553_400)

    var survey = DateSurvey()
    for (index, row) in try SourceTable(SharedData.bytes("ravenstack/ravenstack_accounts.csv"))
      .allRows().enumerated()
    {
      survey.note(row[4].utf8.span, line: index + 2)
    }
    #expect(survey.decision == .decided(.dayFirst))
  }

  @Test("Namibia stays NA, and a column of single spaces holds nothing")
  func blanks() throws {
    let countries = try SourceTable(SharedData.bytes("geo-iso3166/all/all.csv")).allRows()
    #expect(countries.first { $0[0] == "Namibia" }?[1] == "NA")
    let companies = try SourceTable(SharedData.bytes("fortune1000/Fortune_1000.csv")).allRows()
    #expect(companies.filter { $0[13].isEmpty }.count == 523)
  }

  @Test("every naughty string comes back from a quoted cell as it was")
  func naughtyStrings() throws {
    let data = Data(try SharedData.bytes("blns/blns.json"))
    let strings = try JSONDecoder().decode([String].self, from: data)
    #expect(strings.count == 515)
    let text = strings.map { "\"" + quotesDoubled($0) + "\",x" }.joined(separator: "\n")
    let read = try rows(text).map { Array($0[0].unicodeScalars) }
    #expect(read == strings.map { Array($0.unicodeScalars) })
    for string in strings {
      #expect(FormulaGuard.armed(FormulaGuard.disarmed(string)) == string)
    }
  }

  private func quotesDoubled(_ text: String) -> String {
    var doubled = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { doubled.append(scalar) }
      doubled.append(scalar)
    }
    return String(doubled)
  }
}
