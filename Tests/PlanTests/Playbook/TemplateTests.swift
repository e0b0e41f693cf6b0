import Plan
import Testing

private func template(_ id: TemplateID) throws -> HandoffTemplate {
  try #require(Playbook.standard.newestTemplate(id))
}

private func ids(_ items: [TemplateItem]) -> [String] { items.map(\.id) }

@Suite("Handoff templates")
struct TemplateTests {
  @Test(
    "each template has the items, the weight and the criticals it was settled to have",
    arguments: [
      (TemplateID.light, 9, 34, ["H02", "H11", "H19", "H32"]),
      (.standard, 18, 60, ["H02", "H11", "H12", "H19", "H25", "H32"]),
      (.enterprise, 34, 100, ["H02", "H03", "H08", "H11", "H12", "H19", "H25", "H32"]),
      (.onboardingLight, 7, 25, ["H02", "H19", "H32"]),
      (.onboardingStandard, 14, 45, ["H02", "H19", "H25", "H32"]),
      (.onboardingEnterprise, 28, 80, ["H02", "H03", "H08", "H19", "H25", "H32"]),
      (.territoryMove, 12, 40, ["M05", "M06", "M07", "M08"]),
      (.territoryMoveShort, 5, 20, ["M06", "M07"]),
    ])
  func shape(id: TemplateID, count: Int, weight: Int, critical: [String]) throws {
    let template = try template(id)
    #expect(template.items.count == count)
    #expect(template.weight == weight)
    #expect(ids(template.items.filter(\.isCritical)) == critical)
    #expect(template.version == 1)
  }

  @Test("the enterprise card's weights divide over phases, owners and failure modes as published")
  func enterprise() throws {
    let items = try template(.enterprise).items
    #expect(ids(items) == (1...34).map { $0 < 10 ? "H0\($0)" : "H\($0)" })
    let phases = HandoffPhase.allCases.map { phase in
      items.filter { $0.phase == phase }.reduce(0) { $0 + $1.weight }
    }
    #expect(phases == [22, 21, 21, 16, 10, 10])
    let owners: [(Role, Int)] = [(.am, 11), (.csm, 11), (.ae, 9), (.se, 2), (.executiveSponsor, 1)]
    for (role, count) in owners {
      #expect(items.filter { $0.owner == .role(role) }.count == count, "\(role)")
    }
    for (mode, weight, count) in [
      (Guard.oversell, 37, 12), (.introduction, 30, 10), (.scorecard, 48, 17),
    ] {
      let guarding = items.filter { $0.guards.contains(mode) }
      #expect(guarding.reduce(0) { $0 + $1.weight } == weight, "\(mode)")
      #expect(guarding.count == count, "\(mode)")
    }
  }

  @Test("the weights due by day 31 are those of the worked example")
  func workedExample() throws {
    let due = try template(.enterprise).items.filter { $0.dueDay <= 31 }
    func weight(_ items: [TemplateItem]) -> Int { items.reduce(0) { $0 + $1.weight } }
    #expect(weight(due) == 64)
    #expect(weight(due.filter { $0.guards.contains(.oversell) }) == 23)
    #expect(weight(due.filter { $0.guards.contains(.introduction) }) == 21)
    #expect(weight(due.filter { $0.guards.contains(.scorecard) }) == 29)
    let open: Set<String> = ["H18", "H19", "H20", "H21"]
    #expect(weight(due.filter { !open.contains($0.id) }) == 53)
  }

  @Test("every item of every template can be read, owed, dated and proved")
  func everyItem() throws {
    for template in Playbook.standard.templates {
      #expect(Set(ids(template.items)).count == template.items.count)
      #expect(template.items.map(\.dueDay) == template.items.map(\.dueDay).sorted())
      #expect(template.items.map(\.phase) == template.items.map(\.phase).sortedByCase())
      for item in template.items {
        #expect(item.weight > 0 && !item.guards.isEmpty && !item.evidence.isEmpty, "\(item.id)")
        #expect(!item.doneMeans.isEmpty && item.title.count <= 80, "\(template.id) \(item.id)")
        #expect(item.guards == Guard.allCases.filter(item.guards.contains), "\(item.id)")
        let names = item.evidence.map(\.name)
        #expect(Set(names).count == names.count, "\(template.id) \(item.id)")
      }
    }
  }

  @Test("an item that stands for two asks for the proof of both and guards what both guard")
  func merged() throws {
    let standard = try template(.standard)
    let enterprise = try template(.enterprise)
    for (id, other) in [("H12", "H10"), ("H15", "H13"), ("H34", "H33")] {
      let merged = try #require(standard.item(id))
      let parts = [try #require(enterprise.item(id)), try #require(enterprise.item(other))]
      for part in parts {
        #expect(part.evidence.allSatisfy(merged.evidence.contains), "\(id)")
        #expect(part.guards.allSatisfy(merged.guards.contains), "\(id)")
      }
      #expect(merged.weight == parts[0].weight)
      #expect(merged.title != parts[0].title)
    }
  }

  @Test("the executive sponsor is asked for from 100K on")
  func sponsor() throws {
    let sponsor = try #require(try template(.enterprise).item("H08"))
    #expect(sponsor.applies(acv: Money(major: 100_000)))
    #expect(!sponsor.applies(acv: Money(minorUnits: 9_999_999)))
    #expect(!sponsor.applies(acv: nil))
  }

  @Test("the plan itself answers thirteen items, and says from what")
  func answered() throws {
    let answered = try template(.enterprise).items.filter { $0.answer != nil }
    #expect(
      ids(answered) == [
        "H01", "H03", "H05", "H09", "H12", "H17", "H21", "H22", "H23", "H25", "H29", "H31", "H34",
      ])
    #expect(PlanAnswer.allCases.allSatisfy { answer in answered.contains { $0.answer == answer } })
  }

  @Test("an onboarding card speaks of no receiver: nothing is accepted, introduced or released")
  func onboarding() throws {
    for id in [TemplateID.onboardingLight, .onboardingStandard, .onboardingEnterprise] {
      let template = try template(id)
      for gone in ["H01", "H07", "H11", "H12", "H33", "H34"] {
        #expect(template.item(gone) == nil)
      }
      #expect(template.silenceAccepts == nil)
      #expect(!template.items.contains { $0.title.contains("AM ") })
    }
    #expect(try template(.light).silenceAccepts == 2)
  }

  @Test("leaf and contract value choose the card, with the edges as settled")
  func choice() {
    let edge = Money(major: 25_000)
    let under = Money(minorUnits: 2_499_999)
    let top = Money(major: 250_000)
    let above = Money(minorUnits: 25_000_001)
    let cases: [(Leaf, Money?, TemplateID)] = [
      (.aeCSM, nil, .light), (.aeCSM, edge, .light), (.aeAM, under, .light),
      (.aeAM, edge, .standard), (.aeAM, above, .standard), (.aeAM, nil, .standard),
      (.enterprisePod, above, .enterprise), (.enterprisePod, edge, .enterprise),
      (.enterprisePod, under, .light), (.fullStackAE, under, .onboardingLight),
      (.fullStackAE, edge, .onboardingStandard), (.fullStackAE, top, .onboardingStandard),
      (.fullStackAE, above, .onboardingEnterprise), (.fullStackAE, nil, .onboardingStandard),
    ]
    for (leaf, acv, id) in cases {
      #expect(
        HandoffTemplate.choose(leaf: leaf, acv: acv, in: .standard) == id, "\(leaf) \(acv as Any)")
    }
    #expect(HandoffTemplate.chooseMove(acv: under, in: .standard) == .territoryMoveShort)
    #expect(HandoffTemplate.chooseMove(acv: edge, in: .standard) == .territoryMove)
    #expect(HandoffTemplate.chooseMove(acv: nil, in: .standard) == .territoryMove)
  }

  @Test("the choice goes by the plan's own thresholds, not by the sources'")
  func editedThresholds() {
    var playbook = Playbook.standard
    playbook.thresholds.acvUnder = Money(major: 10_000)
    let acv = Money(major: 20_000)
    #expect(HandoffTemplate.choose(leaf: .aeAM, acv: acv, in: playbook) == .standard)
    #expect(HandoffTemplate.chooseMove(acv: acv, in: playbook) == .territoryMove)
  }

  @Test("changing a template makes a new version and leaves the old one to live cards")
  func versions() throws {
    var playbook = Playbook.standard
    let first = try template(.light)
    playbook.templates.append(first.revised(items: Array(first.items.dropLast())))
    #expect(playbook.newestTemplate(.light)?.version == 2)
    #expect(playbook.newestTemplate(.light)?.items.count == 8)
    #expect(playbook.template(.light, version: 1) == first)
    #expect(playbook.template(.light, version: 3) == nil)
    #expect(playbook.newestTemplate(TemplateID(rawValue: "none")) == nil)
  }
}

extension [HandoffPhase] {
  fileprivate func sortedByCase() -> [HandoffPhase] {
    HandoffPhase.allCases.flatMap { phase in filter { $0 == phase } }
  }
}
