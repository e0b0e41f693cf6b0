import Plan

extension SeatRegistry {
  /// What loading owners back into the CRM will lack.
  ///
  /// Salesforce takes a user's id, HubSpot a user's e-mail address (DOMAIN 7.3).
  var loadBack: String {
    let missing = named.count { $0.identity == nil && $0.email == nil }
    if missing == 0 { return "ready" }
    return "no user id for \(missing == 1 ? "1 person" : "\(missing) people")"
  }

  /// Who was seen in the file for the first time, and who has no name yet.
  var notes: [String] {
    let found = changes.filter { $0.isFound && ProvisionalKeys.isProvisional($0.key) }
    var notes: [String] = []
    if !found.isEmpty {
      let unset = found.count { $0.role == nil }
      let became =
        found.count == 1 ? "1 person became a seat" : "\(found.count) people became seats"
      let roles =
        unset == 0
        ? ""
        : found.count == 1
          ? "; its role is unset until said"
          : unset == found.count
            ? "; their roles are unset until said" : "; the roles of \(unset) are unset until said"
      notes.append("\(became), marked as found\(roles)")
    }
    if let name = ambiguous.min() {
      let more = ambiguous.count > 1 ? " (and \(ambiguous.count - 1) more names)" : ""
      notes.append(
        "several people are called \(name)\(more), and the file does not say which: the first was"
          + " taken; a column of user ids or e-mail addresses tells them apart")
    }
    let unnamed = found.count { $0.name == $0.identity?.id }
    if unnamed > 0 {
      notes.append(
        (unnamed == 1 ? "1 person is" : "\(unnamed) people are")
          + " known by user id alone; a list of users with ids and names mends it")
    }
    return notes
  }
}
