/// One value on its way into JSON text; a row is built of a few of them and then forgotten.
final class JSONNode {
  enum Content {
    /// Digits, `true`, `false` or `null`, as they will stand.
    case literal(String)
    case text(String)
    case members([(name: String, node: JSONNode)])
    case elements([JSONNode])
  }

  var content: Content
  /// Whether it stands for a case of an enum, whose values it holds.
  let isCase: Bool

  init(_ content: Content, isCase: Bool = false) {
    self.content = content
    self.isCase = isCase
  }

  func append(_ node: JSONNode, named name: String) {
    guard case .members(var members) = content else { return }
    content = .literal("null")
    members.append((name, node))
    content = .members(members)
  }

  func append(_ node: JSONNode) {
    guard case .elements(var elements) = content else { return }
    content = .literal("null")
    elements.append(node)
    content = .elements(elements)
  }

  /// The number of things in a list.
  var count: Int {
    switch content {
    case .members(let members): members.count
    case .elements(let elements): elements.count
    case .literal, .text: 0
    }
  }

  /// What stands for it in the file.
  ///
  /// A case of an enum without values is its name, and one with a single unnamed value that value,
  /// so that a file says `"rest"` and `{"column": "SMB"}`.
  var plainest: JSONNode {
    guard case .members(let members) = content, members.count == 1 else { return self }
    let (name, node) = members[0]
    if name == "_0", isCase { return node.plainest }
    if node.isCase, node.count == 0 { return JSONNode(.text(name)) }
    return self
  }
}
