import Plan

/// An account list that holds far fewer accounts than the plan: perhaps only a part of them, such
/// as one region's, whose import must not say that all others are gone.
public struct PartialList: Equatable, Sendable {
  /// Accounts of the plan that the file does not name.
  public var missing: Int
  /// Accounts of the plan that the file could name.
  public var known: Int

  /// Nil where the file names at least half of the accounts.
  init?(of plan: Plan, missing: Int, read: Int) {
    let known = plan.accounts.count { !$0.isGone }
    guard missing > 0, missing * 2 > known else { return nil }
    self.missing = missing
    self.known = known
  }

  /// What the file's counts come to.
  ///
  /// - Parameter choice: what says that it is a part.
  public func notes(isPartial: Bool?, by choice: String = "--partial") -> [String] {
    let counts = "the file names \(known - missing) of the plan's \(known) accounts"
    return switch isPartial {
    case nil:
      [
        "\(counts), so \(missing) are listed as gone; if it is only a part of them, \(choice)"
          + " lists nobody as gone"
      ]
    case true?: ["\(counts); it is a part of them, so nobody is listed as gone"]
    case false?: []
    }
  }
}
