extension SamplePlan {
  /// How far a card has come.
  private struct Progress {
    var account: String
    /// Items due up to so many days ago are done.
    var doneUntil: Int
    /// Codes that stay open although they are due.
    var open: Set<String> = []
    /// Codes that were ticked without proof.
    var bare: Set<String> = []
    var accepted = true
  }

  private static let progress = [
    // Red: first value and kickoff weeks late.
    Progress(account: "Acme Robotics", doneUntil: 40, open: ["H15", "H19"], bare: ["H11"]),
    Progress(account: "Equinox Pharma", doneUntil: 52, open: ["H16", "H17", "H19", "H11"]),
    // Amber: one critical item a few days late.
    Progress(account: "Nimbus Cloud", doneUntil: 6, open: ["H19"]),
    Progress(account: "Harbor Yoga", doneUntil: 6, open: ["H19"]),
    Progress(account: "Borealis Air", doneUntil: 0, open: ["H19", "H18", "H20"], bare: ["H17"]),
    Progress(account: "Quill Legal", doneUntil: 8),
    // Green.
    Progress(account: "株式会社テラス", doneUntil: 0),
    Progress(account: "Juniper Labs", doneUntil: 0),
    Progress(account: "Lark Studio", doneUntil: 0),
    Progress(account: "Halcyon Media", doneUntil: 0),
    Progress(account: "Meridian Steel", doneUntil: 0, accepted: false),
  ]

  mutating func openCards() throws(EditError) {
    try openLateExit()
    for progress in Self.progress {
      guard let account = accounts[progress.account],
        let card = plan.handoffs(of: account).last(where: { $0.isLive })
      else { continue }
      try trackFromTheStart(card)
      try writePromises(card, isLate: progress.account == "Acme Robotics")
      try nameContacts(account)
      try work(card.key, progress)
      if progress.accepted, card.kind == .newLogo, card.anchor + 2 <= today {
        try make(
          .handoffAccepted(
            HandoffAccepted(handoff: card.key, on: card.anchor + 2, by: receiverName(card))))
      }
    }
  }

  /// The sample's cards were known before signing: items due before the import are tracked too.
  private mutating func trackFromTheStart(_ card: Handoff) throws(EditError) {
    for item in plan.items(of: card.key) where item.state == .beforeTracking {
      try make(.itemReopened(ItemReopened(item: item.key)))
    }
  }

  private mutating func work(_ card: HandoffKey, _ progress: Progress) throws(EditError) {
    guard let handoff = plan.handoffs[card],
      let template = plan.playbook.template(handoff.template, version: handoff.version)
    else { return }
    for item in plan.items(of: card) {
      guard let line = template.item(item.code), !progress.open.contains(item.code) else {
        continue
      }
      let due = handoff.anchor + line.dueDay
      guard due <= today - progress.doneUntil else { continue }
      let on = min(due, today)
      let evidence =
        progress.bare.contains(item.code) ? [:] : proof(of: line, on: on, handoff.key)
      try make(
        .itemDone(
          ItemDone(item: item.key, on: on, by: receiverName(handoff), evidence: evidence)))
    }
  }

  /// What a person would have typed.
  private func proof(
    of line: TemplateItem, on day: Day, _ card: HandoffKey
  ) -> [String: String] {
    if line.id == CardContext.promisesItem {
      let promises = plan.promises(of: card).map(\.text)
      return promises.isEmpty
        ? ["none were made": "yes"] : ["promises": promises.joined(separator: "; ")]
    }
    var evidence: [String: String] = [:]
    for field in line.evidence {
      evidence[field.name] =
        switch field.kind {
        case .day: day.iso
        case .person: "Kim Roy"
        case .number: "\(min(field.atMost ?? 86, max(field.atLeast ?? 0, 86)))"
        case .money: "48,000"
        case .flag: "yes"
        case .list: "reports weekly; single sign-on; import by go-live"
        case .text: "written down and shared with both sides"
        }
    }
    return evidence
  }

  private func receiverName(_ card: Handoff) -> String {
    let seat = card.receiver ?? plan.accountable(for: card.account, on: today).seat
    return seat.flatMap { plan.seats[$0]?.name } ?? "Ines Faber"
  }

  private mutating func writePromises(_ card: Handoff, isLate: Bool) throws(EditError) {
    guard card.kind == .newLogo else { return }
    let lines: [(String, PromiseStatus, Int, Bool)] = [
      ("Single sign-on with their own directory", .shipped, 14, true),
      ("Weekly usage report by e-mail", .configuration, 21, !isLate),
      ("Offline mode on tablets", .roadmap, 55, false),
    ]
    for (text, status, due, isDelivered) in lines {
      var promise = Promise(key: try key(), handoff: card.key, text: text)
      promise.source = "contract"
      promise.toWhom = "their operations lead"
      promise.status = status
      promise.due = card.anchor + due
      promise.customerToldOn = min(card.anchor + 10, today)
      if isDelivered, card.anchor + due <= today { promise.deliveredOn = card.anchor + due }
      try make(.promiseKept(PromiseKept(promise: promise)))
    }
  }

  private mutating func nameContacts(_ account: AccountKey) throws(EditError) {
    let people: [(String, Contact.Part, String)] = [
      ("Jo Lindqvist", .economicBuyer, "finance"), ("Sam Okafor", .champion, "operations"),
      ("Noor Haddad", .admin, "IT"),
    ]
    guard plan.contacts(of: account).isEmpty else { return }
    for (name, part, function) in people {
      var contact = Contact(key: try key(), account: account, name: name, part: part)
      contact.function = function
      try make(.contactKept(ContactKept(contact: contact)))
    }
  }

  /// A card that reached day 90 without what it needed: its exit failed and the save motion opened.
  private mutating func openLateExit() throws(EditError) {
    guard let account = accounts["Jade Biotech"], let deal = deals["Jade sequencing"] else {
      return
    }
    let anchor = today - 101
    try make(
      .handoffOpened(
        HandoffOpened(
          account: account, deal: deal, kind: .newLogo, anchor: anchor, on: anchor - 14,
          keys: try block(HandoffOpened.keysNeeded))))
    guard let card = plan.handoffs(of: account).last else { return }
    try work(card.key, Progress(account: "Jade Biotech", doneUntil: 45, open: ["H19", "H17"]))
    let missing = plan.card(card.key, on: today)?.exitPreview.missing ?? []
    try make(
      .handoffExited(
        HandoffExited(
          handoff: card.key,
          exit: Handoff.Exit(result: .fail, on: today - 8, missing: missing))))
  }

  /// One customer is being saved without a card.
  mutating func openSaves() throws(EditError) {
    guard let account = accounts["Ember Energy"] else { return }
    try make(.saveMotionSet(SaveMotionSet(account: account, opened: today - 16)))
  }
}
