import Plan
import Testing

private func row(_ id: String, _ leaf: Leaf) throws -> RaciRow {
  try #require(Raci.rows(for: leaf).first { $0.id == id })
}

@Suite("RACI")
struct RaciTests {
  @Test("every activity has exactly one party that answers for it, and someone who does it")
  func oneAccountable() {
    for leaf in Leaf.allCases {
      let rows = Raci.rows(for: leaf)
      #expect(rows.count == (leaf == .enterprisePod ? 26 : 25))
      #expect(Set(rows.map(\.id)).count == rows.count)
      for row in rows {
        #expect(row.cells.filter { $0.duty.isAccountable }.count == 1, "\(leaf) \(row.id)")
        #expect(row.cells.contains { $0.duty.isResponsible }, "\(leaf) \(row.id)")
        #expect(Set(row.cells.map(\.party)).count == row.cells.count, "\(leaf) \(row.id)")
      }
    }
  }

  @Test("the renewal is forecast, closed and saved by the role that coverage makes accountable")
  func agreesWithCoverage() throws {
    for leaf in Leaf.allCases {
      let coverage = CoverageModel.standard(leaf)
      for id in ["renewal-forecast", "renewal-close", "save-motion", "billing-dispute"] {
        #expect(try row(id, leaf).accountable?.role == coverage.commercialRole, "\(leaf) \(id)")
      }
      for id in ["adoption", "onboarding", "health-score"] {
        #expect(try row(id, leaf).accountable?.role == coverage.adoptionRole, "\(leaf) \(id)")
      }
      let expansion = try row("routine-expansion", leaf)
      #expect(expansion.accountable?.role == coverage.expansionRole, "\(leaf)")
      #expect(try row("transformational-expansion", leaf).accountable == .ae)
    }
  }

  @Test("a leaf has columns only for the parties it has")
  func columns() {
    #expect(!Raci.parties(for: .fullStackAE).contains(.am))
    #expect(!Raci.parties(for: .fullStackAE).contains(.csm))
    #expect(!Raci.parties(for: .aeCSM).contains(.am))
    #expect(Raci.parties(for: .aeAM) == RaciParty.allCases)
    #expect(Raci.parties(for: .enterprisePod) == RaciParty.allCases)
  }

  @Test("what is moved to another party is added to what it has already")
  func derivation() throws {
    #expect(try row("routine-expansion", .aeCSM)[.ae] == .accountableAndResponsible)
    #expect(try row("routine-expansion", .aeCSM)[.csm] == .responsible)
    #expect(try row("kickoff", .fullStackAE)[.ae] == .accountableAndResponsible)
    #expect(try row("account-plan", .enterprisePod)[.se] == .responsible)
    #expect(try row("account-plan", .aeAM)[.se] == .consulted)
    #expect(try row("executive-alignment", .enterprisePod).accountable == .executive)
    #expect(try row("compensation", .fullStackAE).accountable == .executive)
  }
}
