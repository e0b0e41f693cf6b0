import Plan

/// The playbook's fields by their own names: it is a tree of numbers and texts, and what is edited in
/// it is read beside its path.
struct PlaybookWords {
  let currency: Currency

  func fields(of playbook: Playbook) -> [(String, String?)] {
    var fields: [String: String] = [:]
    collect(playbook, "", depth: 0, into: &fields)
    return fields.sorted { $0.key < $1.key }.map { (Self.title($0.key), $0.value) }
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
    case let money as Money: money.short(currency)
    case let day as Day: day.dated
    case let flag as Bool: flag ? "yes" : "no"
    case let number as Int: "\(number)"
    case let number as Int32: "\(number)"
    case let number as Int64: "\(number)"
    case let number as Double: "\(number)"
    case let share as Share: "\(share)"
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
    let words = path.split(separator: " ").map { word in
      ["arr", "acv", "crm", "id", "ote"].contains(word) ? word.uppercased() : spaced(String(word))
    }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
