/// What pay and quotas are measured against.
///
/// Source: DOMAIN §1.4, §2, 6.3. Figures are in hundredths of their unit.
extension Benchmark {
  static let earnings: [Benchmark] = [
    Benchmark(
      .sdrOTE, "SDR on-target earnings", Figure(.money, 65_000_00, 95_000_00), .prowi),
    Benchmark(
      .aeOTE, "AE on-target earnings, all segments", Figure(.money, 190_000_00, 285_000_00),
      .seed000, note: "planning goes by the segments"),
    Benchmark(
      .aeOTESMB, "AE on-target earnings, SMB", Figure(.money, 80_000_00, 120_000_00), .seed001),
    Benchmark(
      .aeOTEMidMarket, "AE on-target earnings, mid-market",
      Figure(.money, 130_000_00, 180_000_00), .seed001,
      rivals: [Rival(Figure(.money, 150_000_00, 200_000_00), .prowi)]),
    Benchmark(
      .aeOTEEnterprise, "AE on-target earnings, enterprise",
      Figure(.money, 180_000_00, 300_000_00), .seed001),
    Benchmark(
      .amOTE, "AM on-target earnings", Figure(.money, 140_000_00, 235_000_00), .seed000,
      note: "stated twice",
      rivals: [
        Rival(Figure(.money, 140_000_00, 210_000_00), .seed000, note: "its direct answer"),
        Rival(Figure(.money, 85_000_00, 150_000_00), .prowi),
        Rival(Figure(.money, 80_000_00, 100_000_00), .insight),
      ]),
    Benchmark(
      .csmOTE, "CSM on-target earnings", Figure(.money, 75_000_00, 120_000_00), .prowi),
  ]

  static let quotas: [Benchmark] = [
    Benchmark(
      .aeQuotaSMB, "AE quota, SMB", Figure(.money, 500_000_00, 700_000_00), .seed001),
    Benchmark(
      .aeQuotaMidMarket, "AE quota, mid-market", Figure(.money, 700_000_00, 1_000_000_00),
      .seed001),
    Benchmark(
      .aeQuotaEnterprise, "AE quota, enterprise", Figure(.money, 1_000_000_00, 1_500_000_00),
      .seed001),
    Benchmark(
      .aeQuotaMultiple, "AE quota to on-target earnings", Figure(.multiple, 4_00, 6_00), .seed001,
      rivals: [
        Rival(Figure(.multiple, 4_20), .seed000, note: "median"),
        Rival(Figure(.multiple, 5_00, bound: .about), .seed001, note: "its table gives 5.0-6.25"),
      ]),
    Benchmark(
      .amQuotaMultiple, "AM quota to on-target earnings", Figure(.multiple, 5_00, 8_00), .seed000,
      note: "of quota with the renewal base, never of the book"),
    Benchmark(
      .accelerator, "Rate past quota to base rate", Figure(.multiple, 1_50), .seed001,
      note: "an example"),
    Benchmark(
      .grrGate, "GRR under which no expansion is paid", Figure(.percent, 90_00, 92_00), .seed000),
    Benchmark(
      .clawback, "Paid commission taken back on early churn", Figure(.percent, 2_00, 3_00),
      .seed000, note: "of the commission on logos lost within 12 months; trivial if meant so"),
    Benchmark(
      .doublePay, "Expansion revenue lost to paying AE and AM", Figure(.percent, 6_00, 9_00),
      .seed000),
    Benchmark(
      .variableDrop, "Variable pay an AE loses as AM", Figure(.money, 40_000_00, 80_000_00),
      .seed000),
  ]
}
