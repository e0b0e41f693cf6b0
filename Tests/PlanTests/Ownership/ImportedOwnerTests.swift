import Plan
import Testing

@Suite("Owners that a file names")
struct ImportedOwnerTests {
  let today = day("2026-11-21")

  /// The leaf of a customer follows the company's ARR: with the larger one counted an AM has them,
  /// without it an AE would.
  @Test("an account that changes hands in a file still counts while the other owners are read")
  func counted() throws {
    var (fixture, ana, edit) = try smallDecidedHere()
    try fixture.apply(edit)
    #expect(owners(of: "Small", in: fixture.plan) == [ana])
  }

  @Test("a journal from before they counted is replayed as it was")
  func olderJournal() throws {
    var (fixture, ana, edit) = try smallDecidedHere()
    try fixture.apply(try edit.older(without: "isCounted"))
    #expect(owners(of: "Small", in: fixture.plan).count == 2)
    #expect(owners(of: "Small", in: fixture.plan).contains(ana))
  }

  /// Ana has Small as its AM by a decision made here; the file gives Large to another owner and
  /// names one for Small.
  private func smallDecidedHere() throws -> (PlanFixture, SeatKey, Edit) {
    var fixture = PlanFixture(today: today)
    _ = try fixture.segment("All")
    let large = try fixture.account("Large", arr: 9_000_000, acv: 50_000)
    let small = try fixture.account("Small", arr: 1_000_000, acv: 50_000)
    let ana = try fixture.seat("Ana")
    let bo = try fixture.seat("Bo")
    let cy = try fixture.seat("Cy")
    try fixture.apply(try file([(large, bo)], for: &fixture))
    try fixture.assign(small, .am, ana)
    return (fixture, ana, try file([(large, cy), (small, bo)], for: &fixture))
  }

  private func owners(of name: String, in plan: Plan) -> [SeatKey] {
    plan.accounts.first { $0.name == name }.map {
      plan.tenures(of: $0.key).filter(\.isActive).map(\.seat)
    } ?? []
  }

  private func file(
    _ owners: [(AccountKey, SeatKey)], for fixture: inout PlanFixture
  ) throws -> Edit {
    var batch = ImportBatch(
      source: ImportSource(
        key: fixture.key(), kind: .accounts, fileName: "a.csv", on: fixture.today),
      on: fixture.today, keys: fixture.keys(20))
    batch.accounts = try owners.map { account, seat in
      let facts = try #require(fixture.plan.accounts[account]).file
      return .init(
        key: account, identity: nil, facts: facts, people: [.init(role: nil, seat: seat)])
    }
    return .imported(batch)
  }
}
