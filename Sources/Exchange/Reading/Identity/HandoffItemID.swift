import Plan

/// The name by which a handoff item goes out of a plan and comes back: `REMIT-9c41f0d2-217`.
///
/// It says which plan it belongs to, so that a file of another plan is known as such. It begins with
/// letters, so that no spreadsheet takes it for a number or a date.
struct HandoffItemID: Hashable {
  let plan: String
  let item: ItemKey

  init(_ item: ItemKey, of plan: Plan) {
    self.item = item
    self.plan = Self.mark(of: plan.identity.id)
  }

  /// - Returns: nil where the text is none that ``text`` made, upper or lower case.
  init?(_ text: String) {
    let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "remit", parts[1].utf8.count == 8,
      parts[1].utf8.allSatisfy(Self.isHexadecimal), let number = Int(parts[2]), number > 0
    else { return nil }
    plan = String(parts[1])
    item = ItemKey(number)
  }

  var text: String { "REMIT-\(plan)-\(item.number)" }

  func belongs(to plan: Plan) -> Bool { self.plan == Self.mark(of: plan.identity.id) }

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    Byte.isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// Eight digits that stand for the plan's long random id (FNV-1a).
  static func mark(of id: String) -> String {
    var hash: UInt32 = 0x811c_9dc5
    for byte in id.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
