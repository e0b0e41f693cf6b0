import Plan

/// The contacts of whoever gives an account up, from the CRM's own list.
struct ContactsAlong {
  private(set) var owners = RecordOwners("sf-contact-owner")
  private(set) var unresolved: [LoadBack.Unresolved] = []
  /// Contacts as id and owner, by their account.
  private let contacts: [String: [(id: String, owner: String)]]

  init(_ list: CRMList) {
    contacts = Dictionary(grouping: list.rows) { $0[1] }
      .mapValues { rows in rows.map { (id: $0[0], owner: $0[2]) } }
  }

  /// - Parameter account: the account's id in its long form.
  mutating func take(_ handed: LoadBack.Handed, of account: String) {
    guard handed.isOwner, let old = handed.old.text, let contacts = contacts[account] else {
      return
    }
    for contact in contacts where contact.owner == old {
      guard contact.id.hasPrefix("003") else {
        refuse(handed, "a contact of it has \(contact.id), which is no Contact ID")
        continue
      }
      guard let new = handed.new.text else {
        refuse(
          handed, "contact \(contact.id) stays, for \(handed.new.why ?? "nobody is to have it")")
        continue
      }
      owners.append(contact.id, to: new, from: old)
    }
  }

  private mutating func refuse(_ handed: LoadBack.Handed, _ why: String) {
    unresolved.append(.init(change: handed.change, why: why))
  }
}
