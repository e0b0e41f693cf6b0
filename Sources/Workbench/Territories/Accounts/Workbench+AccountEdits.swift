import Canvas
import Plan

extension AccountsTab {
  /// Why there is nothing to clear in the chosen cell; nil where there is.
  func noOverride(_ plan: Plan) -> String? {
    let accounts = targets.compactMap { plan.accounts[$0] }
    if column == .segment {
      return accounts.contains { $0.segmentChoice != nil }
        ? nil : "The segment was not chosen here; C chooses one."
    }
    guard let field = column.field else {
      return "\(column.title) follows from the plan; there is nothing to clear."
    }
    return accounts.contains { $0.isOverridden(field) }
      ? nil : "\(field.title) is the file's own; there is nothing to clear."
  }
}

extension Workbench {
  /// `e`: types a new value in the cell; what is no field of the file has a choice of its own.
  mutating func editAccountCell(_ environment: Environment) {
    let tab = territories.accounts
    guard let key = tab.selected else { return }
    switch tab.column {
    case .segment: askForSegment(of: tab.targets, environment)
    case .owner: askForSeat(of: tab.targets, role: nil, environment)
    case .stage:
      say("The stage follows from deals, cards and dates; Q qualifies, Enter opens the card.")
    case .name, .arr, .acv, .renewal, .health, .industry, .state:
      guard let field = tab.column.field else { return }
      editFact(
        field, of: key, in: field == .name ? [key] : tab.targets,
        inline: InlineTarget(row: tab.window.cursor, column: tab.column.rawValue), environment)
    }
  }

  /// `c`: the file's value counts again.
  mutating func clearAccountCell(_ environment: Environment) {
    let tab = territories.accounts
    if tab.column == .segment {
      choose(segment: nil, for: tab.targets, environment)
    } else if let field = tab.column.field {
      clearOverride(of: field, on: tab.targets, environment)
    }
  }

  /// Opens the field in which a fact is typed.
  ///
  /// - Parameters:
  ///   - key: the account whose value stands there at first.
  ///   - accounts: those that get what is typed.
  mutating func editFact(
    _ field: AccountField, of key: AccountKey, in accounts: [AccountKey], inline: InlineTarget,
    _ environment: Environment
  ) {
    guard let account = plan.accounts[key] else { return }
    // Over one row's cell it would seem to be of that row alone.
    guard accounts == [key] else { return editFactOfMany(field, of: accounts, environment) }
    let text = account[field]?.shown(plan.currency, on: environment.today, isExact: true) ?? ""
    let today = environment.today
    let preview: Form.Preview = { workbench, texts in
      workbench.coveragePreview(of: key, field, typed: texts.first ?? "", today)
    }
    open(
      Form(
        "\(field.title) of \(account.name)",
        fields: [
          .value(
            field.title, text: text, choices: choices(for: field), field.valueKind, plan.currency,
            on: environment.today)
        ], inline: inline,
        preview: field.decidesOwner ? preview : nil
      ) { workbench, texts, environment in
        workbench.keepFact(field, typed: texts.first ?? "", for: accounts, environment)
      })
  }

  /// The same in a dialog, for the accounts that are marked.
  private mutating func editFactOfMany(
    _ field: AccountField, of accounts: [AccountKey], _ environment: Environment
  ) {
    let values = accounts.map {
      plan.accounts[$0]?[field]?.shown(plan.currency, on: environment.today, isExact: true) ?? ""
    }
    open(
      .ofMarked(field.title, "account", values) { text, placeholder in
        .value(
          field.title, text: text, placeholder: placeholder, choices: choices(for: field),
          field.valueKind, plan.currency, on: environment.today)
      } keep: { workbench, typed, environment in
        workbench.keepFact(field, typed: typed, for: accounts, environment)
      })
  }

  private mutating func keepFact(
    _ field: AccountField, typed: String, for accounts: [AccountKey], _ environment: Environment
  ) -> Form.Result {
    let value: FieldValue?
    do {
      value = try field.value(of: typed, plan.currency, on: environment.today)
    } catch {
      return .problem(field: 0, error.sentence)
    }
    let edits = accounts.compactMap { key -> Edit? in
      guard let account = plan.accounts[key], account[field] != value else { return nil }
      // Typing what the file says is the same as giving up the edit.
      return account.file[field] == value
        ? .accountOverrideCleared(AccountOverrideCleared(account: key, field: field))
        : .accountEdited(AccountEdited(account: key, field: field, value: value))
    }
    // What refuses one value refuses it for all: the first account stands for the others.
    if let refusal = edits.first.flatMap({ plan.refusal(of: $0) }) {
      return .problem(field: 0, refusal.sentence(in: plan))
    }
    let what = "\(field.title.lowercased()) of \(counted(edits.count, "account"))"
    guard performAll(edits, what: what, environment), edits.count > 1 else { return .kept }
    say("Set \(field.title) on \(counted(edits.count, "account")); u takes it back.", .done)
    return .kept
  }

  /// Who would work an account with a value that is being typed: `AE + AM, AM Lee Wong`.
  private func coveragePreview(
    of key: AccountKey, _ field: AccountField, typed: String, _ today: Day
  ) -> StyledText {
    guard let value = try? field.value(of: typed, plan.currency, on: today) else { return .empty }
    var tried = plan
    let edit = Edit.accountEdited(AccountEdited(account: key, field: field, value: value))
    guard (try? tried.apply(edit)) != nil, let account = tried.accounts[key],
      let before = plan.accounts[key]
    else { return .empty }
    let segment = tried.segment(of: account)
    let leaf = segment.map(tried.leaf) ?? .fullStackAE
    var text = StyledText("━▶ \(segment?.name ?? "no segment"), \(leaf.title)", .accent)
    if let owner = tried.ownership(of: key, on: today)?.accountable, let role = owner.role {
      let name = owner.seat.flatMap { tried.seats[$0]?.name } ?? "vacant"
      text.append(", \(name) (\(role.abbreviation))", .muted)
    }
    if plan.segment(of: before)?.key != segment?.key { text.append("; the segment changes", .warn) }
    return text
  }

  /// Clears a CRM field's override wherever it stands.
  mutating func clearOverride(
    of field: AccountField, on accounts: [AccountKey], _ environment: Environment
  ) {
    let edits = accounts.filter { plan.accounts[$0]?.isOverridden(field) ?? false }.map {
      Edit.accountOverrideCleared(AccountOverrideCleared(account: $0, field: field))
    }
    let what = "\(field.title.lowercased()) of \(edits.count) accounts from the file"
    guard performAll(edits, what: what, environment) else { return }
    say("\(field.title) follows the file again; u takes it back.", .done)
  }

  /// Makes one edit, or several as one step.
  @discardableResult
  mutating func performAll(_ edits: [Edit], what: String, _ environment: Environment) -> Bool {
    guard let first = edits.first else { return true }
    return perform(edits.count == 1 ? first : .together(Together(what, edits)), environment)
  }

  /// What may stand in a text field: the values it has elsewhere.
  private func choices(for field: AccountField) -> [String] {
    if field == .kind { return AccountKind.allCases.map(\.rawValue) }
    if field.valueKind == .flag { return ["yes", "no"] }
    guard field.valueKind == .text, field != .name else { return [] }
    var found: Set<String> = []
    // The first few thousand accounts know the usual values; a key press reads no whole plan.
    for account in plan.accounts.prefix(4_000) {
      if case .text(let text) = account[field] { found.insert(text) }
      if found.count == 60 { break }
    }
    return found.sorted()
  }
}

extension AccountField {
  /// Whether segment, leaf or owner may hang on it.
  fileprivate var decidesOwner: Bool {
    switch self {
    case .arr, .acv, .kind, .segment, .customerSince: true
    case .name, .industry, .country, .state, .territory, .parent, .lifecycle, .risk, .potential,
      .revenue, .employees, .health, .workload, .renewal, .notice, .lastActivity, .locked, .city,
      .postal, .skill:
      false
    }
  }

  /// The value that is meant by typed text, in the form in which the field is stored.
  func value(of typed: String, _ currency: Currency, on today: Day)
    throws(TypedProblem) -> FieldValue?
  {
    let value = try valueKind.value(of: typed, currency, on: today)
    if self == .kind, case .text(let text) = value { return .text(text.lowercased()) }
    return value
  }
}
