/// The rules and numbers a plan works by. Every one is a default that can be changed, and is stored
/// with the plan.
public struct Playbook: Hashable, Codable, Sendable {
  /// The tree's amounts.
  public var thresholds: Thresholds
  /// One model for each leaf, in the order of `Leaf`.
  public var coverage: [CoverageModel]
  /// Every version of every template.
  public var templates: [HandoffTemplate]
  /// When renewals are worked.
  public var renewalStart: RenewalStart
  /// How health is added up.
  public var health: HealthScale
  /// The clocks of a save.
  public var save: SaveMotion
  /// Named accounts per AM where the average contract is strategic (seed 000, FAQ).
  public var strategicBook: CountRange
  /// Who answers for what under AE + AM; the other leaves are derived from it.
  public var raci: [RaciRow]
  /// The numbers of the field, each with its source.
  public var benchmarks: [Benchmark]

  /// The sources' values in a currency's whole amounts.
  public init(_ currency: Currency = .usd) {
    thresholds = Thresholds(currency)
    coverage = Leaf.allCases.map(CoverageModel.standard)
    templates = HandoffTemplate.defaults(sponsorFrom: thresholds.sponsorFrom)
    renewalStart = .standard
    health = .standard
    save = .standard
    strategicBook = CountRange(low: 3, high: 6)
    raci = Raci.base
    benchmarks = Benchmark.standard
  }

  /// What a new plan in dollars starts with.
  public static let standard = Playbook()

  /// The model of a leaf; the sources' own where the plan has lost its.
  public func coverage(_ leaf: Leaf) -> CoverageModel {
    coverage.first { $0.leaf == leaf } ?? .standard(leaf)
  }

  /// Who answers for what under a leaf.
  public func raci(_ leaf: Leaf) -> [RaciRow] {
    Raci.rows(for: leaf, from: raci)
  }

  /// A template in one version, or nil when the plan has none such.
  public func template(_ id: TemplateID, version: Int) -> HandoffTemplate? {
    templates.first { $0.id == id && $0.version == version }
  }

  /// A template in its newest version, or nil when the plan has none such.
  public func newestTemplate(_ id: TemplateID) -> HandoffTemplate? {
    templates.lazy.filter { $0.id == id }.max { $0.version < $1.version }
  }
}

extension Playbook {
  /// Reads a playbook and checks it; see ``check()``.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    thresholds = try values.decode(Thresholds.self, forKey: .thresholds)
    coverage = try values.decode([CoverageModel].self, forKey: .coverage)
    templates = try values.decode([HandoffTemplate].self, forKey: .templates)
    renewalStart = try values.decode(RenewalStart.self, forKey: .renewalStart)
    health = try values.decode(HealthScale.self, forKey: .health)
    save = try values.decode(SaveMotion.self, forKey: .save)
    strategicBook = try values.decode(CountRange.self, forKey: .strategicBook)
    raci = try values.decode([RaciRow].self, forKey: .raci)
    benchmarks = try values.decode([Benchmark].self, forKey: .benchmarks)
    do {
      try check()
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: error.message))
    }
  }
}
