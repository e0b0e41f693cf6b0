import Canvas
import Drawings
import Plan

extension HandoffList {
  /// The rows for the list itself: below the line of tabs, a blank one and the header.
  static func bodyHeight(in rect: Rect) -> Int { max(0, rect.rows - 3) }

  func draw(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment,
    isFocused: Bool
  ) {
    var area = rect
    drawTabs(on: &canvas, in: area.cutTop(2))
    let onboarding = workbench.overview.accounts(at: .onboarding).count
    let table = table(in: area, isFocused: isFocused, onboarding: onboarding)
    let places = table.places(width: area.columns)
    let room = places.first { $0.index == 4 }?.width ?? 0
    let form = nameForm(in: workbench.plan, room)
    table.draw(
      on: &canvas, in: area, window: window,
      isMarked: { lines.indices.contains($0) && marks.contains(lines[$0].key) }
    ) { row, column in
      cell(of: lines[row], column, form, workbench, environment)
    }
    drawTimeline(on: &canvas, in: area, workbench)
  }

  /// All live cards on their 90 days, where the list leaves room for them.
  private func drawTimeline(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    let cards = workbench.overview.cards
    let drawing = TimelineDrawing(cards, in: workbench.plan)
    var area = rect.inset(columns: 1)
    _ = area.cutTop(lines.count + 3)
    guard scope == .live, filter.isEmpty, !cards.isEmpty, area.columns >= Self.timelineFrom,
      area.rows >= drawing.size.rows + 2
    else { return }
    canvas.titledRule("day 0 to 90", in: area.cutTop(1, gap: 1))
    drawing.draw(on: &canvas, in: area)
  }

  private static let timelineFrom = 50

  /// The tabs, and beside them, or below where there is no room, how the list is narrowed.
  private func drawTabs(on canvas: inout Canvas, in rect: Rect) {
    var line = rect.line(0)
    _ = line.cutLeft(Table.gutter)
    _ = line.cutRight(1)
    var state = StyledText.empty
    if !filter.isEmpty {
      state.append("/\(filter)", .accent)
      state.append("  \(lines.count) of \(counts[scope] ?? 0), Esc shows all", .muted)
    }
    if !marks.isEmpty {
      state.append((state.isEmpty ? "" : "  ") + "\(marks.count) marked", .accent, .bold)
      let hidden = marks.count - lines.count { marks.contains($0.key) }
      if hidden > 0 { state.append(", \(hidden) not shown", .warn) }
    }
    if state.isEmpty, !proposals.isEmpty, scope != .ended {
      state.append("p", .key, .bold)
      state.append(" accepts \(counted(proposals.count, "receiver"))", .muted)
    }
    let tabs = Tabs(
      Scope.allCases.map { scope in
        Tabs.Tab(scope.title, badge: StyledText("\(counts[scope] ?? 0)", .muted))
      }, selected: Scope.allCases.firstIndex(of: scope) ?? 0, separator: " · ")
    if line.columns >= 34 + state.columns {
      let right = line.cutRight(state.columns, gap: 2)
      canvas.put(state, at: right.column, right.row, width: right.columns)
    } else {
      canvas.put(state, at: line.column, rect.row + 1, width: line.columns)
    }
    tabs.draw(on: &canvas, in: line)
  }

  /// In a pane this wide the two names stand whole, as most names are.
  private static let wholeNamesFrom = 82

  private func table(in rect: Rect, isFocused: Bool, onboarding: Int) -> Table {
    Table(
      columns: [
        TableColumn("", width: 1),
        TableColumn("day", .right, width: 4),
        TableColumn("account", width: 20, minimum: 13, maximum: 36),
        TableColumn("ARR", .right, width: 5, priority: 3),
        TableColumn(
          "from → to", width: 25, minimum: rect.columns >= Self.wholeNamesFrom ? 22 : 14,
          maximum: 40, priority: 4),
        TableColumn("score", .right, width: 5, priority: 1),
        TableColumn("next", width: 13, minimum: 12, maximum: 20, priority: 2),
      ], rowCount: lines.count, sort: Table.Sort(column: order.rawValue, isAscending: isReversed),
      isFocused: isFocused, emptyText: emptyText(onboarding), list: HandoffsScreen.cardsPart,
      margin: 1)
  }

  /// - Parameter onboarding: the accounts at that stage; none of them has a card while none is live.
  private func emptyText(_ onboarding: Int) -> StyledText {
    if !filter.isEmpty {
      return StyledText("No card holds \"\(filter)\". Esc shows all.", .muted)
    }
    switch scope {
    case .live where onboarding > 0:
      let accounts = counted(onboarding, "account")
      return StyledText(
        "\(accounts) \(onboarding == 1 ? "is" : "are") in Onboarding without a card: n opens one.",
        .warn)
    case .live:
      return StyledText(
        "No handoff is under way. A first deal that is won or in commit opens its card when deals "
          + "are imported (I); n opens one by hand.", .muted)
    case .ended: return StyledText("No card has ended yet; X on a card records its exit.", .muted)
    case .all: return StyledText("No card yet; I imports deals, n opens one by hand.", .muted)
    }
  }

  private func cell(
    of line: HandoffLine, _ column: Int, _ form: PersonNames.Form, _ workbench: Workbench,
    _ environment: Environment
  ) -> TableCell {
    let plan = workbench.plan
    switch column {
    case 0: return letter(of: line)
    case 1: return TableCell("\(line.day)", .muted)
    case 2: return TableCell(line.name, line.isLive ? .text : .muted)
    case 3: return TableCell(line.arr.map { $0.short(plan.currency) } ?? "-", .muted)
    case 4: return TableCell(people(of: line, form, in: plan))
    case 5: return score(of: line, plan, environment)
    default: return next(of: line, environment)
    }
  }

  private func letter(of line: HandoffLine) -> TableCell {
    switch line.state {
    case .live(let light, _, _, _): TableCell(light.letter, light.ink, .bold)
    case .exited(let exit): TableCell(exit.result.mark, exit.result.ink, .bold)
    case .closed: TableCell("-", .muted)
    }
  }

  private func score(
    of line: HandoffLine, _ plan: Plan, _ environment: Environment
  ) -> TableCell {
    switch line.state {
    case .live(let light, let score, _, _):
      TableCell(score.map { "\($0.scorePercent)" } ?? "-", light == .green ? .text : light.ink)
    case .exited, .closed:
      TableCell(
        plan.card(line.key, on: environment.today)?.finalScore.map { "\($0.scorePercent)" } ?? "-",
        .muted)
    }
  }

  private func next(of line: HandoffLine, _ environment: Environment) -> TableCell {
    switch line.state {
    case .live(let light, _, let next, let late):
      TableCell(next, late > 0 ? (light == .red ? .bad : .warn) : .text)
    case .exited(let exit):
      TableCell(
        "\(exit.result.rawValue) \(exit.on.short(asOf: environment.today))", exit.result.ink)
    case .closed(let closing): TableCell("closed: \(closing.reason)", .muted)
    }
  }

  /// Cards beyond these, in the order of the list, do not shorten everyone's name.
  private static let namedCards = 200

  /// One form for the names of all rows, the longest that fits.
  private func nameForm(in plan: Plan, _ room: Int) -> PersonNames.Form {
    let rows = lines.prefix(Self.namedCards)
    return [.whole, .initialled].first { form in
      rows.allSatisfy { people(of: $0, form, in: plan).columns <= room }
    } ?? .given
  }

  private func people(
    of line: HandoffLine, _ form: PersonNames.Form, in plan: Plan
  ) -> StyledText {
    let giver = line.giver.flatMap { plan.seats[$0]?.name }
    if let giver, line.giver == line.receiver { return StyledText("\(giver) keeps it") }
    let receiver = line.receiver.flatMap { plan.seats[$0]?.name }
    let proposed = line.proposed.flatMap { plan.seats[$0]?.name }
    let vacant = "no \(plan.handoffs[line.key]?.kind == .territoryMove ? "owner" : "AE")"
    let names = [giver ?? "", receiver ?? proposed.map { $0 + "?" } ?? "nobody"].map(form.name)
    var text = giver == nil ? StyledText(vacant, .warn) : StyledText(names[0])
    text.append(" → ", .faint)
    text.append(names[1], receiver != nil ? .text : proposed == nil ? .warn : .value)
    return text
  }
}

/// People's names cut to a width at their words: whole, else `Dana O.`, else `Dana`.
struct PersonNames {
  private(set) var texts: [String]

  /// How much of a name is written.
  enum Form: CaseIterable {
    case whole, initialled, given

    func name(_ name: String) -> String {
      switch self {
      case .whole: name
      case .initialled: PersonNames.initialled(name)
      case .given: PersonNames.given(name)
      }
    }
  }

  init(fitting names: [String], _ width: Int) {
    texts = names
    for form in [Form.initialled, .given] {
      if texts.reduce(0, { $0 + ScreenText.columns($1) }) <= width { return }
      texts = names.map(form.name)
    }
  }

  /// The end of an id that stands for a name: ids of one system begin alike.
  private static func end(ofID name: String, _ count: Int) -> String? {
    guard name.utf8.count >= 15, name.contains(where: \.isNumber),
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    return "…\(name.suffix(count))"
  }

  private static func initialled(_ name: String) -> String {
    if let end = end(ofID: name, 12) { return end }
    let words = name.split(separator: " ")
    guard words.count > 1, let first = words.first, let last = words.last?.first,
      last.isLetter
    else { return name }
    return "\(first) \(last).\(name.hasSuffix("?") ? "?" : "")"
  }

  private static func given(_ name: String) -> String {
    if let end = end(ofID: name, 7) { return end }
    let words = name.split(separator: " ")
    guard words.count > 1, let first = words.first else { return name }
    return first + (name.hasSuffix("?") ? "?" : "")
  }
}

extension ExitResult {
  /// The letter in the column of lights.
  var mark: String {
    switch self {
    case .pass: "✓"
    case .conditional: "~"
    case .fail: "×"
    }
  }

  var ink: Ink {
    switch self {
    case .pass: .good
    case .conditional: .warn
    case .fail: .bad
    }
  }
}
