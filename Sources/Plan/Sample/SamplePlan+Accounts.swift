extension SamplePlan {
  /// One line of the sample's account file.
  struct Company {
    var name: String
    var segment: String
    /// ARR in thousands; nil for who has not signed.
    var arr: Int?
    var owner: String?
    /// Days from today to the renewal.
    var renews: Int?
    var health: Int?
    var country: String
    var industry: String
    var kind = AccountKind.customer
  }

  /// A customer: its ARR in thousands, who owns it, days to its renewal, its health.
  private static func customer(
    _ segment: String, _ name: String, _ arr: Int, _ owner: String?, _ renews: Int, _ health: Int,
    _ country: String, _ industry: String
  ) -> Company {
    Company(
      name: name, segment: segment, arr: arr, owner: owner, renews: renews, health: health,
      country: country, industry: industry)
  }

  private static func prospect(
    _ name: String, _ segment: String, _ owner: String?, _ country: String, _ industry: String,
    _ kind: AccountKind = .prospect
  ) -> Company {
    Company(
      name: name, segment: segment, arr: nil, owner: owner, renews: nil, health: nil,
      country: country, industry: industry, kind: kind)
  }

  /// The sixty. Names are invented; two SMB and two mid-market accounts are strays.
  static let companies: [Company] =
    [
      customer("SMB", "Alder Dental", 9, "Kim Roy", 210, 82, "US", "Health"),
      customer("SMB", "Birch & Sons", 12, "Kim Roy", 150, 74, "US", "Construction"),
      customer("SMB", "Café Lumière", 7, "佐藤 美咲", 96, 66, "FR", "Food"),
      customer("SMB", "Delta Print", 14, "佐藤 美咲", 301, 91, "US", "Media"),
      customer("SMB", "Elm Street Books", 6, "Kim Roy", 44, 58, "US", "Retail"),
      customer("SMB", "Fjord Outdoor", 19, "佐藤 美咲", 188, 79, "NO", "Retail"),
      customer("SMB", "Gärtnerei Vogel", 11, "Kim Roy", 265, 88, "DE", "Retail"),
      customer("SMB", "Harbor Yoga", 5, "Kim Roy", 330, 70, "US", "Health"),
      customer("SMB", "Iris Optik", 13, "佐藤 美咲", 122, 77, "DE", "Health"),
      customer("SMB", "Juniper Labs", 22, "Kim Roy", 350, 61, "US", "Software"),
      customer("SMB", "Kestrel Couriers", 16, "佐藤 美咲", 27, 49, "GB", "Logistics"),
      customer("SMB", "Lark Studio", 8, "Kim Roy", 240, 93, "US", "Media"),
      customer("SMB", "Mistral Vins", 12, "佐藤 美咲", 199, 72, "FR", "Food"),
      customer("SMB", "Nettle & Co", 10, "Kim Roy", 175, 68, "GB", "Retail"),
      customer("SMB", "Orchid Travel", 15, "佐藤 美咲", 280, 84, "US", "Travel"),
      customer("SMB", "Pine Valley School", 18, "Kim Roy", 312, 80, "US", "Education"),
      customer("SMB", "Quill Legal", 21, "Kim Roy", 84, 75, "US", "Legal"),
      customer("SMB", "Riverbend Farms", 34, "佐藤 美咲", 220, 86, "US", "Food"),
      customer("SMB", "Sable Security", 41, "Kim Roy", 160, 71, "US", "Security"),
    ] + [
      customer("Mid-market", "Acme Robotics", 62, "Lee Wong", 313, 54, "US", "Manufacturing"),
      customer("Mid-market", "Bluefin Data", 74, "Lee Wong", 290, 83, "US", "Software"),
      customer("Mid-market", "Corvus Health", 58, "Ana Silva", 41, 77, "US", "Health"),
      customer("Mid-market", "Dune Logistics", 91, "Ana Silva", 132, 69, "AE", "Logistics"),
      customer("Mid-market", "Ember Energy", 120, "Lee Wong", 68, 46, "US", "Energy"),
      customer("Mid-market", "株式会社テラス", 51, "Ana Silva", 352, 88, "JP", "Software"),
      customer("Mid-market", "Granite Foods", 47, "Ana Silva", 204, 81, "US", "Food"),
      customer("Mid-market", "Halcyon Media", 66, "Lee Wong", 177, 73, "GB", "Media"),
      customer("Mid-market", "Ibex Sports", 39, "Lee Wong", 250, 90, "AT", "Retail"),
      customer("Mid-market", "Jade Biotech", 143, "Ana Silva", 336, 64, "US", "Health"),
      customer("Mid-market", "Kite Mobility", 83, "Ana Silva", 98, 78, "NL", "Logistics"),
      customer("Mid-market", "Lumen Retail", 55, "Lee Wong", 222, 70, "US", "Retail"),
      customer("Mid-market", "Marlin Marine", 102, "Lee Wong", 19, 52, "US", "Logistics"),
      customer("Mid-market", "Nimbus Cloud", 88, "Ana Silva", 341, 85, "US", "Software"),
      customer("Mid-market", "Ocelot Games", 44, "Ana Silva", 145, 76, "SE", "Media"),
      customer("Mid-market", "Pelican Insurance", 175, nil, 260, 79, "US", "Finance"),
      customer("Mid-market", "Quartz Mining", 131, nil, 117, 67, "CA", "Mining"),
      customer("Mid-market", "Rowan University", 72, "Lee Wong", 190, 82, "US", "Education"),
      customer("Mid-market", "Saffron Hotels", 19, "Ana Silva", 230, 74, "IN", "Travel"),
      customer("Mid-market", "Tundra Telecom", 310, "Lee Wong", 280, 71, "CA", "Telecom"),
    ] + [
      customer("Enterprise", "Aurora Bank", 640, "Ana Silva", 155, 80, "US", "Finance"),
      customer("Enterprise", "Borealis Air", 420, "Lee Wong", 331, 59, "CA", "Travel"),
      customer("Enterprise", "Cobalt Motors", 880, "Ana Silva", 88, 72, "DE", "Manufacturing"),
      customer("Enterprise", "한빛전자", 530, "Lee Wong", 214, 84, "KR", "Electronics"),
      customer("Enterprise", "Equinox Pharma", 710, "Ana Silva", 345, 48, "CH", "Health"),
      customer("Enterprise", "Fulcrum Rail", 360, "Lee Wong", 267, 76, "GB", "Logistics"),
    ] + [
      prospect("Garnet Grocers", "Mid-market", "Dana Ortiz", "US", "Food"),
      prospect("Helios Solar", "Mid-market", "Omar Diaz", "US", "Energy"),
      prospect("Indigo Freight", "Mid-market", "Mia Torres", "US", "Logistics"),
      prospect("Jasper Clinics", "SMB", "Mia Torres", "US", "Health"),
      prospect("Krill Analytics", "SMB", nil, "US", "Software"),
      prospect("Lotus Apparel", "SMB", nil, "VN", "Retail"),
      prospect("Meridian Steel", "Enterprise", "Priya Nair", "US", "Manufacturing"),
      prospect("Nova Transit", "Enterprise", "Priya Nair", "US", "Logistics"),
      prospect("Opal Credit Union", "Mid-market", "Dana Ortiz", "US", "Finance"),
      prospect("Pyrite Games", "SMB", "Mia Torres", "US", "Media"),
      prospect("Quince Catering", "SMB", "Omar Diaz", "US", "Food"),
      prospect("Ruby Freight", "Mid-market", "Omar Diaz", "US", "Logistics"),
      prospect("Sorrel Skincare", "SMB", nil, "US", "Retail", .former),
      prospect("Topaz Tools", "Mid-market", nil, "US", "Manufacturing", .former),
      prospect("Umber Architects", "SMB", "Mia Torres", "GB", "Construction"),
    ]

  mutating func importAccounts() throws(EditError) {
    var batch = ImportBatch(
      source: ImportSource(
        key: try key(), kind: .accounts, fileName: "accounts.csv", on: today - 7),
      on: today - 7, keys: try block(Self.companies.count * 2))
    for (index, company) in Self.companies.enumerated() {
      var facts = AccountFacts(name: company.name)
      facts.kind = company.kind
      facts.segment = company.segment
      facts.arr = company.arr.map { thousands($0) }
      facts.renewal = company.renews.map { today + $0 }
      facts.health = company.health
      facts.country = company.country
      facts.industry = company.industry
      facts.customerSince = company.arr == nil ? nil : today - 90 - (index * 37) % 900
      var people = [
        AccountFacts.Holder(role: nil, seat: company.owner.flatMap { seats[$0] })
      ]
      if company.arr != nil, company.segment != "SMB" {
        // Where an AM owns the customer, a CSM stands beside.
        let name = index.isMultiple(of: 2) ? "Kim Roy" : "佐藤 美咲"
        people.append(AccountFacts.Holder(role: .csm, seat: seats[name]))
      }
      let arrival = AccountFacts.Arrival(
        key: try key(), identity: CRMIdentity(system: "salesforce", id: Self.identifier(index)),
        facts: facts, people: people)
      accounts[company.name] = arrival.key
      batch.accounts.append(arrival)
    }
    batch.source.read = batch.accounts.count
    batch.source.added = batch.accounts.count
    batch.source.loadBack = "no user id for 10 people"
    try make(.imported(batch))
  }

  /// An 18-character id of Salesforce's form; its first fifteen are distinct without the case.
  private static func identifier(_ index: Int) -> String {
    let digits = String(index + 1)
    let number = String(repeating: "0", count: 4 - digits.count) + digits
    return "0015000000\(number)0AAA"
  }
}
