import Plan

/// The plan's tables as CSV files, with the column titles that our own import knows.
enum PlanTables {
  static func write(_ plan: Plan, on day: Day) -> [ExportedFile] {
    let tables = PlanColumns(plan: plan, day: day)
    return [
      ExportedFile(name: "accounts.csv", bytes: tables.accounts()),
      ExportedFile(name: "seats.csv", bytes: tables.seats()),
      ExportedFile(name: "tenures.csv", bytes: tables.tenures()),
      ExportedFile(name: "deals.csv", bytes: tables.deals()),
      ExportedFile(name: "handoff-items.csv", bytes: tables.handoffItems()),
    ]
  }
}

struct PlanColumns {
  let plan: Plan
  let day: Day

  func seat(_ key: SeatKey?) -> CSVCell { CSVCell(key.flatMap { plan.seats[$0]?.name }) }
  func money(_ amount: Money?) -> CSVCell {
    amount.map { .number($0.plain(plan.currency)) } ?? .blank
  }
  func date(_ day: Day?) -> CSVCell { day.map { .number($0.iso) } ?? .blank }
  func flag(_ flag: Bool) -> CSVCell { .number(flag ? "true" : "false") }

  func cell(_ value: FieldValue?) -> CSVCell {
    switch value {
    case .text(let text): .text(text)
    case .money(let amount): money(amount)
    case .day(let day): date(day)
    case .number(let number): .number(String(number))
    case .flag(let value): flag(value)
    case .share(let share): .number(share.percent)
    case nil: .blank
    }
  }
}

extension PlanColumns {
  /// The CRM's fields as they count, who holds which role, and what follows from the plan.
  func accounts() -> [UInt8] {
    let fields = AccountField.allCases
    let roles = Role.ownable
    var table = CSVText(
      ["Account ID"] + fields.map(\.title) + roles.map(\.abbreviation)
        + ["Plan segment", "Leaf", "Plan stage", "Accountable role", "Accountable"])
    for account in plan.accounts {
      let owner = plan.accountable(for: account.key, on: day)
      let segment = plan.segment(of: account)
      var cells = [CSVCell(account.identity?.id)] + fields.map { cell(account[$0]) }
      cells += roles.map { seat(plan.holder(of: account.key, role: $0, on: day)?.seat) }
      cells += [
        CSVCell(segment?.name), CSVCell(segment.map { plan.leaf(of: $0).title }),
        .text(owner.stage.title), CSVCell(owner.role?.abbreviation), seat(owner.seat),
      ]
      table.append(cells)
    }
    return table.bytes
  }

  func seats() -> [UInt8] {
    let fields = SeatField.allCases
    var table = CSVText(["User ID"] + fields.map(title) + ["Segments", "Accounts", "ARR"])
    let books = Books(of: plan, on: day)
    for row in plan.seats {
      let segments = row.segments.compactMap { plan.segments[$0]?.name }
      let book = books[row.key]
      var cells = [CSVCell(row.identity?.id)] + fields.map { cell(row[$0]) }
      cells += [
        segments.isEmpty ? .blank : .text(segments.joined(separator: "; ")),
        .number(String(book.accounts)), money(book.arr),
      ]
      table.append(cells)
    }
    return table.bytes
  }

  /// A title that an import takes for the same field.
  private func title(_ field: SeatField) -> String {
    switch field {
    case .name: "Full name"
    case .role, .email, .manager, .region, .isOpen, .start, .end, .fte, .bookShare, .limit,
      .minimum, .states, .skills, .quota, .ote:
      field.title
    }
  }

  func tenures() -> [UInt8] {
    var table = CSVText(
      ["Account ID", "Account", "Role", "Seat", "From", "Until", "Why", "Active"])
    for row in plan.tenures {
      let account = plan.accounts[row.account]
      table.append([
        CSVCell(account?.identity?.id), CSVCell(account?.name), CSVCell(row.role?.abbreviation),
        seat(row.seat), date(row.from), date(row.until), .text(row.why.rawValue),
        flag(row.isActive),
      ])
    }
    return table.bytes
  }

  func deals() -> [UInt8] {
    var table = CSVText([
      "Opportunity ID", "Opportunity name", "Account ID", "Account name", "Opportunity owner",
      "Amount", "Stage", "Plan phase", "Type", "Created date", "Close date", "Product",
      "New business unit",
    ])
    for row in plan.deals {
      let account = row.account.flatMap { plan.accounts[$0] }
      table.append([
        CSVCell(row.identity?.id), .text(row.name), CSVCell(account?.identity?.id),
        CSVCell(account?.name), seat(row.owner), money(row.amount), .text(row.stageName),
        .text(row.phase.rawValue), .text(row.kind.rawValue), date(row.created), date(row.closes),
        CSVCell(row.product), flag(row.isNewUnit),
      ])
    }
    return table.bytes
  }
}
