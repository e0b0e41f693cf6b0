import Plan
import Testing

@testable import Exchange

/// A plan that files are read into, one after another.
struct ImportTrial {
  var plan: Plan
  var day: Day
  private var nextKey = 1

  init(on day: String = "2026-11-21", currency: String = "USD") throws {
    self.day = try #require(Day(iso: day))
    plan = Plan(
      identity: PlanIdentity(
        id: "trial", currency: try #require(Currency(code: currency)), createdOn: self.day))
  }

  /// What importing would do.
  mutating func propose(
    _ bytes: [UInt8], path: String = "file.csv", _ choices: ImportChoices = ImportChoices()
  ) throws(ImportError) -> ImportProposal {
    var next = nextKey
    defer { nextKey = next }
    return try ImportReader.propose(
      bytes: bytes, path: path, into: plan, on: day, choices: choices
    ) { count in
      defer { next += count }
      return KeyBlock(next..<(next + count))
    }
  }

  mutating func propose(
    _ text: String, _ choices: ImportChoices = ImportChoices()
  ) throws(ImportError) -> ImportProposal {
    try propose(Array(text.utf8), path: "file.csv", choices)
  }

  /// Imports, and gives the report.
  @discardableResult
  mutating func take(
    _ bytes: [UInt8], path: String = "file.csv", _ choices: ImportChoices = ImportChoices()
  ) throws -> ImportReport {
    let proposal = try propose(bytes, path: path, choices)
    try #require(proposal.isReady, "\(proposal.questions) \(proposal.report.rejected)")
    _ = try plan.apply(.imported(proposal.batch))
    let report = proposal.report
    #expect(report.read == report.counted)
    return report
  }

  @discardableResult
  mutating func take(
    _ text: String, _ choices: ImportChoices = ImportChoices()
  ) throws -> ImportReport {
    try take(Array(text.utf8), path: "file.csv", choices)
  }

  mutating func edit(_ edit: Edit) throws { _ = try plan.apply(edit) }

  /// A key that no row has.
  mutating func key<Row>(_: Row.Type = Row.self) -> RowKey<Row> {
    defer { nextKey += 1 }
    return RowKey(nextKey)
  }

  mutating func keys(_ count: Int) -> KeyBlock {
    defer { nextKey += count }
    return KeyBlock(nextKey..<(nextKey + count))
  }

  func account(_ name: String) throws -> Account {
    try #require(plan.accounts.first { $0.name == name }, "no account \(name)")
  }

  func seat(_ name: String) throws -> Seat {
    try #require(plan.seats.first { $0.name == name }, "no seat \(name)")
  }

  /// Who holds an account in a role now; nil is the plain owner.
  func holder(of name: String, _ role: Role? = nil) throws -> String? {
    let tenure = plan.tenures(of: try account(name).key).first { $0.isActive && $0.role == role }
    return tenure.flatMap { plan.seats[$0.seat]?.name }
  }
}

extension ImportReport {
  /// RULES §6: what `read` is the sum of.
  var counted: Int { added + changed + unchanged + skipped.count + rejected.count }
}

extension ImportChoices {
  static func make(_ change: (inout ImportChoices) -> Void) -> ImportChoices {
    var choices = ImportChoices()
    change(&choices)
    return choices
  }
}

extension PagedTable {
  /// The row with the lowest key.
  var first: Row? { first { _ in true } }
}
