import Canvas
import Drawings
import Plan

extension CardPane {
  func drawHead(
    of card: Card, on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench,
    _ environment: Environment
  ) {
    var line = rect
    let standing = standing(of: card, isDayShown: rect.columns >= 84)
    let right = line.cutRight(standing.columns, gap: 2)
    canvas.put(standing, at: right.column, right.row, width: right.columns)
    let plan = workbench.plan
    let account = plan.accounts[card.account]
    var left = StyledText(account?.name ?? "", .title, .bold)
    if let arr = account?.arr { left.append("  \(arr.short(plan.currency))", .value) }
    let people = people(of: card, in: plan, line.columns - left.columns - 3)
    canvas.put(left + people, at: line.column, line.row, width: line.columns)
  }

  /// `day 52   R 61`, or how the card ended.
  private func standing(of card: Card, isDayShown: Bool) -> StyledText {
    if let exit = card.handoff.exit {
      return StyledText(exit.result.rawValue, exit.result.ink, .bold)
    }
    if card.handoff.closed != nil { return StyledText("closed", .muted) }
    var text = StyledText(isDayShown ? "day \(card.day)   " : "", .muted)
    let score = card.score.map { " \($0.scorePercent)" } ?? ""
    text.append("\(card.light.letter)\(score)", card.light.ink, .bold)
    return text
  }

  /// Who hands over to whom: whole where it fits, without the CSM or with short names elsewhere.
  private func people(of card: Card, in plan: Plan, _ room: Int) -> StyledText {
    let giver = card.giver.flatMap { plan.seats[$0]?.name }
    guard let role = card.receivingRole else {
      return StyledText("   \(giver ?? "nobody") (AE) keeps it")
    }
    let receiver = card.receiver.flatMap { plan.seats[$0]?.name }
    let giverRole = card.handoff.kind == .newLogo ? Role.ae : role
    let csm =
      role == .csm
      ? nil
      : plan.holder(of: card.account, role: .csm, on: card.asOf).flatMap { plan.seats[$0.seat] }
    func text(_ names: [String], csm: String?) -> StyledText {
      var text = StyledText(
        giver == nil
          ? "   no \(giverRole.abbreviation)" : "   \(names[0]) (\(giverRole.abbreviation))",
        giver == nil ? .warn : .text)
      text.append(" → ", .faint)
      text.append(
        receiver == nil ? "vacant \(role.abbreviation)" : "\(names[1]) (\(role.abbreviation))",
        receiver == nil ? .warn : .text)
      if let csm { text.append(", CSM \(csm)", .muted) }
      return text
    }
    let names = [giver ?? "", receiver ?? ""]
    let full = text(names, csm: csm?.name)
    if full.columns <= room { return full }
    let pair = text(names, csm: nil)
    if pair.columns <= room { return pair }
    let fixed = pair.columns - names.reduce(0) { $0 + ScreenText.columns($1) }
    return text(PersonNames(fitting: names, room - fixed).texts, csm: nil)
  }

  /// Why the light is what it is, and the way back.
  func drawWhy(of card: Card, on canvas: inout Canvas, in rect: Rect, _ environment: Environment) {
    var text: StyledText
    if let ended = card.ended(asOf: environment.today) {
      text = StyledText(ended, .muted)
      if let missing = card.handoff.exit?.missing, !missing.isEmpty {
        text.append(" Missing: \(missing.joined(separator: ", ")).", .muted)
      }
    } else {
      text = StyledText(card.whyLight, card.whyInk)
      if let basis = card.scoreBasis { text.append(" \(basis)", .warn) }
      text.append(" \(card.wayBack)", .muted)
      if let clock = card.returnClock {
        text.append(" Returned: hand it in by \(clock.short(asOf: environment.today)).", .warn)
      }
    }
    let lines = TextBlock(text).lines(width: rect.columns)
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      let isCut = row == rect.rows - 1 && lines.count > rect.rows
      canvas.put(
        isCut ? line + StyledText(" …", .muted) : line, at: rect.column, rect.row + row,
        width: rect.columns)
    }
  }

  // MARK: - Phases

  /// The parts of the 90 days with their scores; as a line of days with every item on it where
  /// there is room.
  func drawPhases(of card: Card, on canvas: inout Canvas, in rect: Rect, _ plan: Plan) {
    let drawing = CardDrawing(card, in: plan)
    if rect.rows > 2 {
      var timeline = drawing.timeline
      timeline.marks = itemMarks(of: card) + timeline.marks
      timeline.draw(on: &canvas, in: rect)
      return
    }
    let line = drawing.phaseLine
    var rect = rect
    let exit = exitText(of: card)
    if line.columns + exit.columns + 2 <= rect.columns {
      let right = rect.cutRight(exit.columns, gap: 2)
      canvas.put(exit, at: right.column, right.row, width: right.columns)
    }
    canvas.put(line, at: rect.column, rect.row, width: rect.columns)
  }

  private func exitText(of card: Card) -> StyledText {
    guard card.handoff.isLive else { return .empty }
    let days = card.exitDay - card.asOf
    return days > 0
      ? StyledText("exit in \(days) d", .muted) : StyledText("exit due, X records it", .warn)
  }

  private func itemMarks(of card: Card) -> [Timeline.Mark] {
    card.items.filter(\.isApplicable).map { item in
      let day = item.due - card.handoff.anchor
      if item.isDone { return Timeline.Mark(day: day, glyph: "●", ink: .good) }
      return item.lateDays > 0
        ? Timeline.Mark(day: day, glyph: "!", ink: item.isCritical ? .bad : .warn)
        : Timeline.Mark(day: day, glyph: "○", ink: .muted)
    }
  }

  // MARK: - Failure modes

  /// Three meters, one for each way in which handoffs fail, with the line under which it warns.
  /// The bars are equally long; where there is no room for them the numbers stand alone.
  func drawGuards(of card: Card, on canvas: inout Canvas, in rect: Rect) {
    let modes = Guard.allCases
    let gap = rect.columns > 70 ? 3 : 2
    let titles = modes.map { rect.columns > Self.wholeTitlesFrom ? $0.title : $0.shortTitle }
    let labels = titles.reduce(0) { $0 + ScreenText.columns($1) }
    let fixed = labels + (Self.guardNumber + 1) * modes.count + gap * (modes.count - 1)
    let spare = (rect.columns - fixed) / modes.count - 1
    let bar = spare >= 3 ? min(spare, 40) : 0
    var rest = rect
    for (mode, title) in zip(modes, titles) {
      let label = rest.cutLeft(ScreenText.columns(title), gap: 1)
      canvas.put(title, in: label, Style(.muted))
      let score = card.meter(mode)
      let isOpen = score?.isUnder(percent: CardRules.guardUnder) ?? false
      let ink: Ink = score == nil ? .muted : isOpen ? .bad : .good
      if bar > 0 {
        Meter(
          value: Double(score?.scorePercent ?? 0), target: Double(CardRules.guardUnder),
          maximum: 100, ink: ink, isLimit: false
        ).draw(on: &canvas, in: rest.cutLeft(bar, gap: 1))
      }
      canvas.put(
        "\(score.map { "\($0.scorePercent)" } ?? "-")\(isOpen ? " !" : "")",
        in: rest.cutLeft(Self.guardNumber, gap: gap), Style(ink, on: .ground, isOpen ? .bold : []))
    }
  }

  /// The columns of `43 !`.
  private static let guardNumber = 4
  /// In fewer columns whole titles would leave the bars no length.
  private static let wholeTitlesFrom = 74
}

extension Guard {
  /// Its title where the bar beside it needs the room.
  fileprivate var shortTitle: String {
    switch self {
    case .oversell: "promises"
    case .introduction: title
    case .scorecard: "scorecard"
    }
  }
}
