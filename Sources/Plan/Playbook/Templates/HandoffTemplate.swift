/// The items of a kind of handoff card. A live card keeps the version it began with.
public struct HandoffTemplate: Hashable, Codable, Sendable {
  /// Which template this is, over all its versions.
  public let id: TemplateID
  /// Counts up from 1 with each change.
  public var version: Int
  /// `Standard`.
  public var title: String
  /// Working days without an answer after which a packet counts as accepted; nil where only an
  /// answer accepts.
  public var silenceAccepts: Int?
  /// In the order of their due days.
  public var items: [TemplateItem]

  /// The item with that id, or nil.
  public func item(_ id: String) -> TemplateItem? { items.first { $0.id == id } }

  /// The items' weights together.
  public var weight: Int { items.reduce(0) { $0 + $1.weight } }

  /// The template in its next version with other items: live cards keep the old one.
  public func revised(items: [TemplateItem]) -> HandoffTemplate {
    var next = self
    next.version = version == .max ? version : version + 1
    next.items = items
    return next
  }
}

/// What a template is called over all its versions.
public struct TemplateID: RawRepresentable, Hashable, Codable, Sendable {
  /// As it stands in files.
  public let rawValue: String

  /// A template's id; any text is one.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 9 items: AE + CSM, or an ACV under 25K.
  public static let light = TemplateID(rawValue: "light")
  /// 18 items: AE + AM.
  public static let standard = TemplateID(rawValue: "standard")
  /// 34 items: the enterprise pod.
  public static let enterprise = TemplateID(rawValue: "enterprise")
  /// The light card of an AE who keeps the account.
  public static let onboardingLight = TemplateID(rawValue: "onboarding-light")
  /// The standard card of an AE who keeps the account.
  public static let onboardingStandard = TemplateID(rawValue: "onboarding-standard")
  /// The enterprise card of an AE who keeps the account.
  public static let onboardingEnterprise = TemplateID(rawValue: "onboarding-enterprise")
  /// 12 items: another person takes over a customer.
  public static let territoryMove = TemplateID(rawValue: "territory-move")
  /// 5 items: the same, for an ACV under 25K.
  public static let territoryMoveShort = TemplateID(rawValue: "territory-move-short")
}

extension HandoffTemplate {
  /// Which customers it is for, in a few words.
  public var purpose: String {
    switch id {
    case .onboardingLight, .onboardingStandard, .onboardingEnterprise:
      "for an AE who keeps the account"
    case .territoryMove, .territoryMoveShort: "for a customer who changes hands"
    default: "for an AE who hands over"
    }
  }

  /// The card for a new customer.
  ///
  /// Below the AM threshold the light one; above it the coverage model's own; an AE for life gets
  /// an onboarding card by size. Source: RULES §5.
  ///
  /// - Parameter acv: the account's own contract value; the leaf alone decides when nil.
  public static func choose(
    leaf: Leaf, acv: Money?, in playbook: Playbook
  ) -> TemplateID {
    let ordinary = playbook.coverage(leaf).templateID
    guard let acv else { return ordinary }
    let thresholds = playbook.thresholds
    switch leaf {
    case .fullStackAE:
      if acv < thresholds.acvUnder { return .onboardingLight }
      return acv <= thresholds.acvUpTo ? ordinary : .onboardingEnterprise
    case .aeCSM, .aeAM, .enterprisePod:
      return acv < thresholds.acvUnder ? .light : ordinary
    }
  }

  /// The card for a customer whose person changes; short under the AM threshold.
  public static func chooseMove(acv: Money?, in playbook: Playbook) -> TemplateID {
    guard let acv, acv < playbook.thresholds.acvUnder else { return .territoryMove }
    return .territoryMoveShort
  }
}
