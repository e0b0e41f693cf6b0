import GRDB
import Plan

/// How much a plan file holds, told at once, without its rows being read: what the screen shows
/// while a large plan is on its way.
public struct PlanGlance: Equatable, Sendable {
  public var accounts: Int
  public var seats: Int
  public var deals: Int
  /// All rows that will be read.
  public var rows: Int

  /// From how many rows on reading takes longer than a person takes for at once.
  public static let manyRows = 20_000

  public var isLarge: Bool { rows >= Self.manyRows }
}

extension PlanFile {
  /// Looks at what a plan file says of itself.
  ///
  /// - Returns: nil where it cannot say: it is of another version, or a program died over it. Open
  ///   it then, and hear why.
  public static func glance(_ path: String) throws(PlanFileError) -> PlanGlance? {
    let header = try FileHeader(path: path)
    guard header.version == Schema.current.version else { return nil }
    let configuration = configuration(readOnly: true, patience: 0)
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else {
      return nil
    }
    defer { try? queue.close() }
    return try? queue.inDatabase { try $0.kept() }
  }
}

extension Database {
  /// What the file keeps of its tables, beside them.
  func kept() throws -> PlanGlance? {
    let statement = try PreparedStatement(
      "SELECT accounts, seats, deals, others FROM kept", in: self)
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    var columns = statement.reader
    let accounts = try columns.requiredNumber()
    let seats = try columns.requiredNumber()
    let deals = try columns.requiredNumber()
    return PlanGlance(
      accounts: accounts, seats: seats, deals: deals,
      rows: accounts + seats + deals + (try columns.requiredNumber()))
  }

  /// Keeps count of the rows that an edit made and took away.
  func keep(_ changes: [RowChange]) throws {
    var more = (accounts: 0, seats: 0, deals: 0, others: 0)
    changes.withUnsafeBufferPointer { changes in
      for place in changes.indices {
        let step =
          (changes[place].after == nil ? 0 : 1) - (changes[place].before == nil ? 0 : 1)
        guard step != 0 else { continue }
        switch changes[place].id.kind {
        case .account: more.accounts += step
        case .seat: more.seats += step
        case .deal: more.deals += step
        case .identity, .playbook, .answers: break
        case .segment, .tenure, .handoff, .item, .promise, .contact, .source, .hold, .rule, .move,
          .challenge:
          more.others += step
        }
      }
    }
    guard more != (0, 0, 0, 0) else { return }
    let statement = try PreparedStatement(
      """
      UPDATE kept SET accounts = max(0, accounts + ?1), seats = max(0, seats + ?2),
        deals = max(0, deals + ?3), others = max(0, others + ?4)
      """, in: self)
    var columns = statement.writer
    columns.number(more.accounts)
    columns.number(more.seats)
    columns.number(more.deals)
    columns.number(more.others)
    try statement.run(columns)
  }
}
