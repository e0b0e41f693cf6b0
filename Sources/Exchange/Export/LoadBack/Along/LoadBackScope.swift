/// What goes along with the owners of accounts. A CRM's loader leaves all of it behind.
///
/// Source: DOMAIN 7.3.
public struct LoadBackScope: Equatable, Sendable {
  /// The accounts alone.
  public static let accounts = LoadBackScope()

  /// Whether the open deals of whoever gives an account up go along.
  public var hasDeals = false
  /// The CRM's contacts; nil leaves them behind.
  public var contacts: CRMList?
  /// Which account is in which territory, by associations with ids of their own.
  public var accountTerritories: CRMList?
  /// Which user works which territory.
  public var userTerritories: CRMList?

  public init() {}
}
