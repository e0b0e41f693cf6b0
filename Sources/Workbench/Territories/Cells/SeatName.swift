import Canvas
import Plan

extension Plan {
  /// A seat's name, with what tells it apart where another has the same: `Ana Silva (AM)`.
  func tellingName(of key: SeatKey) -> String? {
    guard let seat = seats[key] else { return nil }
    return tellingName(of: seat, among: namesakes(of: seat.name))
  }

  /// Those of all seats that are there on a day, in the order of their rows.
  ///
  /// - Complexity: O(seats): namesakes are found once.
  func tellingNames(on day: Day) -> [String] {
    let byName = Dictionary(grouping: seats) { $0.name.lowercased() }
    return seats.filter { $0.isActive(on: day) }.map {
      tellingName(of: $0, among: byName[$0.name.lowercased()] ?? [])
    }
  }

  private func tellingName(of seat: Seat, among same: [Seat]) -> String {
    same.count > 1 ? "\(seat.name) (\(difference(of: seat, among: same)))" : seat.name
  }

  fileprivate func namesakes(of name: String) -> [Seat] {
    let wanted = name.lowercased()
    return seats.filter { $0.name.lowercased() == wanted }
  }

  /// The first fact in which namesakes differ; their place in the list where they differ in none.
  private func difference(of seat: Seat, among same: [Seat]) -> String {
    let facts: [(Seat) -> String?] = [
      { $0.role?.abbreviation }, { $0.region }, { $0.manager }, { $0.email },
    ]
    for fact in facts {
      let values = same.compactMap(fact)
      // A comma would part the name in a list.
      if values.count == same.count, Set(values).count == same.count,
        let value = fact(seat), !value.contains(",")
      {
        return value
      }
    }
    return "\((same.firstIndex { $0.key == seat.key } ?? 0) + 1)"
  }
}

extension Workbench {
  /// What is wrong with the name of a person, in a sentence.
  struct NameProblem: Error { var sentence: String }

  /// The seat of a name that was typed, nil for no name; a name of two people is asked back.
  func theSeat(named typed: String) -> Result<SeatKey?, NameProblem> {
    guard !typed.isEmpty else { return .success(nil) }
    let same = plan.namesakes(of: typed)
    if same.count > 1 {
      let each = same.compactMap { plan.tellingName(of: $0.key) }
      return .failure(
        NameProblem(
          sentence: "\(same.count) people are called \(same[0].name): which? Type "
            + each.joined(separator: " or ") + "."))
    }
    if let seat = same.first { return .success(seat.key) }
    let wanted = typed.lowercased()
    if let told = plan.seats.first(where: { seat in
      wanted.hasPrefix(seat.name.lowercased())
        && plan.tellingName(of: seat.key)?.lowercased() == wanted
    }) {
      return .success(told.key)
    }
    let near = NearestName.of(typed, among: plan.seats.map(\.name))
    return .failure(
      NameProblem(
        sentence: "There is no seat \(typed)\(near.map { "; did you mean \($0)?" } ?? ".")"))
  }
}
