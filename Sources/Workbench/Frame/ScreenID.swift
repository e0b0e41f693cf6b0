/// The screens, by the digit that leads to them.
public enum ScreenID: Int, CaseIterable, Codable, Hashable, Sendable {
  case today = 0
  case design = 1
  case pipeline = 2
  case handoffs = 3
  case territories = 4
  case summary = 6

  public var title: String {
    switch self {
    case .today: "Today"
    case .design: "Design"
    case .pipeline: "Pipeline"
    case .handoffs: "Handoffs"
    case .territories: "Territories"
    case .summary: "Summary"
    }
  }

  /// The same where the six of them have little room.
  var shortTitle: String {
    switch self {
    case .today, .design: title
    case .pipeline: "Pipe"
    case .handoffs: "Hand"
    case .territories: "Terr"
    case .summary: "Sum"
    }
  }

  /// The name `remit show` takes.
  public var name: String { title.lowercased() }
}
