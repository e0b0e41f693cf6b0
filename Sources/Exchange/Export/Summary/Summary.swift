import Plan

/// The summary a CRO reads, before it is Markdown or HTML.
struct Summary {
  let title: String
  /// What the plan is, in a sentence or two.
  let lead: String
  let sections: [Section]

  struct Section {
    let part: SummaryPart
    let blocks: [Block]
  }

  enum Block {
    case text(String)
    /// A heading within a part; with a light, its letter stands before it.
    case heading(String, Light?)
    case list([String])
    case table(Table)
    case picture(Picture)
  }

  struct Table {
    var columns: [Column]
    var rows: [[Cell]] = []

    init(_ columns: [Column]) { self.columns = columns }
  }

  struct Column {
    let title: String
    let isNumber: Bool

    static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  /// Nothing to say is an empty cell.
  struct Cell: ExpressibleByStringLiteral {
    var text: String
    var light: Light?

    init(_ text: String, _ light: Light? = nil) {
      self.text = text
      self.light = light
    }
    init(_ count: Int) { self.init(String(count)) }
    init(stringLiteral text: String) { self.init(text) }
  }

  /// What is drawn; a form that cannot draw one leaves it out, for the tables say the same.
  enum Picture {
    case tree
    case flow
    case timeline
    case books(Role)
    case card(HandoffKey)
  }
}

/// Makes the parts of a summary from a plan on a day.
struct SummaryMaker {
  let plan: Plan
  let overview: Overview

  init(_ plan: Plan, on day: Day) {
    self.plan = plan
    overview = Overview(of: plan, on: day)
  }

  var day: Day { overview.day }

  func make(_ parts: Set<SummaryPart>, title: String) -> Summary {
    let sections = SummaryPart.allCases.filter(parts.contains).map { part in
      Summary.Section(part: part, blocks: blocks(of: part))
    }
    return Summary(title: title, lead: lead, sections: sections)
  }

  private func blocks(of part: SummaryPart) -> [Summary.Block] {
    switch part {
    case .decisions: decisions
    case .seats: seats
    case .capacity: capacity
    case .moves: moves
    case .handoffs: handoffs
    case .hiring: hiring
    case .assumptions: assumptions
    }
  }

  private var lead: String {
    let customers = plan.totals.customers
    let arr = plan.companyARR.map { "\(money($0)) ARR" } ?? "ARR not known"
    let open = plan.seats.lazy.filter(\.isOpen).count
    let lights = overview.lights
    return "As of \(date(day)): \(arr), \(counted(customers, "customer")), "
      + "\(counted(plan.workedSegments.count, "segment")), \(counted(plan.seats.count, "seat"))"
      + (open > 0 ? " (\(open) open)" : "")
      + ". Handoffs: \(lights.red) red, \(lights.amber) amber, \(lights.green) green."
  }

  // MARK: Words

  func money(_ amount: Money?) -> String { amount?.short(plan.currency) ?? "" }

  func name(_ seat: SeatKey?) -> String { seat.flatMap { plan.seats[$0]?.name } ?? "nobody" }

  func name(_ account: AccountKey) -> String { plan.accounts[account]?.name ?? "" }

  /// With its year: a summary is read long after.
  func date(_ day: Day) -> String { day.short(asOf: .first) }

  func counted(_ count: Int, _ word: String) -> String {
    "\(count.grouped) \(word)\(count == 1 ? "" : "s")"
  }
}
