/// What hiring and moving people is measured against.
///
/// Source: DOMAIN §9. Figures are in hundredths of their unit.
extension Benchmark {
  static let capacity: [Benchmark] = [
    Benchmark(
      .ramp, "Months until an AE is fully productive", Figure(.months, 5_00), .bridge2024,
      note: "median; 27% under 3, 38% from 3 to 6, 28% from 6 to 12, 7% over 12"),
    Benchmark(
      .sdrPerAE, "SDRs per AE", Figure(.sdrPerAE, 40), .topo2016, note: "1 per 2.5 AEs",
      rivals: [
        Rival(Figure(.sdrPerAE, 80), .winsAbove, note: "median"),
        Rival(Figure(.sdrPerAE, 1_80), .winsAbove, note: "enterprise"),
        Rival(Figure(.sdrPerAE, 40), .winsAbove, note: "SMB"),
      ]),
    Benchmark(.attainment, "Reps who reach their quota", Figure(.percent, 47_00), .forrester),
    Benchmark(
      .overAssignment, "Quota assigned over the target", Figure(.percent, 10_00, 20_00), .lowndes,
      note: "SaaS 10-15, enterprise software about 20; 40 drives people away"),
    Benchmark(
      .productivity, "Bookings per enterprise AE and year", Figure(.money, 1_200_000_00),
      .kellblog, note: "a norm"),
  ]

  static let changes: [Benchmark] = [
    Benchmark(
      .transitionCost, "Annual sales lost when a customer's rep changes",
      Figure(.percent, 13_20, 17_60), .shi2017,
      note: "measured where reps left; an upper guide for planned moves"),
    Benchmark(
      .successorChoice, "Of that loss, what the choice of successor avoids",
      Figure(.percent, 40_00), .shi2017, note: "someone who knows the industry, not a star"),
    Benchmark(
      .disruptionGain, "What a change of rep can gain", Figure(.percent, 29_00, bound: .upTo),
      .schmitz2020, note: "2,040 customers, in favourable conditions"),
    Benchmark(
      .redesignGain, "Revenue gained by redesigned territories", Figure(.percent, 2_00, 7_00),
      .zoltners2005, note: "the authors' own practice"),
    Benchmark(
      .exceptionBudget, "Exceptions beyond which the model is wrong",
      Figure(.percent, 10_00, 15_00), .salesOperations),
    Benchmark(
      .newLogoHold, "Months an AE keeps a new customer", Figure(.months, 6_00, 12_00),
      .revenuePlaybook, note: "commercial; years in enterprise"),
  ]

  /// Every benchmark a new plan starts with.
  public static let standard: [Benchmark] =
    tree + books + earnings + quotas + keeping + capacity + changes
}
