import Plan

extension AccountKind {
  /// What a CRM's word for the type, or the lifecycle stage, of an account means.
  ///
  /// Source: the picklists of Salesforce, HubSpot and Dynamics, and the words people add to them.
  static func reading(_ word: String) -> AccountKind? { words[HeaderTitle.squashed(word)] }

  private static let words: [String: AccountKind] = {
    var words: [String: AccountKind] = [:]
    for (kind, names) in spelled { for name in names { words[name] = kind } }
    return words
  }()

  private static let spelled: [AccountKind: [String]] = [
    .customer: [
      "customer", "customers", "client", "clients", "existing", "existingcustomer",
      "existingclient", "current", "currentcustomer", "active", "activecustomer", "customerdirect",
      "customerchannel", "directcustomer", "installbase", "installed", "won", "signed",
      "evangelist",
      "paying", "payingcustomer",
    ],
    .prospect: [
      "prospect", "prospects", "prospective", "lead", "leads", "target", "targetaccount",
      "potential", "potentialcustomer", "subscriber", "opportunity", "marketingqualifiedlead",
      "salesqualifiedlead", "mql", "sql", "new", "newbusiness", "noncustomer", "trial", "open",
    ],
    .former: [
      "former", "formercustomer", "formerclient", "churned", "churnedcustomer", "churn", "lost",
      "lostcustomer", "past", "pastcustomer", "excustomer", "inactive", "inactivecustomer",
      "cancelled", "canceled", "lapsed",
    ],
    .partner: [
      "partner", "partners", "channelpartner", "channelpartnerreseller", "reseller", "integrator",
      "systemsintegrator", "distributor", "technologypartner", "alliance", "vendor", "supplier",
    ],
  ]
}
