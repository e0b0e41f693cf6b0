import Canvas
import Plan

extension Workbench {
  /// `r`, `R`: one role for one seat or many.
  mutating func askForRole(of seats: [SeatKey], _ environment: Environment) {
    guard let first = seats.first.flatMap({ plan.seats[$0] }) else { return }
    let roles = Role.allCases
    // Where nothing is said, the role in which they hold accounts is the likeliest.
    var held: [Role: Int] = [:]
    for seat in seats {
      for book in overview.books(of: seat) { held[book.role, default: 0] += book.accounts }
    }
    let likely = first.role ?? held.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let name = seats.count == 1 ? first.name : "\(seats.count) seats"
    let items = roles.map { role in
      let held = held[role].map { ", held on \(counted($0, "account"))" } ?? ""
      return Picker.Item(role.abbreviation, detail: role.title + held)
    }
    open(
      Picker(
        title: "Role of \(name)", items: items,
        selected: likely.flatMap { roles.firstIndex(of: $0) } ?? 1
      ) { workbench, choice, environment in
        workbench.set(role: roles[choice], of: seats, environment)
      })
  }

  private mutating func set(role: Role, of seats: [SeatKey], _ environment: Environment) {
    let edits = seats.filter { plan.seats[$0]?.role != role }.map {
      Edit.seatEdited(SeatEdited(seat: $0, field: .role, value: .text(role.rawValue)))
    }
    guard !edits.isEmpty else {
      say("Nothing to change: it is so already.")
      return
    }
    let name = edits.count == 1 ? seats.first.flatMap { plan.seats[$0]?.name } : nil
    let subject = name ?? counted(edits.count, "seat")
    guard
      performAll(
        edits, what: "role of \(counted(edits.count, "seat")): \(role.abbreviation)", environment)
    else { return }
    refresh(environment)
    say("\(subject): \(role.abbreviation); u takes it back.", .done)
  }
}

extension Role {
  /// A role as people type it: `AM`, `am`, `account manager`, `exec sponsor`.
  init?(typed: String) {
    let typed = typed.trimmed.lowercased()
    let found = Role.allCases.first {
      [$0.rawValue, $0.abbreviation.lowercased(), $0.title.lowercased()].contains(typed)
    }
    guard let found else { return nil }
    self = found
  }
}
