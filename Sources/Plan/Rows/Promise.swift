/// Something the customer was told it will get.
public struct Promise: PlanRow {
  public let key: PromiseKey
  public var handoff: HandoffKey
  public var text: String
  /// Where it was said: call, e-mail, contract.
  public var source: String
  public var toWhom: String
  public var due: Day?
  /// Nil until someone checked it.
  public var status: PromiseStatus?
  public var owner: SeatKey?
  public var customerToldOn: Day?
  public var deliveredOn: Day?

  public init(key: PromiseKey, handoff: HandoffKey, text: String) {
    self.key = key
    self.handoff = handoff
    self.text = text
    source = ""
    toWhom = ""
    due = nil
    status = nil
    owner = nil
    customerToldOn = nil
    deliveredOn = nil
  }
}

/// A person at the customer.
public struct Contact: PlanRow {
  public let key: ContactKey
  public var account: AccountKey
  public var name: String
  public var title: String
  public var part: Part
  /// The function the person works in: finance, IT, operations.
  public var function: String

  /// The person's part in buying.
  public enum Part: String, Codable, CaseIterable, Sendable {
    case economicBuyer = "economic-buyer"
    case champion
    case admin
    case blocker
    case billing
    case user
  }

  public init(key: ContactKey, account: AccountKey, name: String, part: Part) {
    self.key = key
    self.account = account
    self.name = name
    self.part = part
    title = ""
    function = ""
  }
}
