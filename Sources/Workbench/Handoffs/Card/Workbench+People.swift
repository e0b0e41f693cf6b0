import Canvas
import Plan

extension Workbench {
  /// A person at the customer to write down (nil), or one to change.
  mutating func askForContact(_ contact: Contact?, _ environment: Environment) {
    guard let account = handoffs.pane.card?.account else { return }
    let parts = Contact.Part.allCases
    open(
      Form(
        contact == nil ? "A person at the customer" : contact?.name ?? "",
        fields: [
          .init("Name", text: contact?.name ?? ""),
          .init("Part", text: contact?.part.title ?? "", choices: parts.map(\.title)),
          .init("Title", text: contact?.title ?? "", placeholder: "CFO, head of operations"),
          .init(
            "Function", text: contact?.function ?? "", placeholder: "finance, IT, operations",
            choices: ["finance", "IT", "operations", "sales", "marketing", "product"]),
        ]
      ) { workbench, texts, environment in
        let name = texts[0].trimmed
        if name.isEmpty { return .problem(field: 0, "A person needs a name.") }
        let typed = texts[1].trimmed.lowercased()
        guard !typed.isEmpty, let part = parts.first(where: { $0.title.hasPrefix(typed) }) else {
          return .problem(
            field: 1, "The part is one of \(parts.map(\.title).joined(separator: ", ")).")
        }
        guard let key = contact?.key ?? workbench.takeKey(Contact.self, environment) else {
          return .kept
        }
        var kept = Contact(key: key, account: account, name: name, part: part)
        kept.title = texts[2].trimmed
        kept.function = texts[3].trimmed
        workbench.keep(kept, environment)
        return .kept
      })
  }

  private mutating func keep(_ contact: Contact, _ environment: Environment) {
    let before = handoffs.pane.card
    guard perform(.contactKept(ContactKept(contact: contact)), environment) else { return }
    sayWhatChanged("\(contact.name), \(contact.part.title)", since: before)
  }
}
