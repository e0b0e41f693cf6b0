import Canvas
import Plan

extension CardPane {
  /// Of the promises, those that nobody plans or that have no day (DOMAIN 10.1).
  var oversold: Int {
    promises.lazy.filter { $0.status?.isOversold(isDated: $0.due != nil) ?? false }.count
  }

  func drawPromises(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment,
    isFocused: Bool
  ) {
    let table = Table(
      columns: [
        TableColumn("promised", width: 30, minimum: 16, maximum: 80),
        TableColumn("status", width: 13),
        TableColumn("due", .right, width: 6, maximum: 11),
        TableColumn("told", .right, width: 6, maximum: 11, priority: 2),
        TableColumn("delivered", .right, width: 9, maximum: 11, priority: 1),
        TableColumn("owner", width: 12, minimum: 9, maximum: 18, priority: 3),
      ], rowCount: promises.count, isFocused: isFocused,
      emptyText: StyledText(
        "What the customer was told it will get: features, dates, prices. a writes one down; "
          + "that there are none is evidence of H02.", .muted), list: HandoffsScreen.cardPart)
    table.draw(on: &canvas, in: rect, window: window) { row, column in
      promises[row].cell(column, workbench.plan, environment.today)
    }
  }

  func drawPromiseDetail(
    on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench, _ environment: Environment
  ) {
    guard let promise = selectedPromise else { return }
    var area = rect
    canvas.titledRule(oversellRate, in: area.cutTop(1))
    var text = StyledText(promise.text)
    if !promise.source.isEmpty { text.append("  said in: \(promise.source)", .muted) }
    if !promise.toWhom.isEmpty { text.append("  to: \(promise.toWhom)", .muted) }
    if promise.status?.isOversold(isDated: promise.due != nil) ?? false {
      text.append("  oversold: reset it with the customer, or give it a day", .warn)
    } else if promise.status == nil {
      text.append("  not checked yet: Enter sets its status", .warn)
    }
    TextBlock(text).draw(on: &canvas, in: area)
  }

  private var oversellRate: String {
    guard let rate = Ratio(Int64(oversold), Int64(promises.count)) else { return "" }
    return "oversell rate \(rate.wholePercent)%, \(oversold) of \(promises.count)"
  }

  // MARK: - People

  func drawPeople(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    let table = Table(
      columns: [
        TableColumn("part", width: 14),
        TableColumn("name", width: 20, minimum: 12, maximum: 30),
        TableColumn("title", width: 20, minimum: 10, maximum: 36, priority: 1),
        TableColumn("function", width: 12, minimum: 8, maximum: 20, priority: 2),
      ], rowCount: contacts.count, isFocused: isFocused,
      emptyText: StyledText(
        "The customer's own people: who decides, who champions, who pays. a adds one.", .muted),
      list: HandoffsScreen.cardPart)
    table.draw(on: &canvas, in: rect, window: window) { row, column in
      let contact = contacts[row]
      switch column {
      case 0: return TableCell(contact.part.title, .muted)
      case 1: return TableCell(contact.name)
      case 2: return TableCell(contact.title)
      default: return TableCell(contact.function)
      }
    }
  }

  /// Which parts nobody plays yet, and who stands on our side.
  func drawPeopleDetail(on canvas: inout Canvas, in rect: Rect, _ workbench: Workbench) {
    guard let card else { return }
    var area = rect
    canvas.titledRule("ours", in: area.cutTop(1))
    let ours = Role.ownable.compactMap { role -> String? in
      let seat = workbench.plan.holder(of: card.account, role: role, on: card.asOf)?.seat
      guard let name = seat.flatMap({ workbench.plan.seats[$0]?.name }) else { return nil }
      return "\(name) (\(role.abbreviation))"
    }
    var paragraphs = [StyledText(ours.isEmpty ? "nobody yet" : ours.joined(separator: ", "))]
    let missing = [Contact.Part.economicBuyer, .champion].filter { part in
      !contacts.contains { $0.part == part }
    }
    if !missing.isEmpty {
      paragraphs.append(
        StyledText(
          "No \(missing.map(\.title).joined(separator: ", no ")) is named; a adds one.", .warn))
    }
    TextBlock(paragraphs).draw(on: &canvas, in: area)
  }
}

extension Promise {
  func cell(_ column: Int, _ plan: Plan, _ today: Day) -> TableCell {
    switch column {
    case 0: return TableCell(text)
    case 1:
      guard let status else { return TableCell("not checked", .warn) }
      return TableCell(status.title, status.isOversold(isDated: due != nil) ? .bad : .text)
    case 2:
      let isLate = due.map { $0 < today } ?? false && deliveredOn == nil
      return TableCell(due?.short(asOf: today) ?? "-", isLate ? .bad : .text)
    case 3: return TableCell(customerToldOn?.short(asOf: today) ?? "-", .muted)
    case 4:
      return TableCell(deliveredOn?.short(asOf: today) ?? "-", deliveredOn == nil ? .muted : .good)
    default: return TableCell(owner.flatMap { plan.seats[$0]?.name } ?? "-", .muted)
    }
  }
}
