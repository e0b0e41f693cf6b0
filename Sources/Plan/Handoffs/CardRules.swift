/// The lines at which a card changes its light or its exit, in percent and days.
///
/// Source: DOMAIN 10.1; amber reaches from 70 to under 85 (RULES §5).
public enum CardRules {
  /// A score under this many percent is red.
  public static let redUnder = 70
  /// A score under this many percent is amber.
  public static let amberUnder = 85
  /// A failure mode's meter under this many percent is amber, and fails the exit.
  public static let guardUnder = 70
  /// A critical item that is later than this many days is red.
  public static let redAfterDays = 7
  /// The final score from which the exit passes, in percent.
  public static let passFrom = 80
  /// The final score from which the exit may be conditional, in percent.
  public static let conditionalFrom = 70
  /// The most critical items that a conditional exit leaves open.
  public static let conditionalOpen = 2
  /// How many days after the exit's own day those are due at the latest: day 120 of 90.
  public static let conditionalDays = 30
  /// Working days in which a returned packet is handed in again.
  public static let resubmitWorkingDays = 2
  /// How many days after its deal was won an account still gets a card (RULES §4).
  public static let opensWithinDays = 90
  /// How many days ahead an item counts among those that are due.
  public static let dueAheadDays = 14
  /// The scores at which something changes, in percent.
  static let lines: Set<Int> = [redUnder, amberUnder, guardUnder, passFrom, conditionalFrom]
}
