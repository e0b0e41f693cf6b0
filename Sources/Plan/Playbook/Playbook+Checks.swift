/// Why a playbook from outside cannot be worked by.
public enum PlaybookError: Error, Equatable, Sendable {
  /// The tree's amounts do not rise.
  case thresholds
  /// A leaf has no coverage model, or two.
  case coverage(Leaf)
  /// A template has one id twice, or a number no card could carry.
  case template(TemplateID)
  /// An activity does not have exactly one accountable party.
  case raci(String)
  /// Clocks, health lines or book marks lie outside what they can be.
  case keeping

  /// One sentence.
  public var message: String {
    switch self {
    case .thresholds: "The playbook's thresholds do not rise from zero"
    case .coverage(let leaf):
      "The playbook does not have exactly one coverage model for \(leaf.title)"
    case .template(let id):
      "The playbook's template \(quoted(id.rawValue)) repeats an id or has a number out of range"
    case .raci(let id):
      "The playbook's activity \(quoted(id)) does not have exactly one accountable party"
    case .keeping: "The playbook's days, health lines or book marks are out of range"
    }
  }
}

extension Playbook {
  /// Refuses values that no rule could work with, so that everything that reads a playbook can add
  /// up its numbers without looking.
  public func check() throws(PlaybookError) {
    guard thresholds.arrUnder > .zero, thresholds.acvUnder > .zero,
      thresholds.acvUpTo > thresholds.acvUnder
    else { throw .thresholds }
    for leaf in Leaf.allCases where coverage.filter({ $0.leaf == leaf }).count != 1 {
      throw .coverage(leaf)
    }
    var seen: Set<String> = []
    for template in templates
    where !seen.insert("\(template.version) \(template.id.rawValue)").inserted {
      throw .template(template.id)
    }
    for template in templates where !template.isWorkable { throw .template(template.id) }
    for row in raci where row.cells.filter({ $0.duty.isAccountable }).count != 1 {
      throw .raci(row.id)
    }
    guard renewalStart.isWorkable, health.isWorkable, save.isWorkable, strategicBook.isWorkable,
      coverage.allSatisfy({ $0.accountsPerManager?.isWorkable ?? true })
    else { throw .keeping }
  }
}

/// Ten years: further than any clock or due day of a playbook reaches.
private let clockDays = 0...3660

extension HandoffTemplate {
  fileprivate var isWorkable: Bool {
    version >= 1 && Set(items.map(\.id)).count == items.count && items.count <= 1000
      && items.allSatisfy { item in
        (0...1000).contains(item.weight) && clockDays.contains(Int(clamping: item.dueDay.magnitude))
      } && silenceAccepts.map(clockDays.contains) ?? true
  }
}

extension RenewalStart {
  fileprivate var isWorkable: Bool {
    SegmentSize.allCases.allSatisfy { clockDays.contains(days(for: $0)) }
  }
}

extension HealthScale {
  fileprivate var isWorkable: Bool {
    [usage, tickets, engagement, executiveCover].allSatisfy { (0...1000).contains($0) }
      && (0...100).contains(amberFrom) && (amberFrom...100).contains(greenFrom)
  }
}

extension SaveMotion {
  fileprivate var isWorkable: Bool {
    [caseWorkingDays, sponsorWorkingDays, planDays, weeklyChecks, decisionDays]
      .allSatisfy(clockDays.contains)
  }
}

extension CountRange {
  fileprivate var isWorkable: Bool { low >= 0 && low <= high && high >= 1 }
}
