import Canvas
import Plan

extension Workbench {
  /// `e`: types a new value in the cell.
  mutating func editSeatCell(_ environment: Environment) {
    let tab = territories.seats
    guard let line = tab.selected else { return }
    switch tab.column {
    case .role: askForRole(of: tab.targets, environment)
    case .segments: askForSegments(of: tab.targets, environment)
    case .accounts, .arr:
      say("\(tab.column.title) is summed up from the accounts; Enter lists them.")
    case .name, .manager, .start, .end, .fte, .share, .limit, .quota, .ote, .region, .email,
      .open:
      guard let field = tab.column.field else { return }
      editSeat(
        field, of: line.seat, in: field == .name ? [line.key] : tab.targets,
        inline: InlineTarget(row: tab.window.cursor, column: tab.column.rawValue), environment)
    }
  }

  private mutating func editSeat(
    _ field: SeatField, of seat: Seat, in seats: [SeatKey], inline: InlineTarget,
    _ environment: Environment
  ) {
    guard seats == [seat.key] else { return editSeats(field, of: seats, environment) }
    let text = seat[field]?.shown(plan.currency, on: environment.today, isExact: true) ?? ""
    let today = environment.today
    let preview: Form.Preview = { workbench, texts in
      workbench.loadPreview(of: seat, field, typed: texts.first ?? "", today)
    }
    open(
      Form(
        "\(field.title) of \(seat.name)",
        fields: [
          .value(
            field.title, text: text, choices: choices(for: field), field.valueKind, plan.currency,
            on: environment.today)
        ], inline: inline,
        preview: field.decidesLoad ? preview : nil
      ) { workbench, texts, environment in
        workbench.keepSeat(field, typed: texts.first ?? "", for: seats, environment)
      })
  }

  /// The same in a dialog, for the seats that are marked: over one row's cell it would seem to be of
  /// that row alone.
  private mutating func editSeats(
    _ field: SeatField, of seats: [SeatKey], _ environment: Environment
  ) {
    let values = Set(
      seats.map {
        plan.seats[$0]?[field]?.shown(plan.currency, on: environment.today, isExact: true) ?? ""
      })
    let shared = values.count == 1 ? values.first : nil
    open(
      Form(
        "\(field.title) of \(counted(seats.count, "marked seat"))",
        explanation: "What is typed stands on \(seats.count == 1 ? "it" : "all of them") at once.",
        fields: [
          .value(
            field.title, text: shared ?? "",
            placeholder: shared == nil ? "they differ; blank leaves them" : nil,
            choices: choices(for: field), field.valueKind, plan.currency, on: environment.today)
        ]
      ) { workbench, texts, environment in
        let typed = texts.first ?? ""
        if shared == nil, typed.trimmed.isEmpty { return .kept }
        return workbench.keepSeat(field, typed: typed, for: seats, environment)
      })
  }

  private mutating func keepSeat(
    _ field: SeatField, typed: String, for seats: [SeatKey], _ environment: Environment
  ) -> Form.Result {
    let value: FieldValue?
    do {
      value = try field.valueKind.value(of: typed, plan.currency, on: environment.today)
    } catch {
      return .problem(field: 0, error.sentence)
    }
    let edits = seats.filter { plan.seats[$0].map { $0[field] != value } ?? false }.map {
      Edit.seatEdited(SeatEdited(seat: $0, field: field, value: value))
    }
    if let refusal = edits.first.flatMap({ plan.refusal(of: $0) }) {
      return .problem(field: 0, refusal.sentence(in: plan))
    }
    let what = "\(field.title.lowercased()) of \(counted(edits.count, "seat"))"
    guard performAll(edits, what: what, environment), edits.count > 1 else { return .kept }
    say("Set \(field.title) on \(counted(edits.count, "seat")); u takes it back.", .done)
    return .kept
  }

  /// What may stand in a field: the values that other seats have there.
  private func choices(for field: SeatField) -> [String] {
    switch field {
    case .manager: plan.managers
    case .region: Set(plan.seats.compactMap(\.region)).sorted()
    case .name, .role, .email, .isOpen, .start, .end, .fte, .bookShare, .limit, .quota, .ote: []
    }
  }

  /// What a seat's book would be with a value that is being typed: `holds 12 of 20, 60% full`.
  private func loadPreview(
    of seat: Seat, _ field: SeatField, typed: String, _ today: Day
  ) -> StyledText {
    guard let value = try? field.valueKind.value(of: typed, plan.currency, on: today) else {
      return .empty
    }
    var tried = seat
    tried[field] = value
    let held = overview.books(of: seat.key).filter { seat.role == nil || $0.role == seat.role }
      .reduce(0) { $0 + $1.accounts }
    var text = StyledText("holds \(counted(held, "account"))", .muted)
    if let limit = tried.limit, limit > 0 {
      let room = tried.bookShare.basisPoints * min(limit, 1_000_000) / 10_000
      text.append(" of \(room)", .value)
      if room > 0 { text.append(", \(held * 100 / room)% full", held > room ? .bad : .muted) }
    } else {
      text.append("; its share of a full book is \(tried.bookShare.percent)", .muted)
    }
    if let quota = tried.quota, let ote = tried.ote, ote.minorUnits > 0 {
      let tenths = quota.minorUnits.magnitude / max(1, ote.minorUnits.magnitude / 10)
      text.append("; quota \(tenths / 10).\(tenths % 10) times OTE", .muted)
    }
    return text
  }

  /// The segments a seat is put on, typed by their names; empty means any.
  private mutating func askForSegments(of seats: [SeatKey], _ environment: Environment) {
    let tab = territories.seats
    let text = seats.first.flatMap { plan.seats[$0] }.map { plan.names(of: $0.segments) } ?? ""
    let isInPlace = seats == tab.selected.map { [$0.key] }
    open(
      Form(
        isInPlace ? "Segments" : "Segments of \(counted(seats.count, "marked seat"))",
        explanation: "Parted by commas; blank is any",
        fields: [.list("Segments", text: text, choices: plan.orderedSegments.map(\.name))],
        inline: isInPlace
          ? InlineTarget(row: tab.window.cursor, column: tab.column.rawValue) : nil
      ) { workbench, texts, environment in
        workbench.put(seats, onSegments: texts.first ?? "", environment)
      })
  }

  private mutating func put(
    _ seats: [SeatKey], onSegments typed: String, _ environment: Environment
  ) -> Form.Result {
    let known = plan.orderedSegments
    var segments: [SegmentKey] = []
    for name in typed.split(separator: ",") {
      let name = name.drop(while: \.isWhitespace).lowercased()
      guard !name.isEmpty else { continue }
      guard let segment = known.first(where: { $0.name.lowercased() == name.trimmingBlanks })
      else {
        let names = known.map(\.name).joined(separator: ", ")
        let nearest = NamedNobody(name, among: known.map(\.name)).nearest
        let hint = nearest.map { "did you mean \($0)?" } ?? "there are \(names)."
        return .problem(field: 0, "There is no segment \(name); \(hint)")
      }
      segments.append(segment.key)
    }
    let edits = seats.filter { plan.seats[$0]?.segments != segments }.map {
      Edit.seatSegmentsChosen(SeatSegmentsChosen(seat: $0, segments: segments))
    }
    performAll(edits, what: "segments of \(counted(edits.count, "seat"))", environment)
    return .kept
  }

  /// `r`, `R`: one role for one seat or many.
  mutating func askForRole(of seats: [SeatKey], _ environment: Environment) {
    guard let first = seats.first.flatMap({ plan.seats[$0] }) else { return }
    let roles = Role.allCases
    // Where nothing is said, the role in which they hold accounts is the likeliest.
    var held: [Role: Int] = [:]
    for seat in seats {
      for book in overview.books(of: seat) { held[book.role, default: 0] += book.accounts }
    }
    let likely = first.role ?? held.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let name = seats.count == 1 ? first.name : "\(seats.count) seats"
    let items = roles.map { role in
      let held = held[role].map { ", held on \(counted($0, "account"))" } ?? ""
      return Picker.Item(role.abbreviation, detail: role.title + held)
    }
    open(
      Picker(
        title: "Role of \(name)", items: items,
        selected: likely.flatMap { roles.firstIndex(of: $0) } ?? 1
      ) { workbench, choice, environment in
        workbench.set(role: roles[choice], of: seats, environment)
      })
  }

  private mutating func set(role: Role, of seats: [SeatKey], _ environment: Environment) {
    let edits = seats.filter { plan.seats[$0]?.role != role }.map {
      Edit.seatEdited(SeatEdited(seat: $0, field: .role, value: .text(role.rawValue)))
    }
    guard !edits.isEmpty else {
      say("Nothing to change: it is so already.")
      return
    }
    let name = edits.count == 1 ? seats.first.flatMap { plan.seats[$0]?.name } : nil
    let subject = name ?? counted(edits.count, "seat")
    guard
      performAll(
        edits, what: "role of \(counted(edits.count, "seat")): \(role.abbreviation)", environment)
    else { return }
    refresh(environment)
    say("\(subject): \(role.abbreviation); u takes it back.", .done)
  }

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

  /// `D`: removes seats that hold nothing.
  mutating func removeSeats(_ environment: Environment) {
    let seats = territories.seats.targets
    let edits = seats.map { Edit.seatRemoved(SeatRemoved(seat: $0)) }
    for (seat, edit) in zip(seats, edits) {
      guard let refusal = plan.refusal(of: edit) else { continue }
      let name = plan.seats[seat]?.name ?? "This seat"
      if case .inUse = refusal {
        say("\(name) is still in use: move its accounts and deals first, or set its end.", .refused)
      } else {
        say(refusal.sentence(in: plan), .refused)
      }
      return
    }
    let name = seats.count == 1 ? seats.first.flatMap { plan.seats[$0]?.name } : nil
    let subject = name ?? counted(seats.count, "seat")
    guard performAll(edits, what: "removed \(subject)", environment) else { return }
    say("Removed \(subject); u brings it back.", .done)
  }

  /// `y`: the row as a spreadsheet takes it.
  mutating func copySeatRow(_ environment: Environment) {
    guard let line = territories.seats.selected else { return }
    let seat = line.seat
    var cells = [seat.name, seat.role?.abbreviation ?? "", plan.names(of: seat.segments)]
    cells += [seat.manager ?? "", seat.start?.iso ?? "", seat.end?.iso ?? ""]
    cells += [seat.fte.percent, seat.bookShare.percent, seat.limit.map { "\($0)" } ?? ""]
    cells += ["\(line.accounts)", line.arr?.plain(plan.currency) ?? ""]
    cells += [seat.quota?.plain(plan.currency) ?? "", seat.ote?.plain(plan.currency) ?? ""]
    cells += [seat.region ?? "", seat.email ?? "", seat.isOpen ? "yes" : "no"]
    copy(
      cells.joined(separator: "\t"), what: seat.name,
      said: "\(seat.name): \(cells.count) cells, parted by tabs")
  }
}

extension String {
  /// Itself without the blanks at its end.
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}

extension Role {
  /// A role as people type it: `AM`, `am`, `account manager`, `exec sponsor`.
  init?(typed: String) {
    let typed = typed.lowercased()
    let found = Role.allCases.first {
      [$0.rawValue, $0.abbreviation.lowercased(), $0.title.lowercased()].contains(typed)
    }
    guard let found else { return nil }
    self = found
  }
}

extension SeatField {
  /// Whether how full its book is, or what it is paid by, hangs on it.
  fileprivate var decidesLoad: Bool {
    switch self {
    case .limit, .bookShare, .fte, .quota, .ote: true
    case .name, .role, .email, .manager, .region, .isOpen, .start, .end: false
    }
  }
}

extension Plan {
  /// Everyone a seat names as its manager.
  fileprivate var managers: [String] { Set(seats.compactMap(\.manager)).sorted() }
}

extension Day {
  /// The first day of the month after this day's: when hires start.
  fileprivate var firstOfNextMonth: Day {
    Day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1) ?? self
  }
}
