/// Why a JSON file makes no plan.
public enum PlanJSONError: Error, Equatable, Sendable {
  /// The text is no JSON.
  case notJSON(line: Int, what: String)
  /// It is JSON, but no plan.
  case notPlan(what: String)
  /// It was written by a later version of the program.
  case newer(version: String)
  /// A row does not hold what it should.
  case row(line: Int, table: String, what: String)
  /// A row names another that is not there, or a key stands twice.
  case broken(what: String)

  /// One sentence: what, where, what would mend it.
  public var message: String {
    switch self {
    case .notJSON(let line, let what): "line \(line): no JSON: \(what)"
    case .notPlan(let what):
      "no plan of Remit: \(what); `remit export --format json` writes one"
    case .newer(let version):
      "the file is of version \(version), later than this program reads; update the program"
    case .row(let line, let table, let what): "line \(line): in \(table): \(what)"
    case .broken(let what): "the rows do not fit together: \(what)"
    }
  }
}

extension PlanJSONError: CustomStringConvertible {
  public var description: String { message }
}
