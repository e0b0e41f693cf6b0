import Canvas
import Plan

/// What happened to rows, in words: each field that changed, as it was and as it is.
struct ChangeWords {
  let plan: Plan
  let today: Day

  /// The row, and below it the fields that differ.
  func lines(_ change: RowChange) -> [(StyledText, indent: Int)] {
    let before = fields(change.before)
    let after = fields(change.after)
    let verb =
      change.before == nil ? "  made" : change.after == nil ? "  taken away" : ""
    var lines: [(StyledText, indent: Int)] = [
      (StyledText(name(of: change), .accent) + StyledText(verb, .muted), 0)
    ]
    for field in Self.order(before, after) where before[field] != after[field] {
      var line = StyledText("\(Self.title(field)): ", .muted)
      if change.before != nil { line.append(before[field] ?? "nothing", .muted) }
      if change.before != nil, change.after != nil { line.append(" → ", .faint) }
      if change.after != nil { line.append(after[field] ?? "nothing", .value) }
      lines.append((line, 2))
    }
    return lines
  }

  /// A row's own name; of one that is gone, the name that it had.
  private func name(of change: RowChange) -> String {
    switch change.after ?? change.before {
    case .account(let row): row.name
    case .deal(let row): "deal \(row.name)"
    case .seat(let row): row.name
    case .segment(let row): "segment \(row.name)"
    case .tenure(let row): plan.accounts[row.account].map { "owner of \($0.name)" } ?? "an owner"
    case .handoff(let row): plan.accounts[row.account].map { "card of \($0.name)" } ?? "a card"
    case .item(let row):
      plan.handoffs[row.handoff].flatMap { plan.accounts[$0.account] }
        .map { "\(row.code) at \($0.name)" } ?? row.code
    case .promise(let row): "promise “\(row.text)”"
    case .contact(let row): "contact \(row.name)"
    case .identity, .playbook, .answers, .source, nil: plan.describe(change.id)
    }
  }

  // MARK: - Fields

  /// The fields of a row that hold something, by their names.
  private func fields(_ row: RowValue?) -> [String: String] {
    guard let row, let payload = Mirror(reflecting: row).children.first?.value else { return [:] }
    var fields: [String: String] = [:]
    collect(payload, "", depth: 0, into: &fields)
    fields["key"] = nil
    return fields
  }

  /// In the order of their names, those of the row itself before those inside of it.
  private static func order(_ before: [String: String], _ after: [String: String]) -> [String] {
    Set(before.keys).union(after.keys).sorted()
  }

  private func collect(
    _ value: Any, _ name: String, depth: Int, into fields: inout [String: String]
  ) {
    if let words = words(value) {
      if !words.isEmpty { fields[name] = words }
      return
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      if let held = mirror.children.first?.value {
        collect(held, name, depth: depth, into: &fields)
      }
    case .dictionary:
      for child in mirror.children {
        let pair = Array(Mirror(reflecting: child.value).children)
        guard pair.count == 2 else { continue }
        let key = words(pair[0].value) ?? String(describing: pair[0].value)
        collect(pair[1].value, Self.path(name, key), depth: depth + 1, into: &fields)
      }
    case .struct, .class, .tuple:
      for child in mirror.children where depth < 4 {
        collect(
          child.value, Self.path(name, child.label ?? ""), depth: depth + 1, into: &fields)
      }
    case .enum where mirror.children.isEmpty:
      fields[name] = Self.spaced(String(describing: value))
    case .enum:
      guard let child = mirror.children.first else { return }
      collect(
        child.value, depth < 2 ? Self.path(name, child.label ?? "") : name, depth: depth + 1,
        into: &fields)
    case .collection, .set:
      if !mirror.children.isEmpty {
        let parts = mirror.children.compactMap { words($0.value) }
        fields[name] =
          parts.count == mirror.children.count && parts.count <= 6
          ? parts.joined(separator: ", ") : counted(Int(mirror.children.count), "entry", "entries")
      }
    case .foreignReference, nil: break
    @unknown default: break
    }
  }

  /// The value in a person's words; nil for one made of others.
  private func words(_ value: Any) -> String? {
    switch value {
    case let text as String: text
    case let money as Money: money.short(plan.currency)
    case let day as Day: day.short(asOf: today)
    case let flag as Bool: flag ? "yes" : "no"
    case let number as Int: "\(number)"
    case let number as Int32: "\(number)"
    case let number as Int64: "\(number)"
    case let number as Double: "\(number)"
    case let share as Share: "\(share)"
    case let key as SeatKey: plan.seats[key]?.name ?? "a seat that is gone"
    case let key as AccountKey: plan.accounts[key]?.name ?? "an account that is gone"
    case let key as SegmentKey: plan.segments[key]?.name ?? "a segment that is gone"
    case let key as DealKey: plan.deals[key]?.name ?? "a deal that is gone"
    case let key as HandoffKey: plan.describe(RowID(.handoff, key.number))
    case let choice as any RawRepresentable<String>: Self.spaced(choice.rawValue)
    default: nil
    }
  }

  private static func path(_ name: String, _ child: String) -> String {
    // `_0` is what Swift calls the value of a case.
    if child.isEmpty || child.hasPrefix("_") || child.hasPrefix(".") { return name }
    return name.isEmpty ? child : "\(name) \(child)"
  }

  /// `openedOn` as `opened on`, `economic-buyer` as `economic buyer`.
  private static func spaced(_ name: String) -> String {
    var words = ""
    var isAfterCapital = true
    for letter in name {
      if letter == "-" || letter == "_" {
        words.append(" ")
      } else if letter.isUppercase, !isAfterCapital {
        words += " \(letter.lowercased())"
      } else {
        words.append(letter)
      }
      isAfterCapital = letter.isUppercase || letter == " "
    }
    return words
  }

  private static func title(_ path: String) -> String {
    path.split(separator: " ").map { word in
      ["arr", "acv", "crm", "id"].contains(word) ? word.uppercased() : spaced(String(word))
    }.joined(separator: " ")
  }
}
