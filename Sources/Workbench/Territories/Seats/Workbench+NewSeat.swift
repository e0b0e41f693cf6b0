import Canvas
import Plan

/// People and open seats that are added by hand.
extension Workbench {
  /// `+`: seats that nobody sits in yet, one or as many as a team has.
  ///
  /// - Parameter row: the segment in front, whose manager is wanted; nil asks for any.
  mutating func askForOpenSeat(in row: SegmentRow? = nil, _ environment: Environment) {
    let day = environment.today.firstOfNextMonth.short(asOf: environment.today)
    let today = environment.today
    open(
      Form(
        "Add open seats",
        explanation: "Hires to plan with: they can hold accounts before they are filled.",
        fields: [
          .init(
            "Role", text: (row?.managerRole ?? wantedRole).abbreviation,
            choices: Role.ownable.map(\.abbreviation)),
          .init("Label", placeholder: "Hire, \(day)"),
          .day("Start", text: day, .init(today: today)),
          .number(
            "Book share", text: plan.seats.isEmpty ? "100%" : "50%",
            placeholder: "50% for the first two quarters"),
          .init(
            "Segment", text: row?.name ?? "", placeholder: "empty: any",
            choices: plan.orderedSegments.map(\.name)),
          .number("How many", text: "1"),
        ], preview: { workbench, texts in workbench.seatPreview(texts) }
      ) { workbench, texts, environment in
        workbench.addSeats(texts, isOpen: true, environment)
      })
  }

  /// The role that most accounts of the fullest stage have or wait for.
  private var wantedRole: Role {
    guard let fullest = overview.stages.max(by: { $0.accounts < $1.accounts }) else { return .am }
    if let role = fullest.roles.first(where: Role.ownable.contains) { return role }
    switch fullest.stage {
    case .prospect, .opportunity: return fullest.accounts > 0 ? .ae : .am
    case .qualified: return .sdr
    case .onboarding, .managed, .renewal, .save, .former: return .am
    }
  }

  /// `a`: a person.
  mutating func askForPerson(_ environment: Environment) {
    open(
      Form(
        "Add a person",
        fields: [
          .init("Role", text: "AM", choices: Role.allCases.map(\.abbreviation)),
          .init("Name"),
          .day(
            "Start", text: environment.today.short(asOf: environment.today),
            .init(today: environment.today)),
          .number("Book share", text: "100%", placeholder: "50% for the first two quarters"),
          .init(
            "Segment", placeholder: "empty: any", choices: plan.orderedSegments.map(\.name)),
        ], preview: { workbench, texts in workbench.seatPreview(texts) }
      ) { workbench, texts, environment in
        workbench.addSeats(texts, isOpen: false, environment)
      })
  }

  /// `AE hire 07`: of several seats each has its number, so that names stand in their order.
  private static func name(_ name: String, _ number: Int, of count: Int) -> String {
    guard count > 1 else { return name }
    let digits = "\(number)"
    let zeros = String(repeating: "0", count: max(0, "\(count)".count - digits.count))
    return "\(name) \(zeros)\(digits)"
  }

  /// What a seat being added would meet: `Mid-market has 2 AM and needs 3-4`.
  private func seatPreview(_ texts: [String]) -> StyledText {
    guard texts.count >= 5, let role = Role(typed: texts[0].trimmed) else { return .empty }
    let typed = texts[4].trimmed.lowercased()
    let rows = overview.segments.filter { $0.managerRole == role }
    guard let row = rows.first(where: { $0.name.lowercased() == typed }) ?? rows.first,
      !rows.isEmpty
    else {
      return StyledText("No segment is managed by \(role.abbreviation) as the tree stands.", .muted)
    }
    let there = rows.filter { typed.isEmpty || $0.key == row.key }.map { row in
      "\(row.name) has \(row.haveText)\(row.need.map { " and needs \($0.text)" } ?? "")"
    }
    return StyledText("\(role.abbreviation): \(there.joined(separator: "; "))", .muted)
  }

  /// The most open seats that are added at once.
  private static let mostSeats = 1_000

  /// The fields of both forms: role, name, start, share, segment; of open seats how many.
  private mutating func addSeats(_ texts: [String], isOpen: Bool, _ environment: Environment)
    -> Form.Result
  {
    guard texts.count >= 5 else { return .kept }
    guard let role = Role(typed: texts[0]) else {
      return .problem(field: 0, "Type SDR, AE, AM, CSM, SE, or Exec sponsor.")
    }
    var facts: [SeatField: FieldValue] = [:]
    for (index, field) in [(2, SeatField.start), (3, .bookShare)] {
      do {
        facts[field] = try field.valueKind.value(
          of: texts[index], plan.currency, on: environment.today)
      } catch {
        return .problem(field: index, error.sentence)
      }
    }
    let count = texts.count > 5 ? Int(texts[5]) : 1
    guard let count, (1...Self.mostSeats).contains(count) else {
      return .problem(field: 5, "Type a number of seats from 1 to \(Self.mostSeats.grouped).")
    }
    let day = facts[.start]?.shown(plan.currency, on: environment.today)
    var name = texts[1]
    if name.isEmpty, isOpen {
      name = count > 1 ? "\(role.abbreviation) hire" : day.map { "Hire, \($0)" } ?? "Hire"
    }
    guard !name.isEmpty else { return .problem(field: 1, "A person needs a name.") }
    let segment = plan.orderedSegments.first { $0.name.lowercased() == texts[4].lowercased() }
    if !texts[4].isEmpty, segment == nil {
      return .problem(field: 4, "There is no segment \(texts[4]); Tab takes one that there is.")
    }
    guard var keys = takeKeys(count, environment) else { return .kept }
    let seats = (1...count).compactMap { number -> Seat? in
      guard let key = keys.take(Seat.self) else { return nil }
      var seat = Seat(key: key, name: Self.name(name, number, of: count), role: role)
      seat.isOpen = isOpen
      for (field, value) in facts { seat[field] = value }
      seat.segments = segment.map { [$0.key] } ?? []
      return seat
    }
    let edits = seats.map { Edit.seatAdded(SeatAdded(seat: $0)) }
    let what = "\(count) open seats (\(role.abbreviation))"
    guard let first = seats.first, performAll(edits, what: "added \(what)", environment) else {
      return .kept
    }
    if screen == .territories { territories.select(seat: first.key, self) }
    refresh(environment)
    say(
      count > 1
        ? "Added \(what); u takes them back."
        : "Added \(name) (\(role.abbreviation)); u takes it back.", .done)
    return .kept
  }
}

extension Day {
  /// The first day of the month after this day's: when hires start and moves hold.
  var firstOfNextMonth: Day {
    Day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1) ?? self
  }
}
