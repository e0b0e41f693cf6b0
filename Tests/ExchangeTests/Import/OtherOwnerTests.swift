import Plan
import Testing

@testable import Exchange

/// People whose role is another than the one that coverage asks for on what they own.
@Suite("Owners in another role")
struct OtherOwnerTests {
  private func trial() throws -> ImportTrial {
    var trial = try ImportTrial()
    try trial.take(
      "Account ID,Account Name,Owner,Type,ARR\nA1,Acme,Ben Adams,Customer,60000\n"
        + "A2,Brunel,Ben Adams,Customer,24000\nA3,Corvus,,Customer,9000\n")
    return trial
  }

  private static let reps = "Full Name,Title\nBen Adams,Account Manager\n"

  @Test("are there: they are counted and named apart from accounts that nobody owns")
  func counted() throws {
    var trial = try trial()
    var holdings = Holdings(of: Overview(of: trial.plan, on: trial.day), in: trial.plan)
    #expect(holdings.vacant == 1 && holdings.inOtherRole == 0)
    try trial.take(Self.reps)
    let overview = Overview(of: trial.plan, on: trial.day)
    holdings = Holdings(of: overview, in: trial.plan)
    #expect(holdings.vacant == 1 && holdings.inOtherRole == 2)
    #expect(overview.stages.reduce(0) { $0 + $1.stuck } == 1)
    let finding = try #require(overview.findings.first { $0.kind == .ownerInOtherRole })
    #expect(
      finding.message == "All accounts: 2 accounts are owned by AMs; coverage asks for an AE",
      "\(finding.message)")
    #expect(overview.findings.filter { $0.kind == .roleVacant }.map(\.message).count == 1)
    let acme = try trial.account("Acme").key
    let ownership = try #require(trial.plan.ownership(of: acme, on: trial.day))
    #expect(ownership.accountable.seat == nil, "who is accountable is as it was")
    #expect(ownership.sentence.hasPrefix("Nobody answers for Acme as AE until"))
    #expect(ownership.sentence.hasSuffix(": Ben Adams (AM) owns it; coverage asks for an AE."))
  }

  @Test("are said by the import of the list that makes them so")
  func said() throws {
    var trial = try trial()
    let report = try trial.take(Self.reps)
    #expect(
      report.notes.contains {
        $0.contains("but 2 of its accounts are owned by AMs: change who keeps them in Design")
      }, "\(report.notes)")
  }
}
