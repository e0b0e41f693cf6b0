/// What keeping customers is measured against.
///
/// Source: DOMAIN §1.4, §2, 5.7, 5.8, §9. Figures are in hundredths of their unit.
extension Benchmark {
  static let keeping: [Benchmark] = [
    Benchmark(
      .grr, "Gross revenue retention", Figure(.percent, 90_00, bound: .over), .seed003,
      note: "mid-market; higher in enterprise",
      rivals: [
        Rival(Figure(.percent, 90_00, 92_00), .seed000, note: "as a gate for pay"),
        Rival(Figure(.percent, 88_00), .digitalApplied, note: "median"),
      ]),
    Benchmark(
      .nrr, "Net revenue retention", Figure(.percent, 108_00, 118_00), .seed000,
      rivals: [
        Rival(Figure(.percent, 110_00, 120_00), .seed003, note: "high growth"),
        Rival(Figure(.percent, 101_00), .digitalApplied, note: "median, 105% in 2021"),
      ]),
    Benchmark(
      .expansionShare, "Expansion as a part of new ARR", Figure(.percent, 40_00, bound: .about),
      .seed000, note: "attributed to Maxio 2026",
      rivals: [
        Rival(Figure(.percent, 25_00, 40_00), .digitalApplied, note: "from 2022 to 2024"),
        Rival(Figure(.percent, 58_00, 67_00), .digitalApplied, note: "above $50M ARR"),
      ]),
    Benchmark(
      .renewalForecastByAM, "Companies whose AM forecasts renewals", Figure(.percent, 78_00),
      .seed000, note: "SaaS from $25M to $100M ARR"),
    Benchmark(
      .earlyRenewals, "Renewals closed 30 days before the term's end",
      Figure(.percent, 50_00, bound: .over), .seed003, note: "the majority"),
    Benchmark(
      .renewalStart, "Days before the term's end a renewal starts", Figure(.days, 60_00, 120_00),
      .distilled, note: "120 enterprise, 90 mid-market, 60 rest"),
    Benchmark(
      .healthGreen, "Health from which an account is green", Figure(.points, 70_00), .ours,
      rivals: [
        Rival(Figure(.points, 70_00), .circulos), Rival(Figure(.points, 71_00), .pulseHealth),
        Rival(Figure(.points, 80_00), .skillForge), Rival(Figure(.points, 90_00), .lasagna),
      ]),
    Benchmark(
      .handoffChurn, "Churn that began in a botched first 90 days", Figure(.percent, 63_00),
      .seed000, note: "attributed to Gong 2027"),
  ]
}

/// Median retention of companies whose contracts have a certain size.
///
/// Source: SaaS Capital 2023, 1,500 companies.
public struct RetentionBand: Hashable, Codable, Sendable {
  /// The ACV below which the band ends, in dollars; nil for the highest band.
  public let acvUnder: Money?
  /// Net revenue retention.
  public let nrr: Share
  /// Gross revenue retention.
  public let grr: Share

  /// By rising ACV.
  public static let all: [RetentionBand] = [
    RetentionBand(acvUnder: Money(major: 12_000), nrr: 100, grr: 90),
    RetentionBand(acvUnder: Money(major: 25_000), nrr: 102, grr: 90),
    RetentionBand(acvUnder: Money(major: 50_000), nrr: 103, grr: 92),
    RetentionBand(acvUnder: Money(major: 100_000), nrr: 105, grr: 93),
    RetentionBand(acvUnder: Money(major: 250_000), nrr: 107, grr: 93),
    RetentionBand(acvUnder: nil, nrr: 110, grr: 93),
  ]

  /// Where the bands come from.
  public static let source = Benchmark.Source.saasCapital

  private init(acvUnder: Money?, nrr: Int, grr: Int) {
    self.acvUnder = acvUnder
    self.nrr = Share(percent: nrr)
    self.grr = Share(percent: grr)
  }

  /// The band of an ACV in dollars.
  public static func containing(acv: Money) -> RetentionBand? {
    all.first { band in band.acvUnder.map { acv < $0 } ?? true }
  }
}
