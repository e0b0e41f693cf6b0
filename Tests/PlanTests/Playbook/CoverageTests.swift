import Plan
import Testing

@Suite("Coverage models")
struct CoverageTests {
  @Test("a role that a model does without hands its items on, and never to who made the promise")
  func resolution() {
    let table: [(Leaf, Role, withSE: Role, without: Role)] = [
      (.fullStackAE, .am, .ae, .ae), (.fullStackAE, .csm, .ae, .ae),
      (.fullStackAE, .se, .se, .ae), (.aeCSM, .am, .csm, .csm), (.aeCSM, .csm, .csm, .csm),
      (.aeCSM, .se, .se, .csm), (.aeAM, .am, .am, .am), (.aeAM, .csm, .csm, .csm),
      (.aeAM, .se, .se, .csm), (.enterprisePod, .am, .am, .am), (.enterprisePod, .se, .se, .csm),
    ]
    for (leaf, role, withSE, without) in table {
      let model = CoverageModel.standard(leaf)
      #expect(model.resolve(role, hasSE: true) == withSE, "\(leaf) \(role)")
      #expect(model.resolve(role, hasSE: false) == without, "\(leaf) \(role)")
    }
    for leaf in Leaf.allCases {
      for role in [Role.sdr, .ae, .executiveSponsor, .revOps] {
        #expect(CoverageModel.standard(leaf).resolve(role, hasSE: false) == role)
      }
    }
  }

  @Test("mixes, ratios and what happens after signing are the sources'")
  func defaults() {
    let models = Leaf.allCases.map(CoverageModel.standard)
    #expect(models.map(\.leaf) == [.fullStackAE, .aeCSM, .aeAM, .enterprisePod])
    #expect(models.map { $0.line(.ae)?.mix.parts } == Array(repeating: [50, 50], count: 4))
    #expect(models.map { $0.line(.am)?.mix.text } == [nil, nil, "70/30", "65/35"])
    #expect(models[1].line(.csm)?.mix.parts == [80, 20])
    #expect(models.map { $0.accountsPerManager?.text } == [nil, nil, "30-50", "8-15"])
    #expect(models.map(\.commercialRole) == [.ae, .csm, .am, .am])
    #expect(models.map(\.managerRole) == [.ae, .csm, .am, .am])
    #expect(models.map(\.adoptionRole) == [.ae, .csm, .csm, .csm])
    #expect(models.map(\.expansionRole) == [.ae, .ae, .am, .am])
    #expect(models.map(\.afterSigning.ownerFlips) == [.never, .acceptance, .acceptance, .day90])
    #expect(models.map(\.afterSigning.attachedUntilDay) == [nil, 90, 90, 90])
  }

  @Test("a model names as accountable only roles that work its accounts")
  func consistency() {
    for model in Leaf.allCases.map(CoverageModel.standard) {
      #expect(model.roles.first == .ae)
      for role in [model.managerRole, model.commercialRole, model.adoptionRole] {
        #expect(model.roles.contains(role), "\(model.leaf) \(role)")
      }
      for role in Role.allCases {
        let resolved = model.resolve(role, hasSE: false)
        #expect(model.resolve(resolved, hasSE: false) == resolved)
      }
    }
  }

  @Test("every pattern after signing has its name, and a setting without a name says itself")
  func afterSigning() {
    for pattern in AfterSigning.patterns { #expect(pattern.setting.patternName == pattern.name) }
    #expect(Set(AfterSigning.patterns.map(\.setting)).count == AfterSigning.patterns.count)
    for leaf in Leaf.allCases {
      let setting = CoverageModel.standard(leaf).afterSigning
      #expect(AfterSigning.patterns.contains { $0.setting == setting })
    }
    let own = AfterSigning(ownerFlips: .kickoff, attachedUntilDay: 30)
    #expect(own.patternName == "Owner changes at kickoff, AE attached to day 30")
    #expect(
      AfterSigning.acceptance.sentence(keeper: .am)
        == "AM owns from acceptance, AE attached to day 90")
    #expect(AfterSigning.signature.sentence(keeper: .csm) == "CSM owns from signature")
  }

  @Test("sizes follow the tree's edges")
  func sizes() {
    let thresholds = Thresholds()
    #expect(thresholds.size(acv: Money(minorUnits: 2_499_999)) == .smb)
    #expect(thresholds.size(acv: Money(major: 25_000)) == .midMarket)
    #expect(thresholds.size(acv: Money(major: 250_000)) == .midMarket)
    #expect(thresholds.size(acv: Money(minorUnits: 25_000_001)) == .enterprise)
    #expect(thresholds.size(acv: Money(major: 1_000_000)) == .strategic)
    #expect(Thresholds(.jpy).arrUnder == Money(minorUnits: 5_000_000))
  }

  @Test("a return reason is its code in files, and the receiver's words where there is none")
  func returnReasons() {
    for reason in ReturnReason.coded + [.other("wrong (old) contract"), .other("")] {
      #expect(ReturnReason(rawValue: reason.rawValue) == reason)
    }
    #expect(ReturnReason.badFit.rawValue == "BAD_FIT")
    #expect(ReturnReason.other("x").rawValue == "OTHER(x)")
    #expect(ReturnReason(rawValue: "OTHER") == nil)
    #expect(ReturnReason(rawValue: "bad fit") == nil)
  }

  @Test("promises planned by nobody, or for no day, were oversold")
  func oversold() {
    #expect(PromiseStatus.notPlanned.isOversold(isDated: true))
    #expect(PromiseStatus.roadmap.isOversold(isDated: false))
    #expect(!PromiseStatus.roadmap.isOversold(isDated: true))
    #expect(!PromiseStatus.shipped.isOversold(isDated: false))
  }
}
