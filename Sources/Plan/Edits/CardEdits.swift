/// A promise was written down, or a written one changed.
public struct PromiseKept: EditPayload {
  public static let name = "promise-kept"
  public var promise: Promise
  public init(promise: Promise) { self.promise = promise }

  public func apply(to plan: inout Plan) throws(EditError) {
    _ = try plan.requireLive(promise.handoff)
    guard promise.key.number > 0 else { throw .keyTaken(RowID(.promise, promise.key.number)) }
    guard !promise.text.isEmpty else { throw .refused("A promise needs its words.") }
    if let old = plan.promises[promise.key], old.handoff != promise.handoff {
      throw .keyTaken(RowID(.promise, promise.key.number))
    }
    if let owner = promise.owner { _ = try plan.require(owner) }
    plan.put(promise)
  }

  public func summary(in plan: Plan) -> String {
    let verb = plan.promises.contains(promise.key) ? "changed" : "wrote down"
    return "\(verb) a promise on \(plan.cardName(promise.handoff))"
  }
}

/// A promise was struck out.
public struct PromiseRemoved: EditPayload {
  public static let name = "promise-removed"
  public var promise: PromiseKey
  public init(promise: PromiseKey) { self.promise = promise }

  public func apply(to plan: inout Plan) throws(EditError) {
    let row = try plan.require(promise)
    _ = try plan.requireLive(row.handoff)
    plan.remove(promise)
  }

  public func summary(in plan: Plan) -> String {
    "removed the \(plan.describe(RowID(.promise, promise.number)))"
  }
}

/// A person at the customer was written down, or changed.
public struct ContactKept: EditPayload {
  public static let name = "contact-kept"
  public var contact: Contact
  public init(contact: Contact) { self.contact = contact }

  public func apply(to plan: inout Plan) throws(EditError) {
    _ = try plan.require(contact.account)
    guard contact.key.number > 0 else { throw .keyTaken(RowID(.contact, contact.key.number)) }
    guard !contact.name.isEmpty else { throw .refused("A contact needs a name.") }
    plan.put(contact)
  }

  public func summary(in plan: Plan) -> String {
    "\(contact.name) at \(plan.accounts[contact.account]?.name ?? "an account")"
  }
}

/// A person at the customer was taken out.
public struct ContactRemoved: EditPayload {
  public static let name = "contact-removed"
  public var contact: ContactKey
  public init(contact: ContactKey) { self.contact = contact }

  public func apply(to plan: inout Plan) throws(EditError) {
    _ = try plan.require(contact)
    plan.remove(contact)
  }

  public func summary(in plan: Plan) -> String {
    "removed \(plan.describe(RowID(.contact, contact.number)))"
  }
}
