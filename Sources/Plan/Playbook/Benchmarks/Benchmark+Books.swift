/// What the tree and the books are measured against.
///
/// Source: DOMAIN §1.4, §2, §9. Figures are in hundredths of their unit.
extension Benchmark {
  static let tree: [Benchmark] = [
    Benchmark(
      .arrFullStack, "Company ARR of a full-stack AE", Figure(.money, 5_000_000_00, bound: .under),
      .seed000,
      rivals: [Rival(Figure(.money, 5_000_000_00, 10_000_000_00), .seed003, note: "when AMs come")]),
    Benchmark(
      .arrPLG, "Company ARR of a self-serve full-stack AE",
      Figure(.money, 50_000_000_00, bound: .under), .seed000),
    Benchmark(
      .acvWithoutAM, "ACV without a dedicated AM", Figure(.money, 25_000_00, bound: .under),
      .seed000),
    Benchmark(
      .acvPod, "ACV of the enterprise pod", Figure(.money, 250_000_00, bound: .over), .seed000,
      rivals: [
        Rival(Figure(.money, 150_000_00, 500_000_00), .seed000, note: "average account, its FAQ")
      ]),
    Benchmark(
      .acvStrategic, "Average ACV of strategic accounts",
      Figure(.money, 1_000_000_00, bound: .over), .seed000),
  ]

  static let books: [Benchmark] = [
    Benchmark(
      .bookMidMarket, "Accounts per AM, mid-market", Figure(.accounts, 30_00, 50_00), .seed000,
      note: "ACV from 25K to 250K",
      rivals: [Rival(Figure(.accounts, 75_00), .insight, note: "customers per AM, average")]),
    Benchmark(
      .bookEnterprise, "Accounts per AM, enterprise pod", Figure(.accounts, 8_00, 15_00), .seed000),
    Benchmark(
      .bookStrategic, "Named accounts per AM, strategic", Figure(.accounts, 3_00, 6_00), .seed000),
    Benchmark(
      .bookCSM, "Accounts per CSM", Figure(.accounts, 104_00), .gainGrowRetain,
      note: "an average that its source calls impractical",
      rivals: [
        Rival(Figure(.accounts, 40_00, 60_00), .saasDash, note: "ACV from 1K to 5K"),
        Rival(Figure(.accounts, 5_00, 15_00), .saasDash, note: "ACV from 50K"),
      ]),
    Benchmark(
      .bookOutbound, "Accounts per outbound AE", Figure(.accounts, 50_00, 150_00), .gradientWorks),
    Benchmark(
      .arrPerCSM, "ARR per CSM", Figure(.money, 1_720_000_00), .gainGrowRetain,
      rivals: [Rival(Figure(.money, 2_000_000_00), .gainGrowRetain, note: "rule of thumb")]),
    Benchmark(
      .bookARRMidMarket, "ARR per AM, mid-market",
      Figure(.money, 30 * 50_000_00, 50 * 100_000_00), .seed000,
      note: "computed: 30-50 accounts of $50K-$100K",
      rivals: [
        Rival(Figure(.money, 2_000_000_00, 4_000_000_00), .seed000, note: "as its FAQ says it"),
        Rival(Figure(.money, 1_000_000_00, 1_400_000_00), .seed000, note: "an AM on $170K"),
      ]),
    Benchmark(
      .bookARREnterprise, "ARR per AM, enterprise",
      Figure(.money, 8 * 150_000_00, 15 * 500_000_00), .seed000,
      note: "computed: 8-15 accounts of $150K-$500K",
      rivals: [
        Rival(Figure(.money, 1_500_000_00, 5_000_000_00), .seed000, note: "as its FAQ says it")
      ]),
  ]
}
