import Canvas
import Plan

/// A column of the seats table.
enum SeatTableColumn: Int, CaseIterable, Sendable {
  case name, role, segments, manager, start, end, fte, share, limit, accounts, arr
  case minimum, states, skills, quota, ote, region, email, open

  var title: String {
    switch self {
    case .name: "Seat"
    case .role: "Role"
    case .segments: "Segments"
    case .manager: "Manager"
    case .start: "Start"
    case .end: "End"
    case .fte: "FTE"
    case .share: "Share"
    case .limit: "Limit"
    case .minimum: "Least"
    case .states: "States"
    case .skills: "Skills"
    case .accounts: "Accts"
    case .arr: "ARR"
    case .quota: "Quota"
    case .ote: "OTE"
    case .region: "Region"
    case .email: "E-mail"
    case .open: "Open"
    }
  }

  /// The field that is typed there; nil for what is chosen or summed up.
  var field: SeatField? {
    switch self {
    case .name: .name
    case .manager: .manager
    case .start: .start
    case .end: .end
    case .fte: .fte
    case .share: .bookShare
    case .limit: .limit
    case .minimum: .minimum
    case .states: .states
    case .skills: .skills
    case .quota: .quota
    case .ote: .ote
    case .region: .region
    case .email: .email
    case .open: .isOpen
    case .role, .segments, .accounts, .arr: nil
    }
  }

  var layout: TableColumn {
    switch self {
    case .name: TableColumn(title, width: 20, minimum: 15, maximum: 30)
    case .role: TableColumn(title, width: 6)
    case .segments: TableColumn(title, width: 14, minimum: 9, maximum: 28, priority: 6)
    case .manager: TableColumn(title, width: 14, minimum: 10, maximum: 20, priority: 7)
    case .start: TableColumn(title, width: 11, priority: 4)
    case .end: TableColumn(title, width: 11, priority: 9)
    case .fte: TableColumn(title, .right, width: 5, priority: 8)
    case .share: TableColumn(title, .right, width: 6, priority: 3)
    case .limit: TableColumn(title, .right, width: 6, priority: 2)
    case .minimum: TableColumn(title, .right, width: 6, priority: 15)
    case .states: TableColumn(title, width: 10, minimum: 8, maximum: 24, priority: 5)
    case .skills: TableColumn(title, width: 10, minimum: 8, maximum: 20, priority: 16)
    case .accounts: TableColumn(title, .right, width: 6)
    case .arr: TableColumn(title, .right, width: 7)
    case .quota: TableColumn(title, .right, width: 7, priority: 10)
    case .ote: TableColumn(title, .right, width: 7, priority: 11)
    case .region: TableColumn(title, width: 10, minimum: 8, maximum: 16, priority: 12)
    case .email: TableColumn(title, width: 20, minimum: 14, maximum: 30, priority: 14)
    case .open: TableColumn(title, width: 4, priority: 13)
    }
  }
}

/// A row of the seats: the seat and what it holds.
struct SeatLine: Equatable, Sendable {
  var seat: Seat
  /// In its own role, or in all where its role is unset; once everything committed has come.
  var accounts: Int
  var arr: Money?

  var key: SeatKey { seat.key }
}

/// The seats: people, open seats, and people who were only seen in files.
struct SeatsTab: Sendable {
  var window = ScrollWindow()
  var filter = ""
  /// Sorted by role first: unset roles on top, for they are the work that waits.
  var sort = SeatTableColumn.role
  var isAscending = true
  var column = SeatTableColumn.name
  var marks = Marks<SeatKey>()
  private(set) var lines: [SeatLine] = []

  var selected: SeatLine? { lines.indices.contains(window.cursor) ? lines[window.cursor] : nil }

  /// The seats that an action is for: the marked ones, else the one under the cursor.
  var targets: [SeatKey] {
    marks.isEmpty ? selected.map { [$0.key] } ?? [] : marks.keys.sorted()
  }

  mutating func refresh(_ workbench: Workbench, _ environment: Environment) {
    let before = selected?.key
    list(workbench)
    if let before, before != selected?.key,
      let row = lines.firstIndex(where: { $0.key == before })
    {
      window.cursor = row
    }
    marks.keep(workbench.plan.seats.contains)
  }

  /// Makes the lines anew, and leaves the cursor where it is.
  mutating func list(_ workbench: Workbench) {
    let words = filter.lowercased().split(separator: " ")
    lines = workbench.plan.seats.filter { seat in
      words.isEmpty || words.allSatisfy { workbench.words(of: seat).contains($0) }
    }.map { seat in
      let books = workbench.overview.settledBooks(of: seat.key).filter {
        seat.role == nil || $0.role == seat.role
      }
      return SeatLine(
        seat: seat, accounts: books.reduce(0) { $0 + $1.accounts },
        arr: books.compactMap(\.arr).reduce(nil) { ($0 ?? .zero) + $1 })
    }
    let plan = workbench.plan
    let keyed = lines.map { ($0, SortValue(of: $0, by: sort, in: plan)) }
    lines = keyed.sorted { comesFirst($0, $1) }.map(\.0)
  }

  /// Blanks last, but for the role: an unset one is the work that waits.
  private func comesFirst(_ left: (SeatLine, SortValue), _ right: (SeatLine, SortValue)) -> Bool {
    if left.1 == right.1 {
      return (left.0.seat.name, left.0.key) < (right.0.seat.name, right.0.key)
    }
    if left.1 == .blank { return false }
    if right.1 == .blank { return true }
    return isAscending ? left.1 < right.1 : left.1 > right.1
  }

  mutating func moveColumn(by step: Int) {
    column = SeatTableColumn(rawValue: column.rawValue + step) ?? column
  }

  mutating func sortNext() {
    sort = SeatTableColumn(rawValue: sort.rawValue + 1) ?? .name
    isAscending = sort != .accounts && sort != .arr
  }
}

extension SortValue {
  fileprivate init(of line: SeatLine, by column: SeatTableColumn, in plan: Plan) {
    let seat = line.seat
    switch column {
    case .name: self = SortValue(seat.name)
    case .role: self = .number(Int64(seat.role.map { Role.allCases.firstIndex(of: $0) ?? 0 } ?? -1))
    case .segments: self = SortValue(plan.segmentNames(of: seat))
    case .manager: self = SortValue(seat.manager ?? "")
    case .start: self = seat.start.map { .number(Int64($0.number)) } ?? .blank
    case .end: self = seat.end.map { .number(Int64($0.number)) } ?? .blank
    case .fte: self = .number(Int64(seat.fte.basisPoints))
    case .share: self = .number(Int64(seat.bookShare.basisPoints))
    case .limit: self = seat.limit.map { .number(Int64($0)) } ?? .blank
    case .minimum: self = seat.minimum.map { .number(Int64($0)) } ?? .blank
    case .states: self = SortValue(seat.states ?? "")
    case .skills: self = SortValue(seat.skills ?? "")
    case .accounts: self = .number(Int64(line.accounts))
    case .arr: self = line.arr.map { .number($0.minorUnits) } ?? .blank
    case .quota: self = seat.quota.map { .number($0.minorUnits) } ?? .blank
    case .ote: self = seat.ote.map { .number($0.minorUnits) } ?? .blank
    case .region: self = SortValue(seat.region ?? "")
    case .email: self = SortValue(seat.email ?? "")
    case .open: self = .number(seat.isOpen ? 0 : 1)
    }
  }
}

extension Plan {
  /// The names of a seat's segments in the order of lists, then of those that it waits for, parted
  /// by commas.
  func segmentNames(of seat: Seat) -> String {
    let names = orderedSegments.filter { seat.segments.contains($0.key) }.map(\.name)
    return (names + (seat.awaitedSegments ?? [])).joined(separator: ", ")
  }
}

extension Workbench {
  /// What the filter of the seats looks through.
  fileprivate func words(of seat: Seat) -> String {
    [
      seat.name, seat.role?.abbreviation ?? "unset", seat.manager ?? "", seat.region ?? "",
      plan.segmentNames(of: seat), seat.isOpen ? "open" : "", seat.isFound ? "found" : "",
      seat.email ?? "",
    ].joined(separator: "\u{1f}").lowercased()
  }
}
