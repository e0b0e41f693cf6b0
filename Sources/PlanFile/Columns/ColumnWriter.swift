import FoundationEssentials
import Plan

/// Takes a row's values, column by column, in the order of the table's shape.
protocol ColumnWriter: FactTaker {}

extension ColumnWriter {
  mutating func text(_ value: String) { text(utf8: value.utf8.span) }

  mutating func text(_ value: String?) {
    if let value { text(value) } else { null() }
  }

  mutating func number(_ value: Int?) {
    if let value { integer(Int64(value)) } else { null() }
  }

  mutating func flag(_ value: Bool?) {
    if let value { integer(value ? 1 : 0) } else { null() }
  }

  mutating func money(_ value: Money?) {
    if let value { integer(value.minorUnits) } else { null() }
  }

  mutating func share(_ value: Share?) { number(value?.basisPoints) }

  mutating func day(_ value: Day?) { text(value?.iso) }

  mutating func key<Row>(_ value: RowKey<Row>?) { number(value?.number) }

  mutating func choice(_ value: (some RawRepresentable<String>)?) { text(value?.rawValue) }

  mutating func identity(_ value: CRMIdentity?) {
    text(value?.system)
    text(value?.id)
  }

  mutating func field(_ value: FieldValue?) {
    switch value {
    case .text(let value): text(value)
    case .money(let value): money(value)
    case .day(let value): day(value)
    case .number(let value): number(value)
    case .flag(let value): flag(value)
    case .share(let value): share(value)
    case nil: null()
    }
  }

  mutating func json(_ value: some Encodable) throws {
    text(try PlanJSON.text(value))
  }
}
