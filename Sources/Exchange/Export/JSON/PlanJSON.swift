import Plan

/// A whole plan as JSON: every stored field, in an order that depends on the plan alone.
///
/// The members of every object stand in the order of their names, and rows in the order of their
/// keys, each on a line. Money stands in major units, shares as fractions, days as ISO 8601; a field
/// that is blank is left out.
public enum PlanJSON {
  /// What the file says it is.
  static let format = "remit-plan"
  /// Counts up when a change would mislead an older reader.
  static let version = 1

  /// The file. The same plan gives the same bytes.
  public static func write(_ plan: Plan) throws -> [UInt8] {
    var text = JSONText()
    text.append("{")
    for table in Table.allCases {
      text.append(table == Table.allCases.first ? "\n" : ",\n")
      text.append(quoted: table.rawValue)
      text.append(": ")
      try write(table, of: plan, to: &text)
    }
    text.append("\n}\n")
    return text.bytes
  }

  /// The members of the file; the cases stand in the order of their names.
  enum Table: String, CaseIterable {
    case accounts, answers, challenges, contacts, deals, format, handoffs, holds, identity, items
    case moves, playbook, promises, rules, seats, segments, sources, tenures, version
  }

  private static func write(_ table: Table, of plan: Plan, to text: inout JSONText) throws {
    switch table {
    case .accounts: try write(plan.accounts, plan, to: &text)
    case .contacts: try write(plan.contacts, plan, to: &text)
    case .deals: try write(plan.deals, plan, to: &text)
    case .handoffs: try write(plan.handoffs, plan, to: &text)
    case .items: try write(plan.items, plan, to: &text)
    case .promises: try write(plan.promises, plan, to: &text)
    case .seats: try write(plan.seats, plan, to: &text)
    case .segments: try write(plan.segments, plan, to: &text)
    case .sources: try write(plan.sources, plan, to: &text)
    case .tenures: try write(plan.tenures, plan, to: &text)
    case .holds: try write(plan.holds, plan, to: &text)
    case .rules: try write(plan.rules, plan, to: &text)
    case .moves: try write(plan.moves, plan, to: &text)
    case .challenges: try write(plan.challenges, plan, to: &text)
    case .answers: text.append(try JSONRowEncoder.node(for: plan.answers, in: plan.currency))
    case .identity: text.append(try JSONRowEncoder.node(for: plan.identity, in: plan.currency))
    case .playbook:
      text.append(try JSONRowEncoder.node(for: plan.playbook, in: plan.currency), levels: 4)
    case .format: text.append(quoted: format)
    case .version: text.append(literal: String(version))
    }
  }

  private static func write<Row: PlanRow>(
    _ rows: PagedTable<Row>, _ plan: Plan, to text: inout JSONText
  ) throws {
    text.append("[")
    var isFirst = true
    for row in rows {
      text.append(isFirst ? "\n" : ",\n")
      isFirst = false
      text.append(try JSONRowEncoder.node(for: row, in: plan.currency))
    }
    text.append(isFirst ? "]" : "\n]")
  }
}
