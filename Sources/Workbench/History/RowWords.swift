import Plan

/// The fields of a row as a person names them, in the order in which they are read.
struct RowWords {
  struct Field: Equatable {
    var title: String
    var value: String
  }

  let plan: Plan
  let today: Day

  /// The fields that hold something.
  func fields(of row: RowValue?) -> [Field] {
    guard let row else { return [] }
    let all: [(String, String?)] =
      switch row {
      case .identity(let row): fields(of: row)
      case .answers(let row): fields(of: row)
      case .account(let row): fields(of: row)
      case .deal(let row): fields(of: row)
      case .seat(let row): fields(of: row)
      case .segment(let row): fields(of: row)
      case .tenure(let row): fields(of: row)
      case .handoff(let row): fields(of: row)
      case .item(let row): fields(of: row)
      case .promise(let row): fields(of: row)
      case .contact(let row): fields(of: row)
      case .source(let row): fields(of: row)
      case .hold(let row): fields(of: row)
      case .rule(let row): fields(of: row)
      case .move(let row): fields(of: row)
      case .challenge(let row): fields(of: row)
      case .playbook(let row): PlaybookWords(currency: plan.currency).fields(of: row)
      }
    return all.compactMap { title, value in
      value.flatMap { $0.isEmpty ? nil : Field(title: title, value: $0) }
    }
  }

  // MARK: - Values

  func words(_ day: Day?) -> String? { day.map { $0.short(asOf: today) } }

  func words(_ money: Money?) -> String? { money.map { $0.short(plan.currency) } }

  /// Yes, or nothing where it is not so.
  func words(_ flag: Bool) -> String? { flag ? "yes" : nil }

  func words(_ identity: CRMIdentity?) -> String? {
    identity.map { "\($0.id) (\($0.system))" }
  }

  func words(_ seat: SeatKey?) -> String? {
    seat.map { plan.seats[$0]?.name ?? "a seat that is gone" }
  }

  func words(_ account: AccountKey?) -> String? {
    account.map { plan.accounts[$0]?.name ?? "an account that is gone" }
  }

  func words(_ segment: SegmentKey?) -> String? {
    segment.map { plan.segments[$0]?.name ?? "a segment that is gone" }
  }

  func words(_ value: FieldValue?) -> String? { value?.shown(plan.currency, on: today) }

  /// `economic-buyer` as `economic buyer`.
  static func spaced(_ name: String) -> String {
    String(name.map { $0 == "-" || $0 == "_" ? " " : $0 })
  }
}
