import Plan
import Testing

private func benchmark(_ id: BenchmarkID) throws -> Benchmark {
  try #require(Playbook.standard.benchmark(id))
}

@Suite("Benchmarks and pay")
struct BenchmarkTests {
  @Test("every benchmark stands once, with a title and a source")
  func complete() {
    let all = Playbook.standard.benchmarks
    #expect(Set(all.map(\.id)).count == all.count)
    for id in BenchmarkID.allCases { #expect(all.contains { $0.id == id }, "\(id)") }
    for benchmark in all {
      #expect(!benchmark.title.isEmpty && !benchmark.source.name.isEmpty)
      #expect(benchmark.figure.low <= benchmark.figure.high)
    }
  }

  @Test("a figure reads as people write it")
  func texts() throws {
    #expect(try benchmark(.aeOTE).figure.text == "$190K-$285K")
    #expect(try benchmark(.transitionCost).figure.text == "13.2-17.6%")
    #expect(try benchmark(.bookMidMarket).figure.text == "30-50 accounts")
    #expect(try benchmark(.aeQuotaMultiple).figure.text == "4-6x")
    #expect(try benchmark(.grr).figure.text == "over 90%")
    #expect(try benchmark(.sdrPerAE).figure.text == "0.4 SDR per AE")
    #expect(try benchmark(.acvPod).figure.text == "over $250K")
    #expect(try benchmark(.ramp).figure.text == "5 months")
    #expect(
      try benchmark(.transitionCost).source.text == "Shi et al., Journal of Marketing 2017 (A)")
  }

  @Test("claims that could not be checked are marked, and stand beside their rivals")
  func claims() throws {
    #expect(try benchmark(.amOTE).isSeedClaim)
    #expect(try benchmark(.amOTE).rivals.count == 3)
    #expect(try !benchmark(.transitionCost).isSeedClaim)
    #expect(try !benchmark(.healthGreen).isSeedClaim)
  }

  @Test("book sizes in money are computed from counts, not copied")
  func computedBooks() throws {
    #expect(try benchmark(.bookARRMidMarket).figure.text == "$1.5M-$5M")
    #expect(try benchmark(.bookARREnterprise).figure.text == "$1.2M-$7.5M")
  }

  @Test("the default thresholds and ratios are the benchmarks' own")
  func agreement() throws {
    let playbook = Playbook.standard
    #expect(try benchmark(.arrFullStack).figure.money?.low == playbook.thresholds.arrUnder)
    #expect(try benchmark(.arrPLG).figure.money?.low == playbook.thresholds.plgCeiling)
    #expect(try benchmark(.acvWithoutAM).figure.money?.low == playbook.thresholds.acvUnder)
    #expect(try benchmark(.acvPod).figure.money?.low == playbook.thresholds.acvUpTo)
    #expect(try benchmark(.acvStrategic).figure.money?.low == playbook.thresholds.strategicAverage)
    for (id, range) in [
      (BenchmarkID.bookMidMarket, playbook.coverage(.aeAM).accountsPerManager),
      (.bookEnterprise, playbook.coverage(.enterprisePod).accountsPerManager),
      (.bookStrategic, playbook.strategicBook),
    ] {
      #expect(try benchmark(id).figure.text == "\(try #require(range).text) accounts")
    }
    #expect(try benchmark(.healthGreen).figure.low == Int64(playbook.health.greenFrom) * 100)
  }

  @Test("an AE who becomes an AM loses what the sources' ranges give")
  func variableDrop() throws {
    var playbook = Playbook.standard
    let index = try #require(playbook.benchmarks.firstIndex { $0.id == .aeOTEMidMarket })
    playbook.benchmarks[index].figure = try benchmark(.aeOTE).figure
    let drop = try #require(playbook.variableDrop(.aeAM))
    #expect(drop == MoneyRange(Money(major: 53_000), Money(major: 72_000)))
    let claim = try #require(benchmark(.variableDrop).figure.money)
    #expect(claim.low <= drop.low && drop.high <= claim.high)
    #expect(Playbook.standard.variableDrop(.aeCSM) == nil)
    #expect(
      Playbook.standard.variableDrop(.enterprisePod)
        == MoneyRange(Money(major: 41_000), Money(major: 67_750)))
  }

  @Test("paying AE and AM for one expansion costs 6-9% of it")
  func doublePay() {
    #expect(
      Playbook.standard.doublePay(onExpansion: Money(major: 100_000))
        == MoneyRange(Money(major: 6000), Money(major: 9000)))
  }

  @Test("a quota is held against its band, the ends inside, and the book is not asked")
  func quotaCheck() throws {
    let playbook = Playbook.standard
    let onTarget = Money(major: 220_000)
    func position(_ role: Role, _ quota: Int64) -> QuotaCheck.Position? {
      playbook.quotaCheck(role, quota: Money(major: quota), onTarget: onTarget)?.position
    }
    #expect(position(.ae, 880_000) == .inside)
    #expect(position(.ae, 879_999) == .below)
    #expect(position(.ae, 1_320_000) == .inside)
    #expect(position(.ae, 1_320_001) == .above)
    #expect(position(.am, 1_100_000) == .inside)
    #expect(position(.csm, 1) == nil)
    #expect(playbook.quotaCheck(.ae, quota: .most, onTarget: .zero) == nil)
    let check = playbook.quotaCheck(.ae, quota: Money(major: 924_000), onTarget: onTarget)
    #expect(try #require(check).multiple.decimal == "4.20")
  }

  @Test("every role of a leaf has its pay line, with amounts where a source gives them")
  func payLines() throws {
    for leaf in Leaf.allCases {
      let lines = Playbook.standard.payLines(leaf)
      #expect(lines.map(\.role) == CoverageModel.standard(leaf).roles)
      for line in lines where line.role != .se { #expect(line.onTarget != nil, "\(line.role)") }
    }
    let manager = try #require(Playbook.standard.payLines(.aeAM).first { $0.role == .am })
    #expect(manager.quotaRange == MoneyRange(Money(major: 700_000), Money(major: 1_880_000)))
    #expect(manager.variable == MoneyRange(Money(major: 42_000), Money(major: 70_500)))
  }

  @Test("retention is read from the band of the contract value")
  func retention() {
    let cases: [(Int64, Int)] = [
      (0, 100), (11_999, 100), (12_000, 102), (250_000, 110), (90_000, 105),
    ]
    for (acv, nrr) in cases {
      #expect(RetentionBand.containing(acv: Money(major: acv))?.nrr == Share(percent: nrr))
    }
  }
}
