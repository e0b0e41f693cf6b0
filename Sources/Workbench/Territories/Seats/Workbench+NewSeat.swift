import Canvas
import Plan

/// People and open seats that are added by hand.
extension Workbench {
  /// `+`: a seat that nobody sits in yet.
  mutating func askForOpenSeat(_ environment: Environment) {
    let day = environment.today.firstOfNextMonth.short(asOf: environment.today)
    let today = environment.today
    open(
      Form(
        "Add an open seat",
        explanation: "A hire to plan with: it can hold accounts before it is filled.",
        fields: [
          .init("Role", text: "AM", choices: Role.ownable.map(\.abbreviation)),
          .init("Label", placeholder: "Hire, \(day)"),
          .day("Start", text: day, .init(today: today)),
          .init("Book share", text: "50%", placeholder: "50% for the first two quarters"),
          .init(
            "Segment", placeholder: "blank: any", choices: plan.orderedSegments.map(\.name)),
        ], preview: { workbench, texts in workbench.seatPreview(texts) }
      ) { workbench, texts, environment in
        workbench.addSeat(texts, isOpen: true, environment)
      })
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
          .init("Book share", text: "100%", placeholder: "50% for the first two quarters"),
          .init(
            "Segment", placeholder: "blank: any", choices: plan.orderedSegments.map(\.name)),
        ], preview: { workbench, texts in workbench.seatPreview(texts) }
      ) { workbench, texts, environment in
        workbench.addSeat(texts, isOpen: false, environment)
      })
  }

  /// What a seat being added would meet: `Mid-market has 2 AM and needs 3-4`.
  private func seatPreview(_ texts: [String]) -> StyledText {
    guard texts.count == 5, let role = Role(typed: texts[0].trimmed) else { return .empty }
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

  /// The fields of both forms: role, name, start, share, segment.
  private mutating func addSeat(_ texts: [String], isOpen: Bool, _ environment: Environment)
    -> Form.Result
  {
    guard texts.count == 5 else { return .kept }
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
    let day = facts[.start]?.shown(plan.currency, on: environment.today)
    let name = texts[1].isEmpty && isOpen ? day.map { "Hire, \($0)" } ?? "Hire" : texts[1]
    guard !name.isEmpty else { return .problem(field: 1, "A person needs a name.") }
    let segment = plan.orderedSegments.first { $0.name.lowercased() == texts[4].lowercased() }
    if !texts[4].isEmpty, segment == nil {
      return .problem(field: 4, "There is no segment \(texts[4]); Tab takes one that there is.")
    }
    guard let key = takeKey(Seat.self, environment) else { return .kept }
    var seat = Seat(key: key, name: name, role: role)
    seat.isOpen = isOpen
    for (field, value) in facts { seat[field] = value }
    seat.segments = segment.map { [$0.key] } ?? []
    guard perform(.seatAdded(SeatAdded(seat: seat)), environment) else { return .kept }
    territories.select(seat: key, self)
    refresh(environment)
    say("Added \(name) (\(role.abbreviation)); u takes it back.", .done)
    return .kept
  }
}

extension Day {
  /// The first day of the month after this day's: when hires start and moves hold.
  var firstOfNextMonth: Day {
    Day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1) ?? self
  }
}
