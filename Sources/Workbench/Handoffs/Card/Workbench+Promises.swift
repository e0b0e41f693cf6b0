import Canvas
import Plan

extension Workbench {
  /// A promise to write down (nil), or one to change.
  mutating func askForPromise(_ promise: Promise?, _ environment: Environment) {
    guard let handoff = handoffs.card else { return }
    let seats = plan.pickable(role: nil, on: environment.today)
    let days =
      handoffs.pane.card?.days(environment.today) ?? .init(today: environment.today)
    open(
      Form(
        promise == nil ? "A promise" : "The promise",
        fields: [
          .init(
            "Promised", text: promise?.text ?? "", placeholder: "what, in the customer's words",
            keepsLines: true),
          .init("Said in", text: promise?.source ?? "", choices: ["call", "e-mail", "contract"]),
          .init("To", text: promise?.toWhom ?? "", placeholder: "a person at the customer"),
          .day("Due", text: promise?.due?.dated ?? "", placeholder: "blank: no day", days),
          .init(
            "Status", text: promise?.status?.title ?? "",
            placeholder: "blank: not checked yet", choices: PromiseStatus.allCases.map(\.title)),
          .init(
            "Owner", text: promise?.owner.flatMap { plan.seats[$0]?.name } ?? "",
            placeholder: "one of us", choices: seats.map(\.name)),
          .day(
            "Customer told", text: promise?.customerToldOn?.dated ?? "", placeholder: "today, -3d",
            days),
          .day(
            "Delivered", text: promise?.deliveredOn?.dated ?? "", placeholder: "today, -3d", days),
        ]
      ) { workbench, texts, environment in
        workbench.keep(texts, as: promise, of: handoff, seats, environment)
      })
  }

  private mutating func keep(
    _ texts: [String], as known: Promise?, of handoff: HandoffKey, _ seats: [Seat],
    _ environment: Environment
  ) -> Form.Result {
    // A key is taken once the fields read; until then the promise stands under none.
    var typed = known ?? Promise(key: PromiseKey(0), handoff: handoff, text: "")
    do { try typed.take(texts, seats, environment.today) } catch {
      return .problem(field: error.field, error.message)
    }
    if known == nil {
      guard let key = takeKey(Promise.self, environment) else { return .kept }
      typed = Promise(key: key, as: typed)
    }
    let before = handoffs.pane.card
    if perform(.promiseKept(PromiseKept(promise: typed)), environment) {
      sayWhatChanged(known == nil ? "Wrote the promise down" : "Changed the promise", since: before)
    }
    return .kept
  }

  /// `x` among the promises: delivered today, or not.
  mutating func togglePromiseDelivered(_ environment: Environment) {
    guard var promise = handoffs.pane.selectedPromise else { return }
    let before = handoffs.pane.card
    promise.deliveredOn = promise.deliveredOn == nil ? environment.today : nil
    if perform(.promiseKept(PromiseKept(promise: promise)), environment) {
      sayWhatChanged(promise.deliveredOn == nil ? "Not delivered" : "Delivered", since: before)
    }
  }
}

extension Promise {
  /// The same promise under a key of its own.
  fileprivate init(key: PromiseKey, as other: Promise) {
    self.init(key: key, handoff: other.handoff, text: other.text)
    source = other.source
    toWhom = other.toWhom
    due = other.due
    status = other.status
    owner = other.owner
    customerToldOn = other.customerToldOn
    deliveredOn = other.deliveredOn
  }

  /// Reads the form's fields in their order.
  fileprivate mutating func take(
    _ texts: [String], _ seats: [Seat], _ today: Day
  ) throws(UnreadableField) {
    text = texts[0].trimmed
    if text.isEmpty { throw UnreadableField(field: 0, message: "A promise needs its words.") }
    source = texts[1].trimmed
    toWhom = texts[2].trimmed
    due = try Promise.day(texts, 3, today)
    status = try Promise.status(texts[4].trimmed.lowercased())
    owner = try Promise.owner(texts[5].trimmed, seats)
    customerToldOn = try Promise.day(texts, 6, today)
    deliveredOn = try Promise.day(texts, 7, today)
  }

  private static func day(
    _ texts: [String], _ field: Int, _ today: Day
  ) throws(UnreadableField) -> Day? {
    do { return try Day.typed(texts[field], today: today) } catch {
      throw UnreadableField(field: field, message: error.message)
    }
  }

  private static func status(_ typed: String) throws(UnreadableField) -> PromiseStatus? {
    if typed.isEmpty { return nil }
    if let status = PromiseStatus.allCases.first(where: { $0.title.hasPrefix(typed) }) {
      return status
    }
    let all = PromiseStatus.allCases.map(\.title).joined(separator: ", ")
    throw UnreadableField(field: 4, message: "The status is one of \(all), or empty.")
  }

  private static func owner(
    _ typed: String, _ seats: [Seat]
  ) throws(UnreadableField) -> SeatKey? {
    if typed.isEmpty { return nil }
    if let seat = seats.first(where: { $0.name.lowercased() == typed.lowercased() }) {
      return seat.key
    }
    throw UnreadableField(field: 5, message: NamedNobody(typed, among: seats.map(\.name)).sentence)
  }
}
