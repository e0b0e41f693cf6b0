import Canvas
import Plan

/// How the roles of a leaf are paid, typed.
extension Workbench {
  /// `m`: a field for every role, `70/30 NRR`.
  mutating func typePay(under leaf: Leaf) {
    let lines = plan.playbook.coverage(leaf).roleLines
    let segments = overview.segments.filter { $0.leaf == leaf }.map(\.name)
    let reach = segments.count > 1 ? " It holds for \(segments.joined(separator: ", "))." : ""
    open(
      Form(
        "Pay under \(leaf.title)",
        explanation: "Base/variable, then what the variable part is paid on." + reach,
        fields: lines.map { line in
          .number(line.role.abbreviation, text: line.payText, placeholder: "such as 70/30 NRR")
        },
        preview: { workbench, texts in workbench.payPreview(lines, texts, under: leaf) }
      ) { workbench, texts, environment in
        var edits: [Edit] = []
        for (index, line) in lines.enumerated() where index < texts.count {
          guard let typed = TypedPay(texts[index]) else {
            return .problem(
              field: index, "Type base/variable and what on, such as 70/30 NRR; both make 100.")
          }
          guard typed.mix != line.mix || typed.basis != line.payBasis else { continue }
          edits.append(
            .payLineSet(
              PayLineSet(leaf: leaf, role: line.role, mix: typed.mix, basis: typed.basis)))
        }
        guard !edits.isEmpty else { return .kept }
        _ = workbench.performAll(edits, what: "pay under \(leaf.title)", environment)
        return .kept
      })
  }

  /// What each role's pay comes from, and what of its earnings would be variable.
  private func payPreview(_ lines: [RoleLine], _ texts: [String], under leaf: Leaf) -> StyledText {
    let paid = plan.playbook.payLines(leaf)
    let parts = zip(lines, texts).compactMap { line, text -> String? in
      guard let typed = TypedPay(text) else { return nil }
      var line = line
      line.mix = typed.mix
      line.payBasis = typed.basis
      let variable = paid.first { $0.role == line.role }?.onTarget.map {
        ($0 * typed.mix.variableShare).short(Benchmark.currency) + " variable, "
      }
      return "\(line.role.abbreviation) \(variable ?? "")\(line.paySource(under: leaf).words)"
    }
    return StyledText(parts.joined(separator: " · "), .muted)
  }
}

extension RoleLine {
  /// `70/30 NRR`, as it is typed.
  var payText: String { "\(mix.text) \(payBasis)" }
}

/// `70/30 NRR`, or `70 NRR`.
struct TypedPay: Equatable {
  var mix: PayMix
  var basis: String

  /// Nil where it does not read: a base of 0-100, the rest of 100 where it is said, and words.
  init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard words.count == 2 else { return nil }
    let parts = words[0].filter { $0 != "%" }.split(
      separator: "/", omittingEmptySubsequences: false
    ).map { Int($0) }
    guard let base = parts.first ?? nil, (0...100).contains(base), parts.count <= 2 else {
      return nil
    }
    if parts.count == 2, parts[1] != 100 - base { return nil }
    mix = PayMix(base: base)
    basis = String(words[1]).trimmed
    if basis.isEmpty { return nil }
  }
}
