extension CoverageModel {
  /// The models as the sources describe them, by leaf.
  public static let defaults: [Leaf: CoverageModel] = Dictionary(
    Leaf.allCases.map { ($0, standard($0)) }, uniquingKeysWith: { first, _ in first })

  /// The model of a leaf as the sources describe it.
  ///
  /// Mixes and ratios: seed 000 §6. CSM and SE lines: DOMAIN 6.3, our defaults.
  public static func standard(_ leaf: Leaf) -> CoverageModel {
    switch leaf {
    case .fullStackAE: fullStackAE
    case .aeCSM: aeCSM
    case .aeAM: aeAM
    case .enterprisePod: enterprisePod
    }
  }

  private static let fullStackAE = CoverageModel(
    leaf: .fullStackAE,
    roleLines: [
      RoleLine(
        role: .ae, owns: "the account for life: new business, onboarding, renewal, expansion",
        mix: PayMix(base: 50), payBasis: "one quota over new and renewed ARR")
    ],
    accountsPerManager: nil, managerRole: .ae, commercialRole: .ae, adoptionRole: .ae,
    expansionRole: .ae, templateID: .onboardingStandard, afterSigning: .forLife)

  private static let aeCSM = CoverageModel(
    leaf: .aeCSM,
    roleLines: [
      RoleLine(
        role: .ae, owns: "new business and expansion", mix: PayMix(base: 50), payBasis: "new ARR"),
      RoleLine(
        role: .csm, owns: "onboarding, adoption and renewal", mix: PayMix(base: 80),
        payBasis: "GRR"),
    ],
    accountsPerManager: nil, managerRole: .csm, commercialRole: .csm, adoptionRole: .csm,
    // DOMAIN 10.3: the CSM is paid on GRR, not on expansion, so the AE works it.
    expansionRole: .ae, templateID: .light, afterSigning: .acceptance)

  private static let aeAM = CoverageModel(
    leaf: .aeAM,
    roleLines: [
      RoleLine(
        role: .ae, owns: "new business, and deals of a new unit or over half of the contract",
        mix: PayMix(base: 50), payBasis: "new ARR"),
      RoleLine(
        role: .am, owns: "renewal and expansion", mix: PayMix(base: 70), payBasis: "NRR"),
      RoleLine(
        role: .csm, owns: "onboarding, adoption and health", mix: PayMix(base: 80),
        payBasis: "GRR and adoption"),
    ],
    accountsPerManager: CountRange(low: 30, high: 50), managerRole: .am, commercialRole: .am,
    adoptionRole: .csm, expansionRole: .am, templateID: .standard, afterSigning: .acceptance)

  private static let enterprisePod = CoverageModel(
    leaf: .enterprisePod,
    roleLines: [
      RoleLine(
        role: .ae, owns: "new business, the first 90 days, and deals of a new unit",
        mix: PayMix(base: 50), payBasis: "new ARR"),
      RoleLine(
        role: .am, owns: "renewal and expansion in the pod", mix: PayMix(base: 65),
        payBasis: "strategic NRR"),
      RoleLine(
        role: .csm, owns: "onboarding, adoption and health", mix: PayMix(base: 80),
        payBasis: "GRR and adoption"),
      RoleLine(
        role: .se, owns: "the technical check of promises, and the technical start",
        mix: PayMix(base: 75), payBasis: "the pod's new ARR"),
    ],
    accountsPerManager: CountRange(low: 8, high: 15), managerRole: .am, commercialRole: .am,
    adoptionRole: .csm, expansionRole: .am, templateID: .enterprise, afterSigning: .pod)
}
