import Canvas
import Plan

/// An account in words and rows: who owns it and why, its facts, deals, handoffs and past owners.
///
/// The card shows all of it, with a cursor; the pane at the right of the accounts shows what fits.
struct AccountDetail {
  /// One line.
  struct Line {
    /// What the line is about; nil for one that only reads.
    var subject: Subject?
    /// At the left, in a narrow column.
    var label = StyledText.empty
    var text: StyledText
    /// At the right edge.
    var note = StyledText.empty
    /// Whether the note is kept whole where the text is cut; else it gives way to the text.
    var isNoteKept = false
    /// Headings stand over the lines that follow.
    var isHeading = false
  }

  /// What keys on a line are for.
  enum Subject: Hashable {
    case role(Role)
    case segment
    case fact(AccountField)
    /// The facts that nobody knows yet, folded into one line.
    case blankFacts
    case deal(DealKey)
    case handoff(HandoffKey)
  }

  let account: Account
  let ownership: Ownership
  let standing: Standing?
  private(set) var lines: [Line] = []
  /// Where the heading of the facts stands in a whole detail; the line before it is blank.
  private(set) var firstFact = 0
  /// Whether every blank fact has a line of its own.
  private let listsBlanks: Bool
  let plan: Plan
  private let overview: Overview
  private let today: Day

  /// - Parameters:
  ///   - isWhole: whether blank facts and past owners are wanted too.
  ///   - listsBlanks: whether the blank facts stand one by one rather than in one line.
  /// - Complexity: O(what the account has).
  init?(
    _ key: AccountKey, plan: Plan, overview: Overview, today: Day, isWhole: Bool,
    listsBlanks: Bool = false
  ) {
    guard let account = plan.accounts[key],
      let ownership = plan.ownership(of: key, on: today)
    else { return nil }
    self.account = account
    self.ownership = ownership
    self.plan = plan
    self.overview = overview
    self.today = today
    self.listsBlanks = listsBlanks
    standing = overview.standing(of: key)
    addOwners()
    if isWhole {
      addDeals()
      addHandoffs()
      addHistory()
      addContacts()
      firstFact = lines.count + 1
      addFacts(isWhole: true)
    } else {
      addFacts(isWhole: false)
      addDeals()
      addHandoffs()
      addContacts()
    }
  }

  init?(of key: AccountKey, _ workbench: Workbench, _ environment: Environment, isWhole: Bool) {
    self.init(
      key, plan: workbench.plan, overview: workbench.overview, today: environment.today,
      isWhole: isWhole)
  }

  /// The lines that stand in one pane: on a wide screen the facts have one of their own.
  func pane(of line: Int, isWide: Bool) -> Range<Int> {
    guard isWide, firstFact > 0 else { return lines.indices }
    return line < firstFact - 1 ? 0..<(firstFact - 1) : firstFact..<lines.count
  }

  /// Which lines the cursor can stand on.
  var targets: [Int] { lines.indices.filter { lines[$0].subject != nil } }
}

// MARK: - The parts

extension AccountDetail {
  private mutating func addHeading(_ title: String) {
    if !lines.isEmpty { lines.append(Line(text: .empty)) }
    lines.append(Line(text: StyledText(title, .title, .bold), isHeading: true))
  }

  /// A line for each role that coverage has here, and for each that somebody holds beside it.
  private mutating func addOwners() {
    addHeading("Owners")
    let held = plan.tenures(of: account.key).filter { $0.holds(on: today) }.compactMap(\.role)
    let answering = [ownership.accountable.role].compactMap { $0 }
    let roles = Set(plan.coverage(of: account).roles + held + answering)
    for role in roles.sorted() {
      let holding = plan.holder(of: account.key, role: role, on: today)
      let isAccountable = role == ownership.accountable.role
      var line = Line(
        subject: .role(role),
        label: StyledText(role.shortName, isAccountable ? .accent : .muted), text: .empty)
      if let holding {
        line.text = StyledText(
          plan.seats[holding.seat]?.name ?? "", .text, isAccountable ? .bold : [])
        if isAccountable { line.text.append("  accountable", .accent) }
        line.note = StyledText(since(holding), .muted)
      } else if isAccountable,
        let words = plan.otherOwnerWords(of: account.key, ownership.accountable, on: today)
      {
        line.text = StyledText(words, .warn)
        line.note = StyledText("o gives it to a seat", .muted)
      } else {
        let isNeeded = isAccountable && standing?.stage != .prospect
        line.text = StyledText("vacant", isNeeded ? .warn : .muted)
        if isNeeded { line.note = StyledText("o gives it to a seat", .muted) }
      }
      lines.append(line)
    }
    for attached in ownership.attached {
      let name = plan.seats[attached.seat]?.name ?? ""
      lines.append(
        Line(
          label: StyledText(attached.role.shortName, .muted),
          text: StyledText("\(name), attached", .muted),
          note: StyledText("to \(attached.until.short(asOf: today))", .muted)))
    }
    lines += committedLines + lockLines
  }

  /// Who is committed to take the account, and from when.
  private var committedLines: [Line] {
    plan.successions(of: account.key, after: today).map { change in
      Line(
        label: StyledText(change.role.shortName, .muted),
        text: StyledText("→ \(change.to.flatMap { plan.seats[$0]?.name } ?? "nobody")", .accent),
        note: StyledText("from \(change.on.short(asOf: today))", .muted), isNoteKept: true)
    }
  }

  /// What keeps the account where it is.
  private var lockLines: [Line] {
    guard let role = ownership.accountable.role,
      let lock = plan.lock(on: account, role: role, on: today)
    else { return [] }
    return [
      Line(
        label: StyledText("Lock", .muted),
        text: StyledText(lock.sentence(in: plan, on: today), .accent))
    ]
  }

  private func since(_ holding: Holding) -> String {
    guard let tenure = holding.tenure.flatMap({ plan.tenures[$0] }) else { return "owns the deal" }
    return "since \(tenure.from.short(asOf: today)), \(tenure.why.phrase)"
  }

  private mutating func addFacts(isWhole: Bool) {
    addHeading("Facts")
    addSegment()
    let fields = Self.factOrder.filter { isWhole || $0 != .name }
    guard isWhole else {
      for field in fields where isKnown(field) { addFact(field) }
      return
    }
    for field in fields where isKnown(field) || Self.alwaysShown.contains(field) { addFact(field) }
    let blank = fields.filter { !isKnown($0) && !Self.alwaysShown.contains($0) }
    if listsBlanks || blank.count < Self.fewestFolded {
      for field in blank { addFact(field) }
    } else {
      addBlanks(blank)
    }
  }

  /// Fewer blank facts than this stand one by one.
  private static let fewestFolded = 3
  /// What the plan reckons with is missed where it is blank.
  private static let alwaysShown: Set<AccountField> = [.arr, .acv, .renewal]

  private mutating func addBlanks(_ fields: [AccountField]) {
    let names = fields.map(\.title).joined(separator: ", ")
    lines.append(
      Line(
        subject: .blankFacts, label: StyledText("\(fields.count) blank", .muted),
        text: StyledText(names, .muted),
        note: StyledText("Enter", .key, .bold) + StyledText(" lists them", .muted),
        isNoteKept: true))
  }

  private func isKnown(_ field: AccountField) -> Bool {
    account[field] != nil || account.isOverridden(field)
  }

  /// What decides most comes first.
  private static let factOrder: [AccountField] = {
    let first: [AccountField] = [.name, .kind, .arr, .acv, .renewal, .health, .customerSince]
    return first + AccountField.allCases.filter { $0 != .segment && !first.contains($0) }
  }()

  private mutating func addFact(_ field: AccountField) {
    let value = account[field]
    let isEdited = account.isOverridden(field)
    var text = StyledText(isEdited ? "*" : "", .value)
    text += StyledText(
      value?.shown(plan.currency, on: today, isExact: true) ?? "-",
      isEdited ? .value : value == nil ? .muted : .text)
    let file = account.file[field]?.shown(plan.currency, on: today, isExact: true) ?? "blank"
    lines.append(
      Line(
        subject: .fact(field), label: StyledText(field.title, .muted), text: text,
        note: isEdited ? StyledText("file: \(file)", .muted) : .empty))
  }

  private mutating func addSegment() {
    let name = standing?.segment.flatMap { plan.segments[$0]?.name }
    var text = StyledText(account.segmentChoice == nil ? "" : "*", .value)
    text.append(name ?? "none", name == nil ? .warn : .text)
    var note = account.segmentChoice != nil ? "chosen here" : account.segment.map { "file: \($0)" }
    // Where the account has no ACV, its ARR stands for it.
    let measure = account[.acv] == nil ? "ARR" : "ACV"
    switch standing?.stray {
    case .over: note = "out of range: its \(measure) is over the segment's"
    case .under: note = "out of range: its \(measure) is under the segment's"
    case nil: break
    }
    lines.append(
      Line(
        subject: .segment, label: StyledText("Segment", .muted), text: text,
        note: StyledText(note ?? "", standing?.isStray ?? false ? .warn : .muted)))
  }

  /// Open deals first, then the newest.
  private mutating func addDeals() {
    let deals = plan.deals(of: account.key).sorted {
      ($0.phase.isOpen ? 1 : 0, $0.closes ?? .first, $0.key)
        > ($1.phase.isOpen ? 1 : 0, $1.closes ?? .first, $1.key)
    }
    guard !deals.isEmpty else { return }
    addHeading("Deals")
    for deal in deals {
      let owner = deal.owner.flatMap { plan.seats[$0]?.name } ?? "nobody"
      let role = plan.role(of: deal, on: account).abbreviation
      let when = deal.closes.map { " \($0.short(asOf: today))" } ?? ""
      var text = StyledText(deal.name, deal.phase.isOpen ? .text : .muted)
      text.append("  \(owner) (\(role))", .muted)
      lines.append(
        Line(
          subject: .deal(deal.key),
          label: StyledText(deal.phase.word, deal.phase.isOpen ? .accent : .muted), text: text,
          note: StyledText((deal.amount?.short(plan.currency) ?? "") + when, .muted),
          isNoteKept: true))
    }
  }

  private mutating func addHandoffs() {
    let handoffs = plan.handoffs(of: account.key).sorted {
      ($0.isLive ? 1 : 0, $0.anchor, $0.key) > ($1.isLive ? 1 : 0, $1.anchor, $1.key)
    }
    guard !handoffs.isEmpty else { return }
    addHeading("Handoffs")
    for handoff in handoffs { lines.append(line(of: handoff)) }
  }

  private func line(of handoff: Handoff) -> Line {
    let card = plan.card(handoff.key, on: today)
    let giver = card?.giver.flatMap { plan.seats[$0]?.name } ?? "nobody"
    let receiver = card?.receiver.flatMap { plan.seats[$0]?.name } ?? "nobody"
    let people = card?.receivingRole == nil ? giver : "\(giver) → \(receiver)"
    let kind = handoff.kind == .newLogo ? "" : "move, "
    var line = Line(
      subject: .handoff(handoff.key), text: StyledText("\(kind)\(people)"))
    if handoff.isLive, let card {
      line.label = StyledText(
        card.day < 0
          ? "\(card.light.letter) in \(-card.day) d" : "\(card.light.letter) day \(card.day)",
        card.light.ink, .bold)
      let score = card.score.map { "score \($0.wholePercent)" } ?? "nothing due yet"
      line.note = StyledText(score, .muted)
      line.isNoteKept = true
    } else {
      line.label = StyledText("ended", .muted)
      line.text = line.text.inked(.muted)
      line.note = StyledText(
        handoff.exit.map { "exit: \($0.result.rawValue)" } ?? handoff.closed?.reason ?? "", .muted)
    }
    return line
  }

  private mutating func addHistory() {
    let past = plan.tenures(of: account.key).filter { !$0.isActive }.sorted {
      ($0.until ?? .last, $0.key) > ($1.until ?? .last, $1.key)
    }
    guard !past.isEmpty else { return }
    addHeading("Before")
    for tenure in past {
      let until = tenure.until?.short(asOf: today) ?? ""
      lines.append(
        Line(
          label: StyledText(tenure.role?.shortName ?? "owner", .muted),
          text: StyledText(plan.seats[tenure.seat]?.name ?? "", .muted),
          note: StyledText(
            "\(tenure.from.short(asOf: today)) to \(until), \(tenure.why.phrase)", .muted)))
    }
  }

  private mutating func addContacts() {
    let contacts = plan.contacts(of: account.key)
    guard !contacts.isEmpty else { return }
    addHeading("Contacts")
    let names = contacts.prefix(4).map(\.name).joined(separator: ", ")
    let more = contacts.count > 4 ? " and \(contacts.count - 4) more" : ""
    lines.append(Line(text: StyledText("\(contacts.count): \(names)\(more)", .muted)))
  }
}

extension Deal.Phase {
  /// In a word, for a column.
  fileprivate var word: String {
    switch self {
    case .early: "early"
    case .open: "open"
    case .commit: "commit"
    case .won: "won"
    case .lost: "lost"
    }
  }
}
