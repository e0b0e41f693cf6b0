import Plan

extension Role {
  /// What a job title or a CRM's role says: `Enterprise AE`, `Customer Success Manager, EMEA`.
  ///
  /// Nil for leaders, who hold no book, and for titles that say nothing of these roles.
  static func reading(_ title: String) -> Role? {
    let words = title.lowercased().split { !$0.isLetter }.map(String.init)
    if let first = words.first, leaders.contains(first) { return nil }
    let text = " " + words.joined(separator: " ") + " "
    return spelled.first { line in line.names.contains { text.contains(" " + $0 + " ") } }?.role
  }

  private static let leaders: Set<String> = [
    "vp", "svp", "evp", "vice", "head", "chief", "director", "cro", "ceo", "cso", "president",
  ]

  /// Looked through in this order: a customer success account manager is a CSM.
  ///
  /// Source: the titles in DOMAIN §6 and in the sample files.
  private static let spelled: [(role: Role, names: [String])] = [
    (
      .sdr,
      [
        "sdr", "bdr", "sales development", "business development", "lead development",
        "sales development representative", "ldr", "mdr",
      ]
    ),
    (
      .csm,
      [
        "csm", "customer success", "client success", "customer success manager",
        "customer experience manager",
      ]
    ),
    (
      .se,
      [
        "se", "sales engineer", "sales engineering", "solution engineer", "solutions engineer",
        "solution consultant", "solutions consultant", "solution architect",
        "solutions architect", "presales", "pre sales", "systems engineer",
      ]
    ),
    (.revOps, ["revops", "rev ops", "revenue operations", "sales operations", "sales ops"]),
    (.executiveSponsor, ["executive sponsor", "exec sponsor"]),
    (
      .am,
      [
        "am", "kam", "account manager", "account management", "key account", "account director",
        "client partner", "client manager", "relationship manager", "renewal manager",
        "renewals manager",
      ]
    ),
    (
      .ae,
      [
        "ae", "account executive", "sales executive", "rsm", "regional sales manager",
        "sales rep", "sales representative", "territory manager", "account representative",
        "account rep", "sales agent", "seller",
      ]
    ),
  ]
}
