import Canvas
import Plan

extension Form {
  /// One value for all marked rows, in a dialog: over one row's cell it would seem to be of that row
  /// alone.
  ///
  /// Where the rows differ the field is empty, and left empty it changes none of them.
  ///
  /// - Parameters:
  ///   - noun: a marked row: `account`.
  ///   - values: what the marked rows hold now, as the field shows it.
  ///   - field: the field, given its text and the hint that stands in it while it is empty.
  static func ofMarked(
    _ title: String, _ noun: String, _ values: [String],
    field: (_ text: String, _ placeholder: String?) -> Field,
    keep: @escaping @Sendable (inout Workbench, String, Environment) -> Result
  ) -> Form {
    let differs = values.contains { $0 != values.first }
    return Form(
      "\(title) of \(counted(values.count, "marked \(noun)"))",
      explanation: "What is typed stands on \(values.count == 1 ? "it" : "all of them") at once.",
      fields: [
        field(differs ? "" : values.first ?? "", differs ? "they differ; blank leaves them" : nil)
      ]
    ) { workbench, texts, environment in
      let typed = texts.first ?? ""
      if differs, typed.trimmed.isEmpty { return .kept }
      return keep(&workbench, typed, environment)
    }
  }
}
