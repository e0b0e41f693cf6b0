/// Where an account is, in degrees.
public struct BalanceLocation: Equatable, Sendable {
  public var latitude: Float
  public var longitude: Float

  /// Nobody knows: the account counts for no book's middle and no distance.
  public static let unknown = BalanceLocation(latitude: .nan, longitude: .nan)

  public init(latitude: Float, longitude: Float) {
    self.latitude = latitude
    self.longitude = longitude
  }

  public var isKnown: Bool { latitude.isFinite && longitude.isFinite }
}
