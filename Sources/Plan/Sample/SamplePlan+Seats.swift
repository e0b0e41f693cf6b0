extension SamplePlan {
  private struct Person {
    var name: String
    var role: Role
    var quota: Int?
    var manager: String
    /// Days before today.
    var started: Int
  }

  private static let people = [
    Person(name: "Mia Torres", role: .sdr, manager: "Grace Kim", started: 310),
    Person(name: "Dana Ortiz", role: .ae, quota: 900, manager: "Grace Kim", started: 820),
    Person(name: "Omar Diaz", role: .ae, quota: 850, manager: "Grace Kim", started: 560),
    Person(name: "Priya Nair", role: .ae, quota: 1_400, manager: "Grace Kim", started: 1_130),
    Person(name: "Lee Wong", role: .am, quota: 1_100, manager: "Ines Faber", started: 900),
    Person(name: "Ana Silva", role: .am, quota: 1_050, manager: "Ines Faber", started: 640),
    Person(name: "Kim Roy", role: .csm, manager: "Ines Faber", started: 700),
    Person(name: "佐藤 美咲", role: .csm, manager: "Ines Faber", started: 210),
    Person(name: "Ravi Kumar", role: .se, manager: "Grace Kim", started: 480),
  ]

  mutating func addSegments() throws(EditError) {
    let names = ["SMB", "Mid-market", "Enterprise"]
    for (order, name) in names.enumerated() {
      let segment = Segment(key: try key(), name: name, order: order, membership: .column(name))
      try make(.segmentAdded(SegmentAdded(segment: segment)))
    }
    let rest = Segment(key: try key(), name: "All others", order: 9, membership: .rest)
    try make(.segmentAdded(SegmentAdded(segment: rest)))
  }

  mutating func importSeats() throws(EditError) {
    var batch = ImportBatch(
      source: ImportSource(key: try key(), kind: .seats, fileName: "people.csv", on: today - 9),
      on: today - 9, keys: try block(0))
    for person in Self.people {
      var seat = Seat(key: try key(), name: person.name, role: person.role)
      seat.manager = person.manager
      seat.start = today - person.started
      seat.quota = person.quota.map { thousands($0) }
      seats[person.name] = seat.key
      batch.seats.append(seat)
    }
    var hire = Seat(key: try key(), name: "Hire, AM", role: .am)
    hire.isOpen = true
    hire.manager = "Ines Faber"
    hire.start = (today + 60).firstOfNextMonth
    hire.bookShare = Share(percent: 50)
    seats[hire.name] = hire.key
    batch.seats.append(hire)
    batch.source.read = batch.seats.count
    batch.source.added = batch.seats.count
    batch.source.loadBack = "no user id for \(batch.seats.count) people"
    try make(.imported(batch))
  }
}

extension Day {
  /// The first day of the month after this day's.
  fileprivate var firstOfNextMonth: Day {
    Day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1) ?? self
  }
}
