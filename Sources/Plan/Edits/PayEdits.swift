/// How a role is paid under a coverage model was changed.
public struct PayLineSet: EditPayload {
  public static let name = "pay-line-set"
  public var leaf: Leaf
  public var role: Role
  public var mix: PayMix
  /// What the variable part depends on.
  public var basis: String
  public init(leaf: Leaf, role: Role, mix: PayMix, basis: String) {
    self.leaf = leaf
    self.role = role
    self.mix = mix
    self.basis = basis
  }

  public func apply(to plan: inout Plan) throws(EditError) {
    var playbook = plan.playbook
    guard let model = playbook.coverage.firstIndex(where: { $0.leaf == leaf }) else {
      throw .missing(RowID(.playbook))
    }
    guard
      let line = playbook.coverage[model].roleLines.firstIndex(where: { $0.role == role })
    else {
      throw .refused("\(leaf.title) works without an \(role.abbreviation).")
    }
    guard basis.contains(where: { !$0.isWhitespace }) else {
      throw .refused("Say what the variable part is paid on, such as NRR.")
    }
    playbook.coverage[model].roleLines[line].mix = mix
    playbook.coverage[model].roleLines[line].payBasis = basis
    plan.put(playbook)
  }

  public func summary(in plan: Plan) -> String {
    "pay of the \(role.abbreviation) in \(leaf.title) \(mix.text) on \(basis)"
  }
}
