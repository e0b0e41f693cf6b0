extension SamplePlan {
  private struct Sale {
    var account: String
    var name: String
    var owner: String
    /// In thousands.
    var amount: Int
    var phase: Deal.Phase
    var stage: String
    var kind = Deal.Kind.newBusiness
    /// Days from today.
    var closes: Int
    var isNewUnit = false
  }

  private static let sales = [
    Sale(
      account: "Acme Robotics", name: "Acme first line", owner: "Dana Ortiz", amount: 62,
      phase: .won, stage: "Closed Won", closes: -52),
    Sale(
      account: "株式会社テラス", name: "Terrace pilot", owner: "Omar Diaz", amount: 51, phase: .won,
      stage: "Closed Won", closes: -12),
    Sale(
      account: "Nimbus Cloud", name: "Nimbus platform", owner: "Dana Ortiz", amount: 88,
      phase: .won, stage: "Closed Won", closes: -31),
    Sale(
      account: "Juniper Labs", name: "Juniper team plan", owner: "Omar Diaz", amount: 22,
      phase: .won, stage: "Closed Won", closes: -20),
    Sale(
      account: "Harbor Yoga", name: "Harbor starter", owner: "Omar Diaz", amount: 5, phase: .won,
      stage: "Closed Won", closes: -34),
    Sale(
      account: "Lark Studio", name: "Lark studio plan", owner: "Dana Ortiz", amount: 8,
      phase: .won, stage: "Closed Won", closes: -45),
    Sale(
      account: "Borealis Air", name: "Borealis crews", owner: "Priya Nair", amount: 420,
      phase: .won, stage: "Closed Won", closes: -34),
    Sale(
      account: "Equinox Pharma", name: "Equinox trials", owner: "Priya Nair", amount: 710,
      phase: .won, stage: "Closed Won", closes: -66),
    Sale(
      account: "Jade Biotech", name: "Jade sequencing", owner: "Dana Ortiz", amount: 143,
      phase: .won, stage: "Closed Won", closes: -101),
    Sale(
      account: "Garnet Grocers", name: "Garnet stores", owner: "Dana Ortiz", amount: 70,
      phase: .open, stage: "Proposal", closes: 25),
    Sale(
      account: "Meridian Steel", name: "Meridian mills", owner: "Priya Nair", amount: 560,
      phase: .commit, stage: "Contract sent", closes: 9),
    Sale(
      account: "Opal Credit Union", name: "Opal branches", owner: "Dana Ortiz", amount: 95,
      phase: .open, stage: "Negotiation", closes: 41),
    Sale(
      account: "Quince Catering", name: "Quince kitchens", owner: "Omar Diaz", amount: 14,
      phase: .open, stage: "Demo", closes: 18),
    Sale(
      account: "Indigo Freight", name: "Indigo depots", owner: "Mia Torres", amount: 48,
      phase: .early, stage: "Discovery", closes: 70),
    Sale(
      account: "Bluefin Data", name: "Bluefin EU unit", owner: "Dana Ortiz", amount: 40,
      phase: .open, stage: "Proposal", kind: .expansion, closes: 30, isNewUnit: true),
    Sale(
      account: "Dune Logistics", name: "Dune seats", owner: "Ana Silva", amount: 12, phase: .open,
      stage: "Proposal", kind: .expansion, closes: 22),
    Sale(
      account: "Marlin Marine", name: "Marlin renewal", owner: "Lee Wong", amount: 102,
      phase: .open, stage: "Negotiation", kind: .renewal, closes: 19),
    Sale(
      account: "Topaz Tools", name: "Topaz win-back", owner: "Omar Diaz", amount: 33, phase: .lost,
      stage: "Closed Lost", closes: -140),
  ]

  mutating func importDeals() throws(EditError) {
    var batch = ImportBatch(
      source: ImportSource(key: try key(), kind: .deals, fileName: "deals.csv", on: today - 7),
      on: today - 7, keys: KeyBlock(0..<0))
    for (index, sale) in Self.sales.enumerated() {
      var deal = Deal(key: try key(), name: sale.name)
      deal.identity = CRMIdentity(system: "file", id: "D-\(index + 1)")
      deal.account = accounts[sale.account]
      deal.owner = seats[sale.owner]
      deal.amount = thousands(sale.amount)
      deal.phase = sale.phase
      deal.stageName = sale.stage
      deal.kind = sale.kind
      deal.closes = today + sale.closes
      deal.created = today + sale.closes - 70
      deal.isNewUnit = sale.isNewUnit
      deals[sale.name] = deal.key
      batch.deals.append(deal)
    }
    batch.keys = try block(batch.keysNeeded)
    batch.source.read = batch.deals.count
    batch.source.added = batch.deals.count
    batch.source.loadBack = "ready"
    try make(.imported(batch))
  }

  mutating func answerTree() throws(EditError) {
    try make(.companyARRConfirmed(CompanyARRConfirmed(isRight: true)))
    for name in ["Pyrite Games", "Umber Architects"] {
      guard let account = accounts[name] else { continue }
      try make(.accountQualified(AccountQualified(account: account, isQualified: true)))
    }
  }

  /// Two customers change hands: one at ease, one late.
  mutating func moveAccounts() throws(EditError) {
    try move("Halcyon Media", .am, to: "Ana Silva", daysAgo: 12)
    try move("Quill Legal", .csm, to: "佐藤 美咲", daysAgo: 26)
  }

  private mutating func move(_ name: String, _ role: Role, to person: String, daysAgo: Int)
    throws(EditError)
  {
    guard let account = accounts[name] else { return }
    try make(
      .accountAssigned(
        AccountAssigned(
          account: account, role: role, seat: seats[person], on: today - daysAgo, why: .moved,
          keys: try block(AccountAssigned.keysNeeded))))
  }
}
