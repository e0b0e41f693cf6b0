import Balancing
import Plan

/// The fields in which a carving is asked for, and what was typed into them.
enum CarveForm {
  /// What is wrong with a field, and how to mend it.
  struct Problem: Error {
    var field: Int
    var message: String
  }

  private enum Field: Int, CaseIterable {
    case tolerance, moves, effort, unit, byValue, openDeals, nearness
  }

  static func fields(_ settings: CarveSettings) -> [Form.Field] {
    Field.allCases.map { field(for: $0, settings) }
  }

  private static func field(for field: Field, _ settings: CarveSettings) -> Form.Field {
    let wishes = settings.wishes
    switch field {
    case .tolerance:
      return .number(
        "Within", text: settings.tolerance?.percent ?? "",
        placeholder: "blank: 1% to 10% of target, by segment")
    case .moves:
      return .number(
        "or at most", text: settings.moves.map { "\($0)" } ?? "",
        placeholder: "so many moves; blank: as many as it takes")
    case .effort:
      return .init(
        "Effort", text: settings.effort.rawValue,
        choices: BalancePolicy.Effort.allCases.map(\.rawValue))
    case .unit:
      return .init(
        "Whole", text: settings.unit.title, placeholder: "what goes to one book as a whole",
        choices: CarvingRequest.Unit.allCases.map(\.title))
    case .byValue:
      return .number(
        "By value", text: wishes.byValue == .zero ? "" : wishes.byValue.percent,
        placeholder: "blank: each move counts one; 50%: large ones more")
    case .openDeals:
      return .number(
        "Open deals", text: wishes.openDeals == 0 ? "" : "\(wishes.openDeals)",
        placeholder: "count so many moves more; blank: none")
    case .nearness:
      return .number(
        "Nearness", text: wishes.nearness == 0 ? "" : "\(wishes.nearness)",
        placeholder: "moves a book 1,000 km nearer is worth; blank: none")
    }
  }

  static func settings(_ texts: [String]) throws(Problem) -> CarveSettings {
    func text(_ field: Field) -> String {
      texts.indices.contains(field.rawValue) ? texts[field.rawValue] : ""
    }
    func problem(_ field: Field, _ message: String) -> Problem {
      Problem(field: field.rawValue, message: message)
    }
    func count(_ field: Field) throws(Problem) -> Int? {
      if text(field).isEmpty { return nil }
      guard let count = Int(text(field)), (0...1_000_000).contains(count) else {
        throw problem(field, "\"\(text(field))\" is no count; type one, such as 10, or nothing.")
      }
      return count
    }
    func share(_ field: Field, _ what: String) throws(Problem) -> Share? {
      let text = text(field)
      if text.isEmpty { return nil }
      guard let share = try? Share.parse(text.hasSuffix("%") ? text : text + "%"),
        (0...10_000).contains(share.basisPoints)
      else { throw problem(field, "\"\(text)\" is no share; type \(what), or nothing.") }
      return share
    }
    var settings = CarveSettings()
    settings.tolerance = try share(.tolerance, "a part of the target, such as 2%")
    settings.moves = try count(.moves)
    guard let effort = BalancePolicy.Effort(rawValue: text(.effort).lowercased()) else {
      throw problem(.effort, "Type quick, normal or best.")
    }
    settings.effort = effort
    let unit = CarvingRequest.Unit.allCases.first { $0.title == text(.unit).lowercased() }
    guard let unit else { throw problem(.unit, "Type accounts or states.") }
    settings.unit = unit
    settings.wishes = MoveWishes(
      byValue: try share(.byValue, "a part of a move's cost, such as 50%") ?? .zero,
      openDeals: try count(.openDeals) ?? 0, nearness: try count(.nearness) ?? 0)
    guard settings.moves == nil || settings.wishes == .none else {
      throw problem(
        .moves, "A number of moves counts each as one: leave it blank, or the last three fields.")
    }
    return settings
  }
}
