import Plan
import Testing

@testable import Exchange

@Suite("Files of a Data Loader export with custom fields")
struct TerritoryFileTests {
  static let accounts = """
    Id,Name,OwnerId,Segment__c,BillingState,Industry,Required_Skill__c,ARR__c,Potential_ARR__c,Workload_Points__c,Locked__c,BillingLatitude,BillingLongitude
    001Hs0000001000IAA,"Blue, Partners",005Hs00000028T5IAI,Mid-Market,VA,Technology,Healthcare,9066,14828,2,true,38.5746,-79.6598
    001Hs000000100VIAQ,Umbra,,SMB,IN,Financial Services,,69909,195347,4,false,38.4117,-85.0617

    """
  static let reps = """
    Id,Name,Title,Segment__c,Coverage_States__c,Skills__c,Min_Accounts__c,Max_Accounts__c,Target_Share__c,Ramp_Status__c
    005Hs00000028T5IAI,Ava Adams,Strategic Account Director,Mid-Market;SMB,ALL,Public Sector;Healthcare,3,6,1,Ramped
    005Hs0000002EX4IAM,Ben Adams,Enterprise AE,SMB,IN;OH,,8,15,0.5,Ramping

    """

  @Test("come in without a mapping: states, skills, minimum, maximum and share of a book")
  func reads() throws {
    var trial = try ImportTrial()
    let report = try trial.take(Self.accounts)
    #expect((report.kind, report.added, report.loadBack) == (.accounts, 2, "ready"))
    let blue = try trial.account("Blue, Partners")
    #expect(blue.stateCode == "VA" && blue.neededSkills == ["healthcare"])
    #expect(blue.isLocked && blue.workload == 2)
    #expect(blue.arr == Money(major: 9_066) && blue.potential == Money(major: 14_828))
    #expect(trial.plan.segment(of: blue)?.name == "Mid-Market")
    #expect(try trial.account("Umbra").isLocked == false)

    let seats = try trial.take(Self.reps)
    #expect((seats.kind, seats.added, seats.changed) == (.seats, 1, 1))
    let ava = try trial.seat("Ava Adams")
    #expect(ava.coveredStates == nil && ava.skillSet == ["public sector", "healthcare"])
    #expect(ava.minimum == 3 && ava.limit == 6 && ava.bookShare == .all)
    #expect(ava.segments.count == 2)
    let ben = try trial.seat("Ben Adams")
    #expect(ben.coveredStates == ["IN", "OH"] && ben.skillSet.isEmpty)
    #expect(ben.minimum == 8 && ben.limit == 15 && ben.bookShare == Share(percent: 50))
    #expect(try trial.propose(Self.accounts).changesNothing)
    #expect(try trial.propose(Self.reps).changesNothing)
  }

  @Test("an owner id of the account list is the rep that the other list names")
  func owners() throws {
    var trial = try ImportTrial()
    try trial.take(Self.reps)
    try trial.take(Self.accounts)
    #expect(try trial.holder(of: "Blue, Partners") == "Ava Adams")
    #expect(try trial.holder(of: "Umbra") == nil)
    #expect(trial.plan.seats.count == 2)
    #expect(try trial.seat("Ben Adams").minimum == 8)
  }
}
