import Exchange
import Glibc
import Plan
import PlanFile

enum Bench {
  /// The keys alone, on the sample and on a plan of so many accounts.
  static func runKeys(accounts count: Int) throws {
    let day = Day(year: 2026, month: 11, day: 21) ?? .first
    KeyBench.run("sample", try plan(of: SampleSource(day: day)), day)
    var large = Plan(identity: PlanIdentity(id: "bench", currency: .usd, createdOn: day))
    let batch = try ImportReader.propose(
      bytes: AccountFile.make(count), path: "accounts.csv", into: large, on: day,
      lendKeys: { KeyBlock(1..<(1 + $0)) }
    ).batch
    _ = try large.apply(.imported(batch))
    KeyBench.run("large", large, day)
  }

  /// The import alone, beside its peer.
  static func runImport(accounts count: Int) throws {
    let day = Day(year: 2026, month: 11, day: 21) ?? .first
    try ImportPeer(AccountFile.make(count), on: day).race(count)
  }

  static func run(accounts count: Int) throws {
    let day = Day(year: 2026, month: 11, day: 21) ?? .first
    let sample = try plan(of: SampleSource(day: day))
    KeyBench.run("sample", sample, day)
    let bytes = AccountFile.make(count)
    let empty = Plan(identity: PlanIdentity(id: "bench", currency: .usd, createdOn: day))
    var large = empty
    var batch: ImportBatch?
    try measure("read and propose import", count, rounds: 5) {
      batch = try ImportReader.propose(
        bytes: bytes, path: "accounts.csv", into: empty, on: day,
        lendKeys: { KeyBlock(1..<(1 + $0)) }
      ).batch
    }
    guard let batch else { return }
    try measure("take the import in", count, rounds: 5) {
      large = empty
      _ = try large.apply(.imported(batch))
    }
    try save(.imported(batch), on: empty)
    try ImportPeer(bytes, on: day).race(count)
    measure("overview from nothing", count, rounds: 5) { _ = Overview(of: large, on: day) }
    KeyBench.run("large", large, day)
    try files(large, day)
  }

  private struct SampleSource { var day: Day }

  private static func plan(of source: SampleSource) throws -> Plan {
    let identity = PlanIdentity(id: "sample", currency: .usd, createdOn: source.day)
    var plan = Plan(identity: identity)
    for edit in try SamplePlan.edits(for: identity, playbook: .standard, on: source.day) {
      _ = try plan.apply(edit)
    }
    return plan
  }

  /// An import on its way to the disk: its rows and its journal.
  private static func save(_ edit: Edit, on plan: Plan) throws {
    let path = "/tmp/remit-bench-\(getpid()).remit"
    let time = "2026-11-21T00:00:00Z"
    var changed = plan
    let change = try changed.apply(edit)
    let pending = PendingEdit(ticket: 1, edit: edit, change: change, what: "import", undoes: nil)
    try measure("save the import", changed.accounts.count, rounds: 3) {
      unlink(path)
      try PlanFile.create(
        at: path, creating: plan.identity, playbook: plan.playbook, edits: [pending],
        author: "bench", writer: "bench", at: time)
    }
    unlink(path)
  }

  /// The plan on disk: made, opened, one edit saved.
  private static func files(_ plan: Plan, _ day: Day) throws {
    let path = "/tmp/remit-bench-\(getpid()).remit"
    defer { unlink(path) }
    let count = plan.accounts.count
    let empty = Plan(identity: plan.identity, playbook: plan.playbook)
    let rows =
      plan.segments.map(RowValue.segment) + plan.seats.map(RowValue.seat)
      + plan.accounts.map(RowValue.account) + plan.tenures.map(RowValue.tenure)
    var copy = empty
    let edit = Edit.rowsRestored(
      RowsRestored(rows: rows.map { RowChange(id: $0.id, before: nil, after: $0) }))
    let change = try copy.apply(edit)
    let start = cpuNow()
    try PlanFile.create(
      at: path, creating: plan.identity, playbook: plan.playbook,
      edits: [PendingEdit(ticket: 1, edit: edit, change: change, what: "rows", undoes: nil)],
      author: "bench", writer: "bench", at: "2026-11-21T00:00:00Z")
    print(
      Figure(name: "write the whole plan", accounts: count, microseconds: [cpuNow() - start]).line)
    try measure("open the plan", count, rounds: 5) {
      let opened = try PlanFile.open(path, readOnly: true)
      opened.file.close()
    }
  }
}

/// A CRM export of any size, the same every time.
enum AccountFile {
  static func make(_ count: Int) -> [UInt8] {
    var text =
      "Account ID,Account Name,Account Owner,Segment,Industry,Billing Country,Billing State,ARR,"
      + "Renewal Date,Employees\n"
    let segments = ["SMB", "Mid-market", "Enterprise"]
    let industries = ["Software", "Health", "Finance", "Retail", "Energy", "Media"]
    for index in 0..<count {
      let digits = String(index)
      let number = String(repeating: "0", count: max(0, 9 - digits.count)) + digits
      let arr = (index % 997 + 3) * (index % 3 == 0 ? 120 : index % 3 == 1 ? 900 : 4_000)
      text += "001000\(number)AAA,Company \(index) Inc,Person \(index % 40),"
      text += "\(segments[index % 3]),\(industries[index % 6]),US,CA,\(arr),"
      text += "2027-0\(index % 9 + 1)-1\(index % 9),\(index % 5_000)\n"
    }
    return Array(text.utf8)
  }
}
