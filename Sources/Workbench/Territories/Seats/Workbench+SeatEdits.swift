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
    case .name, .manager, .start, .end, .fte, .share, .limit, .minimum, .states, .skills, .quota,
      .ote, .region, .email, .open:
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

  /// The same in a dialog, for the seats that are marked.
  private mutating func editSeats(
    _ field: SeatField, of seats: [SeatKey], _ environment: Environment
  ) {
    let values = seats.map {
      plan.seats[$0]?[field]?.shown(plan.currency, on: environment.today, isExact: true) ?? ""
    }
    open(
      .ofMarked(field.title, "seat", values) { text, placeholder in
        .value(
          field.title, text: text, placeholder: placeholder, choices: choices(for: field),
          field.valueKind, plan.currency, on: environment.today)
      } keep: { workbench, typed, environment in
        workbench.keepSeat(field, typed: typed, for: seats, environment)
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
    case .states: Set(plan.seats.compactMap(\.states)).sorted()
    case .skills: Set(plan.seats.compactMap(\.skills)).sorted()
    case .name, .role, .email, .isOpen, .start, .end, .fte, .bookShare, .limit, .minimum, .quota,
      .ote:
      []
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
    let text = seats.first.flatMap { plan.seats[$0] }.map(plan.segmentNames) ?? ""
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
    // What a file said may stay, though there is no such segment yet.
    let awaited = seats.flatMap { plan.seats[$0]?.awaitedSegments ?? [] }
    var segments: [SegmentKey] = []
    var kept: [String] = []
    for name in typed.split(separator: ",") {
      let name = name.drop(while: \.isWhitespace).lowercased()
      guard !name.isEmpty else { continue }
      guard let segment = known.first(where: { $0.name.lowercased() == name.trimmingBlanks })
      else {
        if let waiting = awaited.first(where: { $0.lowercased() == name.trimmingBlanks }) {
          kept.append(waiting)
          continue
        }
        let names = known.map(\.name).joined(separator: ", ")
        let nearest = NamedNobody(name, among: known.map(\.name)).nearest
        let hint = nearest.map { "did you mean \($0)?" } ?? "there are \(names)."
        return .problem(field: 0, "There is no segment \(name); \(hint)")
      }
      segments.append(segment.key)
    }
    let waiting = kept.isEmpty ? nil : kept
    let edits = seats.filter {
      plan.seats[$0]?.segments != segments || plan.seats[$0]?.awaitedSegments != waiting
    }.map {
      Edit.seatSegmentsChosen(
        SeatSegmentsChosen(seat: $0, segments: segments, awaited: waiting))
    }
    performAll(edits, what: "segments of \(counted(edits.count, "seat"))", environment)
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
        say("\(name) still has accounts or deals: move them first, or set an end date.", .refused)
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
}

extension String {
  /// Itself without the blanks at its end.
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}

extension SeatField {
  /// Whether how full its book is, or what it is paid by, hangs on it.
  fileprivate var decidesLoad: Bool {
    switch self {
    case .limit, .bookShare, .fte, .quota, .ote: true
    case .name, .role, .email, .manager, .region, .minimum, .states, .skills, .isOpen, .start, .end:
      false
    }
  }
}

extension Plan {
  /// Everyone a seat names as its manager.
  fileprivate var managers: [String] { Set(seats.compactMap(\.manager)).sorted() }
}
