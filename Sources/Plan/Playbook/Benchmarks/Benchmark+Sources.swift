/// The pages, papers and surveys the benchmarks come from. Grades: DOMAIN §9.
extension Benchmark.Source {
  private init(_ name: String, _ year: Int?, _ grade: Benchmark.Grade) {
    self.init(name: name, year: year, grade: grade)
  }

  static let seed000 = Self("PULSE library, difference between an AE and an AM", 2027, .seedClaim)
  static let seed001 = Self("Terasu, account executive playbook", 2026, .seedClaim)
  static let seed003 = Self("Glossary, account manager (AM)", nil, .seedClaim)
  static let ours = Self("Remit", nil, .ours)

  static let bridge2024 = Self("Bridge Group, SaaS AE metrics", 2024, .secondary)
  static let circulos = Self("Circulos, health scores", nil, .vendor)
  static let digitalApplied = Self("Digital Applied, SaaS retention trend", 2024, .secondary)
  static let distilled = Self("Distilled CS, renewals", nil, .vendor)
  static let forrester = Self("Forrester, by LeanScale", nil, .secondary)
  static let gainGrowRetain = Self("Gain Grow Retain, about 600 companies", nil, .secondary)
  static let gradientWorks = Self("Gradient Works, dynamic books", nil, .vendor)
  static let insight = Self("Insight chart", nil, .secondary)
  static let kellblog = Self("Kellblog", nil, .secondary)
  static let lasagna = Self("Lasagna, health score template", nil, .vendor)
  static let lowndes = Self("Ashley Lowndes, over-assignment", nil, .vendor)
  static let prowi = Self("Prowi, pay ranges", nil, .vendor)
  static let pulseHealth = Self("PULSE library, health scores", nil, .vendor)
  static let revenuePlaybook = Self("Revenue Playbook, holdovers", nil, .vendor)
  static let saasCapital = Self("SaaS Capital, 1,500 companies", 2023, .reviewed)
  static let saasDash = Self("SaaSDash, CSM ratios", nil, .vendor)
  static let salesOperations = Self("r/SalesOperations, practitioners", nil, .vendor)
  static let schmitz2020 = Self("Schmitz et al., Journal of Marketing", 2020, .reviewed)
  static let shi2017 = Self("Shi et al., Journal of Marketing", 2017, .reviewed)
  static let skillForge = Self("SkillForge, health scores", nil, .vendor)
  static let topo2016 = Self("TOPO and Bridge Group, by Engagio", 2016, .secondary)
  static let winsAbove = Self("Wins Above, SDR ratios", nil, .vendor)
  static let zoltners2005 = Self("Zoltners and Sinha, 1,500 projects", 2005, .reviewed)
}
