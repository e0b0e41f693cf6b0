import Plan

/// A decision as `remit decide` prints it.
struct DecisionSheet {
  var decision: Decision
  var playbook: Playbook
  var currency: Currency

  private var model: CoverageModel { playbook.coverage(decision.leaf) }

  /// What follows from the overlays and the neighbouring leaves.
  private var warnings: [String] {
    var warnings: [String] = []
    for overlay in decision.overlays {
      switch overlay {
      case .plgException:
        warnings.append(
          "Land and expand are one motion below \(playbook.thresholds.plgCeiling.short(currency))"
            + " ARR: a full-stack AE is on offer as an exception with a reason.")
      case .transitionBand:
        warnings.append(
          "ARR is in the band where the first AMs are hired; check that the AEs let go.")
      case .strategic:
        warnings.append("The average ACV asks for 3-6 named accounts per manager.")
      }
    }
    for boundary in decision.boundaries where boundary.isNear {
      warnings.append(
        "\(boundary.input.rawValue.uppercased()) is within 10% of "
          + "\(boundary.threshold.short(currency)); beyond it is \(boundary.outcomeBeyond.title).")
    }
    return warnings
  }

  func json() -> JSONValue {
    .object([
      ("outcome", .string(decision.leaf.rawValue)),
      ("path", .array(decision.path.map(json))),
      ("roles", .array(model.roleLines.map(json))),
      ("accountsPerManager", .range(model.accountsPerManager)),
      ("overlays", .array(decision.overlays.map { .string($0.rawValue) })),
      ("warnings", .array(warnings.map(JSONValue.string))),
      ("boundaries", .array(decision.boundaries.map(json))),
    ])
  }

  private func json(_ step: Decision.Step) -> JSONValue {
    .object([
      ("question", .string(step.question.rawValue)),
      ("threshold", .money(step.threshold, currency)), ("answer", .bool(step.answer)),
    ])
  }

  private func json(_ line: RoleLine) -> JSONValue {
    .object([
      ("role", .string(line.role.rawValue)), ("owns", .string(line.owns)),
      ("mix", .array(line.mix.parts.map(JSONValue.integer))),
      ("payBasis", .string(line.payBasis)),
    ])
  }

  private func json(_ boundary: Decision.Boundary) -> JSONValue {
    .object([
      ("input", .string(boundary.input.rawValue)),
      ("threshold", .money(boundary.threshold, currency)),
      ("distance", .money(boundary.distance, currency)),
      ("outcomeBeyond", .string(boundary.outcomeBeyond.rawValue)),
    ])
  }

  func text() -> String {
    var lines = [decision.leaf.title, ""]
    for step in decision.path { lines.append("  \(question(step))  \(step.answer ? "yes" : "no")") }
    lines.append("")
    for line in model.roleLines {
      let role = line.role.abbreviation
      let pad = String(repeating: " ", count: max(1, 14 - role.count))
      lines.append("  \(role)\(pad)\(line.owns); pay \(line.mix.text), \(line.payBasis)")
    }
    if let range = model.accountsPerManager {
      lines.append("  \(range.text) accounts per \(model.managerRole.abbreviation)")
    }
    lines.append("")
    for boundary in decision.boundaries {
      lines.append(
        "  \(boundary.distance.short(currency)) from \(boundary.threshold.short(currency)) "
          + "\(boundary.input.rawValue.uppercased()); beyond it \(boundary.outcomeBeyond.title)")
    }
    lines += warnings.map { "! \($0)" }
    return lines.joined(separator: "\n")
  }

  private func question(_ step: Decision.Step) -> String {
    let amount = step.threshold.short(currency)
    return switch step.question {
    case .arrUnder: "ARR under \(amount)?"
    case .acvUnder: "ACV under \(amount)?"
    case .acvUpTo: "ACV up to \(amount)?"
    }
  }
}
