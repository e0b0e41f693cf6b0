/// Who works an expansion, and so who is paid for it.
///
/// Source: seed 000 §5.3; edges settled in DOMAIN 10.4.
public enum ExpansionRoute: Hashable, Sendable {
  /// A deal of its own, with full pay for new business.
  case accountExecutive(Reason)
  /// Routine: the role that coverage names for expansion.
  case accountManager

  /// Why an AE works it.
  public enum Reason: Hashable, Sendable {
    case newBusinessUnit, noExistingContract, overShareOfContract
  }

  /// The route of one need.
  ///
  /// - Parameters:
  ///   - expansion: the annual value of the whole need, its parts within 90 days added up.
  ///   - existing: the annual value of the contract there is.
  ///   - isNewBusinessUnit: whether a unit buys that has not bought before.
  ///   - share: the part of the contract over which it is a deal of its own; exactly that part
  ///     stays routine.
  public static func route(
    expansion: Money, existing: Money, isNewBusinessUnit: Bool,
    over share: Share
  ) -> ExpansionRoute {
    if isNewBusinessUnit { return .accountExecutive(.newBusinessUnit) }
    guard existing > .zero else { return .accountExecutive(.noExistingContract) }
    let isOver =
      Int128(expansion.minorUnits) * Int128(Share.all.basisPoints)
      > Int128(existing.minorUnits) * Int128(share.basisPoints)
    return isOver ? .accountExecutive(.overShareOfContract) : .accountManager
  }

  /// The role that works it under a coverage model.
  public func role(under coverage: CoverageModel) -> Role {
    switch self {
    case .accountExecutive: .ae
    case .accountManager: coverage.expansionRole
    }
  }
}
