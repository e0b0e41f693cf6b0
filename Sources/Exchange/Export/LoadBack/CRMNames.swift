import Plan

/// How a CRM's own loader names records and people. What it would not take is not written.
///
/// Source: DOMAIN 7.3.
struct CRMNames {
  /// A cell, or why there is none.
  enum Answer: Equatable {
    case text(String)
    case missing(String)

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var why: String? { if case .missing(let why) = self { why } else { nil } }
  }

  private let plan: Plan
  private let day: Day
  private let system: LoadBack.System
  /// How many seats go by a name.
  private let names: [String: Int]

  init(_ plan: Plan, on day: Day, _ system: LoadBack.System) {
    self.plan = plan
    self.day = day
    self.system = system
    names = Dictionary(plan.seats.map { ($0.name.lowercased(), 1) }, uniquingKeysWith: +)
  }

  // MARK: - Records

  func record(_ account: Account) throws(LoadBackError) -> Answer {
    guard let id = account.identity?.id else {
      return .missing("it has no \(system.recordTitle); import a file with ids and names")
    }
    try refuseFormula(id, of: account.name)
    let text =
      switch system {
      case .salesforce: Self.salesforce(id, "001")
      case .hubspot: id.utf8.allSatisfy(Byte.isDigit) ? id : nil
      }
    return text.map(Answer.text)
      ?? .missing("\(id) is no \(system.recordTitle); import a file with ids and names")
  }

  /// An account that the CRM has no more, or that its newest list left out.
  var gone: Answer {
    .missing("it is gone from the newest account list; import one that holds it, or leave it")
  }

  // MARK: - People

  /// Whom the plan wants: a person who can own records from now on.
  func planned(_ key: SeatKey?, in column: PeopleColumn) throws(LoadBackError) -> Answer {
    guard let seat = key.flatMap({ plan.seats[$0] }) else { return cleared(column) }
    if seat.isOpen { return .missing("nobody sits on \(seat.name) yet") }
    guard seat.isActive(on: day) else { return .missing("\(seat.name) has left") }
    return try person(seat, in: column)
  }

  /// Who stands in the CRM: also a person who has left.
  func standing(_ key: SeatKey?, in column: PeopleColumn) throws(LoadBackError) -> Answer {
    guard let seat = key.flatMap({ plan.seats[$0] }) else { return cleared(column) }
    let count = names[seat.name.lowercased()] ?? 0
    if column.isByName, column.isOwner, count > 1 {
      return .missing(
        "\(count) people are called \(seat.name), and the file does not say which of them owns it;"
          + " import one with user ids or e-mail addresses")
    }
    return try person(seat, in: column)
  }

  private func person(_ seat: Seat, in column: PeopleColumn) throws(LoadBackError) -> Answer {
    if column.isByName, !column.isOwner {
      guard seat.name.utf8.first.map(FormulaGuard.isTrigger) != true else {
        return .missing(
          "the name \(seat.name) begins with a sign that a spreadsheet would run as a formula")
      }
      return .text(seat.name)
    }
    switch system {
    case .salesforce:
      guard let id = seat.identity?.id else { return .missing(lacking("user id", seat)) }
      try refuseFormula(id, of: seat.name)
      return Self.salesforce(id, "005").map(Answer.text)
        ?? .missing("\(id) of \(seat.name) is no user id, which begins with 005")
    case .hubspot:
      guard let email = seat.email, !email.isEmpty else {
        return .missing(lacking("e-mail address", seat))
      }
      try refuseFormula(email, of: seat.name)
      return .text(email)
    }
  }

  private func lacking(_ what: String, _ seat: Seat) -> String {
    let count = names[seat.name.lowercased()] ?? 0
    return count > 1
      ? "\(count) people are called \(seat.name), and this one has no \(what)"
      : "\(seat.name) has no \(what); import a list of users that has it"
  }

  /// Who stood in the CRM before: nobody, where it had nobody, and no loader brings that back.
  func before(_ key: SeatKey?, in column: PeopleColumn) throws(LoadBackError) -> Answer {
    guard key == nil, case .missing = cleared(column) else { return try standing(key, in: column) }
    return .missing(
      "nobody owned it, and no loader clears an owner: its cell on the way back is empty")
  }

  /// An empty cell is passed over by both loaders; Salesforce's clears a field at `#N/A`.
  private func cleared(_ column: PeopleColumn) -> Answer {
    if column.isOwner, system == .salesforce {
      return .missing("nobody owns it, and a record must have an owner")
    }
    return system == .salesforce
      ? .text("#N/A") : .missing("HubSpot's import cannot clear an owner; do it there by hand")
  }

  // MARK: - Ids

  private static func salesforce(_ id: String, _ kind: String) -> String? {
    SalesforceID.long(id).flatMap { $0.hasPrefix(kind) ? $0 : nil }
  }

  private func refuseFormula(_ id: String, of name: String) throws(LoadBackError) {
    guard let first = id.utf8.first, FormulaGuard.isTrigger(first) else { return }
    throw LoadBackError(
      sentence: "The id of \(name) begins with a sign that a spreadsheet would run as a formula:"
        + " \(id.prefix(40)). Correct it in the CRM's file and import that again; nothing was"
        + " written.")
  }
}

extension LoadBack.System {
  fileprivate var recordTitle: String {
    switch self {
    case .salesforce: "Account ID"
    case .hubspot: "Record ID"
    }
  }
}
