import Plan

/// What the rows of a file came to.
struct ImportOutcome {
  var report: ImportReport
  var decision: DateOrderDecision
  var segments: [Segment] = []
  var seats: [Seat] = []
  var accounts: [AccountFacts.Arrival] = []
  var gone: [AccountKey] = []
  var deals: [Deal] = []
  var items: [ItemDone] = []
  var ownerRoles: [Role] = []
  var ownerMeaning = ""
  /// The words of Stage and Type columns, and what they mean.
  var values: [ValueMeaning] = []
  /// The header of amounts whose title leaves open what they count.
  var amountColumn: String?
  /// Where the file may hold only a part of the accounts.
  var part: PartialList?
  /// Where an account list names people.
  var people: [PeopleColumn]?
  /// What a list of reviews answers.
  var reviews: [ReviewAnswer] = []
}

extension ImportReader {
  /// The proposal: with the edit where nothing stands in its way.
  func proposal(
    _ outcome: consuming ImportOutcome, lendKeys: (Int) -> KeyBlock?
  ) throws(ImportError) -> ImportProposal {
    let fileName = path.split(separator: "/").last.map(String.init) ?? path
    let none = KeyBlock(0..<0)
    let empty = ImportSource(key: SourceKey(0), kind: importKind, fileName: fileName, on: day)
    var proposal = ImportProposal(
      path: path, fileName: fileName, choices: choices, report: outcome.report,
      batch: ImportBatch(source: empty, on: day, keys: none),
      questions: questions(outcome.decision), ownerRoles: outcome.ownerRoles,
      ownerMeaning: outcome.ownerMeaning)
    proposal.preview = preview()
    proposal.values = outcome.values
    proposal.amountColumn = outcome.amountColumn
    proposal.part = outcome.part
    proposal.dates = outcome.decision
    proposal.diff = ImportDiff(outcome, of: plan, on: day)
    if kind == .handoffItems { proposal.diff.changed = answered(outcome.items) }
    if kind == .review { proposal.diff.changed = answered(outcome.reviews) }
    guard proposal.isReady else { return proposal }
    proposal.items = outcome.items
    let handoffs = Set(outcome.items.compactMap { plan.items[$0.item]?.handoff })
    proposal.itemAccounts = Set(handoffs.compactMap { plan.handoffs[$0]?.account })
      .compactMap { plan.accounts[$0]?.name }.sorted()
    proposal.batch.segments = outcome.segments
    proposal.batch.seats = outcome.seats
    // Handed over, not shared: giving them their keys must not copy them.
    proposal.batch.accounts = handOver(&outcome.accounts, leaving: [])
    proposal.batch.gone = outcome.gone
    proposal.batch.deals = handOver(&outcome.deals, leaving: [])
    proposal.batch.answers = choices.answers(over: remembered, order: choices.dateOrder)
    proposal.reviews = try reviewEdits(outcome.reviews, outcome.report, lendKeys)
    // A file that says nothing new makes no row, not even the one that tells of its reading.
    guard !proposal.changesNothing, !kind.isOwnList else { return proposal }
    try lend(to: &proposal.batch, outcome.report, lendKeys)
    proposal.batch.source.fill(from: outcome.report)
    proposal.batch.source.people = outcome.people
    proposal.diff.opened = cards(openedBy: proposal.batch)
    if kind == .seats { proposal.report.notes += otherOwners(madeBy: proposal.batch) }
    return proposal
  }

  private var importKind: ImportKind {
    switch kind {
    case .accounts: .accounts
    case .seats: .seats
    case .deals, .handoffItems, .review: .deals
    }
  }

  private func lend(
    to batch: inout ImportBatch, _ report: ImportReport, _ lendKeys: (Int) -> KeyBlock?
  ) throws(ImportError) {
    let rows = batch.newRows
    guard var block = lendKeys(rows + batch.keysNeeded + 1),
      let source = block.take(ImportSource.self),
      let own = block.split(rows)
    else {
      throw ImportError(
        path: path, reason: "cannot be read in: the plan has no row numbers left to lend",
        report: report.refused)
    }
    batch.settleKeys(from: own.next)
    batch.source = ImportSource(
      key: source, kind: importKind, fileName: batch.source.fileName, on: day)
    batch.keys = block
  }

  /// The accounts whose deals would open a card, with the day they were won; the import is tried on
  /// a copy where any deal is such.
  private func cards(openedBy batch: ImportBatch) -> [ImportDiff.Row] {
    let isRecent = batch.deals.contains { deal in
      deal.phase == .commit
        || (deal.phase == .won
          && deal.closes.map { day - $0 <= CardRules.opensWithinDays } ?? false)
    }
    guard isRecent else { return [] }
    var copy = plan
    guard (try? copy.apply(.imported(batch))) != nil else { return [] }
    return copy.handoffs.filter { plan.handoffs[$0.key] == nil }.prefix(ImportDiff.most).map {
      ImportDiff.Row(
        name: copy.accounts[$0.account]?.name ?? "", changes: [],
        note: "day 0 is \($0.anchor.short(asOf: day))")
    }
  }

  /// Where the roles that a list of seats says are others than coverage asks for on the accounts that
  /// these people own.
  private func otherOwners(madeBy batch: ImportBatch) -> [String] {
    guard !plan.accounts.isEmpty else { return [] }
    var copy = plan
    guard (try? copy.apply(.imported(batch))) != nil else { return [] }
    let before = Overview(of: plan, on: day).otherOwners
    return Overview(of: copy, on: day).otherOwners.filter { !before.contains($0) }
      .map { $0.sentence(in: copy) }
  }

  private func questions(_ decision: DateOrderDecision) -> [ImportQuestion] {
    guard case .ambiguous(let ambiguity) = decision else { return [] }
    let answers = ambiguity.readings.map { reading in
      var choices = choices
      choices.dateOrder = reading.order
      return ImportQuestion.Answer(
        title: reading.order.form, detail: "\(ambiguity.text) is \(reading.day.dated)",
        choices: choices)
    }
    let sentence =
      "Every date of \(path) fits more than one order; is \(ambiguity.text) (line"
      + " \(ambiguity.line)) \(ambiguity.readings.map(\.day.dated).joined(separator: " or "))?"
    return [ImportQuestion(sentence: sentence, option: "--date-order", answers: answers)]
  }
}

extension ImportSource {
  fileprivate mutating func fill(from report: ImportReport) {
    read = report.read
    added = report.added
    changed = report.changed
    gone = report.gone
    skipped = report.skipped.count
    rejected = report.rejected.count
    loadBack = report.loadBack
  }
}
