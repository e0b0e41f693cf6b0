import Plan
import Testing

@testable import Exchange

@Suite("Importing seats")
struct SeatImportTests {
  static let team = """
    User ID,Full Name,Email,Title,Manager,Region,Start Date,FTE,Quota,OTE,Max Accounts,Active,Ramp Status
    005Hs00000aAAAA,Ann Lee,ann@x.io,Enterprise AE,Kim Ito,West,2024-02-01,80%,1.2M,240K,12,true,Ramped
    005Hs00000aAAAB,Bo Ray,bo@x.io,Customer Success Manager,-,East,,,,,,false,Ramping
    005Hs00000aAAAC,Cy Fox,,VP Sales,,,,,,,x,,
    """

  @Test("roles, managers, sizes and dates come in; what says nothing is noted")
  func seats() throws {
    var trial = try ImportTrial()
    let report = try trial.take(Self.team)
    #expect((report.kind, report.added, report.loadBack) == (.seats, 3, "ready"))
    let ann = try trial.seat("Ann Lee")
    #expect(ann.role == .ae)
    #expect(ann.manager == "Kim Ito")
    #expect(ann.region == "West")
    #expect(ann.start == Day(iso: "2024-02-01"))
    #expect(ann.fte == Share(percent: 80))
    #expect(ann.quota == Money(major: 1_200_000))
    #expect(ann.ote == Money(major: 240_000))
    #expect(ann.limit == 12)
    #expect(ann.identity?.id == "005Hs00000aAAAA")
    let bo = try trial.seat("Bo Ray")
    #expect(bo.role == .csm)
    #expect(bo.end == trial.day - 1 && !bo.isActive(on: trial.day))
    #expect(bo.bookShare == Share(percent: 50))
    #expect(bo.manager == nil)
    #expect(try trial.seat("Cy Fox").role == nil)
    #expect(report.notes.contains { $0.contains("\"VP Sales\"") })
    #expect(report.notes.contains { $0.contains("\"x\"") })
    #expect(try trial.propose(Self.team).changesNothing)
  }

  @Test("people found in other files become the seats that a list names")
  func found() throws {
    var trial = try ImportTrial()
    try trial.take(
      "Account Name,Owner,AM\nA,Ann Lee,bo@x.io\nB,ANN LEE,Bo Ray\nC,Dee Oh,unassigned\n")
    #expect(trial.plan.seats.count == 4)
    let report = try trial.take(Self.team)
    #expect((report.changed, report.added) == (2, 1))
    #expect(try trial.holder(of: "A", .am) == "Bo Ray")
    #expect(try trial.holder(of: "B") == "Ann Lee")
    #expect(trial.plan.seats.filter(\.isFound).map(\.name).contains("Dee Oh"))
  }

  @Test("two people of one name are two, told apart by their ids")
  func namesakes() throws {
    var trial = try ImportTrial()
    let text = "User ID,Full Name,Role\n005Hs00000aAAAA,Ann Lee,AE\n005Hs00000aAAAB,Ann Lee,AM\n"
    #expect(try trial.take(text).added == 2)
    #expect(try trial.propose(text).changesNothing)
    let bare = try trial.propose("Full Name,Role\nCy,AE\nCy,AE\nCy,AM\n").report
    #expect((bare.added, bare.skipped.count, bare.rejected.map(\.line)) == (1, 1, [4]))
  }

  @Test("segments are found by their names, and those the plan lacks are said")
  func segments() throws {
    var trial = try ImportTrial()
    try trial.take(AccountImportTests.book)
    let report = try trial.take("Full Name,Role,Segment\nAnn,AE,SMB; Moon\n")
    #expect(try trial.seat("Ann").segments == [trial.plan.orderedSegments[0].key])
    #expect(report.notes.contains { $0.contains("Moon") })
    #expect(try trial.seat("Ann").awaitedSegments == ["Moon"])
  }

  @Test("segments that come with a later file are taken up, whichever file came first")
  func laterSegments() throws {
    let team = "Full Name,Role,Segment\nAnn,AE,SMB\nBo,AE,Enterprise; smb\nCy,AE,\nDee,AE,Moon\n"
    var early = try ImportTrial()
    let report = try early.take(team)
    #expect(report.notes.contains { $0.contains("does not have yet: Enterprise, Moon, SMB, smb;") })
    #expect(try early.propose(team).changesNothing)
    let before = early.plan
    try early.take(AccountImportTests.book)
    var late = try ImportTrial()
    try late.take(AccountImportTests.book)
    try late.take(team)
    func segments(_ trial: ImportTrial, _ name: String) throws -> [String] {
      let seat = try trial.seat(name)
      return seat.segments.compactMap { trial.plan.segments[$0]?.name }
        + (seat.awaitedSegments ?? []).map { "awaits \($0)" }
    }
    for name in ["Ann", "Bo", "Cy", "Dee"] {
      #expect(try segments(early, name) == segments(late, name))
    }
    #expect(try segments(early, "Ann") == ["SMB"])
    #expect(try segments(early, "Dee") == ["awaits Moon"])
    #expect(try early.propose(team).changesNothing)
    #expect(before.segments.isEmpty && before.seats.count { $0.awaitedSegments != nil } == 3)
  }

  @Test("a segment made or renamed by hand is taken up too; what is said by hand ends the waiting")
  func segmentsByHand() throws {
    var trial = try ImportTrial()
    try trial.take("Full Name,Role,Segment\nAnn,AE,Moon\nBo,AE,Sun\nCy,AE,Star\n")
    var plan = trial.plan
    let before = plan
    let key = SegmentKey(900)
    let made = try plan.apply(
      .segmentAdded(
        SegmentAdded(segment: Segment(key: key, name: "moon", membership: .column("M")))))
    #expect(plan.seats.first { $0.name == "Ann" }?.segments == [key])
    #expect(plan.seats.first { $0.name == "Ann" }?.awaitedSegments == nil)
    let renamed = try plan.apply(.segmentRenamed(SegmentRenamed(segment: key, newName: "Sun")))
    #expect(plan.seats.first { $0.name == "Bo" }?.segments == [key])
    _ = try plan.apply(renamed.inverse)
    _ = try plan.apply(made.inverse)
    #expect(plan == before)
    let cy = try #require(plan.seats.first { $0.name == "Cy" }?.key)
    _ = try plan.apply(.seatSegmentsChosen(SeatSegmentsChosen(seat: cy, segments: [])))
    #expect(plan.seats[cy]?.awaitedSegments == nil)
  }

  @Test(
    "titles say roles",
    arguments: [
      ("Account Executive", Role.ae), ("Enterprise AE", .ae), ("SMB AM", .am),
      ("Strategic Account Director", .am), ("Key Account Manager", .am),
      ("Senior Customer Success Manager, EMEA", .csm), ("CSM", .csm), ("BDR", .sdr),
      ("Sales Development Representative", .sdr), ("Solutions Engineer II", .se),
      ("RSM West", .ae), ("VP Customer Success", nil), ("Director of Sales", nil),
      ("Champion", nil), ("", nil),
    ] as [(String, Role?)])
  func titles(title: String, role: Role?) {
    #expect(Role.reading(title) == role)
  }
}
