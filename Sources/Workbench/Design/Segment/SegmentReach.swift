import Canvas
import Plan

/// What a segment that is being made would take, and what lies in its range but belongs to others.
///
/// A segment that stands before it takes an account first, and so does one that was chosen by hand:
/// a range beside segments that a file's column names may take nothing at all.
struct SegmentReach: Equatable {
  /// The accounts that would be its own, last in the list.
  private(set) var taken = 0
  /// Those in its range that segments before it hold, in their order.
  private(set) var held: [Holder] = []
  /// Those in its range that somebody put into another segment by hand.
  private(set) var chosen = 0

  struct Holder: Equatable {
    var segment: Segment
    var accounts: Int
  }

  /// - Complexity: O(accounts).
  init(of membership: Segment.Membership, in plan: Plan) {
    guard let takes = membership.test(plan.currency) else { return }
    var counts: [SegmentKey: Int] = [:]
    for account in plan.accounts where takes(account) {
      if let choice = account.segmentChoice, plan.segments.contains(choice) {
        chosen += 1
      } else if let key = plan.segmentKey(of: account), plan.segments[key]?.membership != .rest {
        counts[key, default: 0] += 1
      } else {
        taken += 1
      }
    }
    held = plan.orderedSegments.compactMap { segment in
      counts[segment.key].map { Holder(segment: segment, accounts: $0) }
    }
  }

  /// How many accounts in its range stay in segments before it.
  var heldBack: Int { held.reduce(0) { $0 + $1.accounts } }

  /// `Mid-market and Enterprise`, `SMB, Mid-market and 2 more`.
  private var holders: String {
    let names = held.map(\.segment.name)
    switch names.count {
    case ...1: return names.first ?? ""
    case 2: return names.joined(separator: " and ")
    case 3: return "\(names[0]), \(names[1]) and \(names[2])"
    default: return "\(names[0]), \(names[1]) and \(names.count - 2) more"
    }
  }

  /// Whether all that hold it back take their accounts from the file's column.
  var isByFile: Bool {
    held.allSatisfy { if case .column = $0.segment.membership { true } else { false } }
  }

  /// `34 accounts lie in its range but stay in Enterprise, as the Segment column of their file says`;
  /// nil where none do.
  var staying: String? {
    let count = heldBack
    guard count > 0 else { return nil }
    let lie = count == 1 ? "lies in its range but stays" : "lie in its range but stay"
    let why =
      isByFile
      ? "as the Segment column of \(count == 1 ? "its" : "their") file says"
      : "which \(held.count == 1 ? "stands" : "stand") before it"
    return "\(counted(count, "account")) \(lie) in \(holders), \(why)"
  }

  /// What is asked before it is made.
  func question(of name: String) -> String {
    let count = counted(heldBack, "account")
    return isByFile
      ? "\(count) in the range of \(name) \(heldBack == 1 ? "has" : "have") a segment in the file"
      : "\(count) in the range of \(name) \(heldBack == 1 ? "is" : "are") in other segments"
  }

  /// What is said while the range is typed.
  var preview: StyledText {
    var text = StyledText("It takes \(counted(taken, "account")).", taken == 0 ? .warn : .good)
    if let staying { text.append(" \(staying); Enter asks which decides.", .warn) }
    if chosen > 0 {
      text.append(" \(counted(chosen, "account")) put elsewhere by hand stay there.", .muted)
    }
    return text
  }
}

extension Segment.Membership {
  /// Whether it takes an account by its own words; nil where it has none of its own, or where they
  /// do not read.
  fileprivate func test(_ currency: Currency) -> ((Account) -> Bool)? {
    switch self {
    case .rest: return nil
    case .column(let value): return { $0.segment == value }
    case .band(let from, let below):
      return { account in
        guard let acv = account.acv else { return false }
        return from.map { acv >= $0 } ?? true && below.map { acv < $0 } ?? true
      }
    case .predicate(let text):
      guard let predicate = try? Predicate.ofSegment(text, currency: currency) else { return nil }
      return { predicate.takes(factsOf: $0) }
    }
  }
}
