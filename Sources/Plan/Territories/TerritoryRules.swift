/// The numbers by which books are carved. Every one is a default.
///
/// Sources: RULES §3 for the tolerances; DOMAIN 10.5 for what keeps an account out of a carving and
/// for the budget of exceptions; Shi 2017 for what a departing rep costs, an upper bound for planned
/// moves.
public enum TerritoryRules {
  /// An account that renews within so many days is kept out.
  public static let renewalDays = 90
  /// An account that changed hands within so many days is kept out.
  public static let secondMoveDays = 365
  /// The part of the accounts under named, exception or holdover from which rules want mending.
  public static let exceptionsAmber = Share(percent: 10)
  /// The part from which they have stopped deciding.
  public static let exceptionsRed = Share(percent: 15)
  /// The part of moved customers' ARR that is at risk, least and most.
  public static let riskLow = Share(basisPoints: 1_320)
  public static let riskHigh = Share(basisPoints: 1_760)

  /// How far a book of contracts of a size may lie from its target.
  public static func tolerance(_ size: SegmentSize) -> Share {
    switch size {
    case .smb: Share(percent: 1)
    case .midMarket: Share(percent: 2)
    case .enterprise: Share(percent: 5)
    case .strategic: Share(percent: 10)
    }
  }

  /// What moving customers of so much ARR may cost.
  public static func atRisk(_ arr: Money) -> MoneyRange {
    MoneyRange(arr * riskLow, arr * riskHigh)
  }
}

extension Plan {
  /// How far a segment's books may lie from their targets: what was said, else by the size of its
  /// contracts.
  public func tolerance(of segment: Segment) -> Share {
    if let tolerance = segment.tolerance { return tolerance }
    let size = acv(of: segment).map { playbook.thresholds.size(acv: $0.amount) }
    return TerritoryRules.tolerance(size ?? .midMarket)
  }
}

extension Seat {
  /// The states it covers, as codes where they are known; nil is everywhere.
  public var coveredStates: Set<String>? {
    guard let states else { return nil }
    let names = Self.parts(of: states)
    guard !names.isEmpty, !names.contains("all") else { return nil }
    return Set(names.map { USState.code($0) ?? $0.uppercased() })
  }

  /// What the person can do, in lower case.
  public var skillSet: Set<String> { Set(Self.parts(of: skills ?? "")) }

  /// The parts of a list that files write with `;`, `,` or `|`, in lower case.
  static func parts(of list: String) -> [String] {
    list.split { ";,|".contains($0) }.map { part in
      var part = part
      while part.first?.isWhitespace ?? false { part.removeFirst() }
      while part.last?.isWhitespace ?? false { part.removeLast() }
      return part.lowercased()
    }.filter { !$0.isEmpty }
  }
}

extension Account {
  /// Its state, as a code where it is known.
  public var stateCode: String? { state.map { USState.code($0) ?? $0.uppercased() } }

  /// What whoever has it must be able to do, in lower case.
  public var neededSkills: [String] { Seat.parts(of: skill ?? "") }
}
