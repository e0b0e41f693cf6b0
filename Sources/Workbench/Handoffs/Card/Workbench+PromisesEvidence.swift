import Canvas
import Plan

/// The promises that are written as evidence: they stand on their own tab, each a row with a status
/// and days, and nowhere else.
extension Workbench {
  /// What an item's form says under its title.
  func explanation(of item: CardItem) -> String {
    let means = item.doneMeans.map { "Done means \($0)." } ?? ""
    guard item.asksForPromises else { return means }
    let known = plan.promises(of: item.item.handoff).count
    let there =
      known == 0 ? "" : ", where \(counted(known, "promise")) \(known == 1 ? "is" : "are") now"
    return "What is written here becomes rows of the Promises tab\(there). \(means)"
  }

  /// Throws where someone says that nothing was promised, and the Promises tab says otherwise.
  func refuseDenial(in evidence: [String: String], of item: CardItem) throws(UnreadableField) {
    let known = plan.promises(of: item.item.handoff).count
    guard item.asksForPromises, known > 0,
      let none = item.evidence.first(where: { $0.kind == .flag }),
      none.isProof(evidence[none.name])
    else { return }
    throw UnreadableField(
      field: item.evidence.firstIndex { $0.kind == .list } ?? 0,
      message: "The Promises tab holds \(counted(known, "promise")); strike them out there first.")
  }

  /// The edit of an item, and before it the promises that its evidence tells of.
  mutating func promisesFirst(
    _ evidence: [String: String], of item: CardItem, _ environment: Environment,
    _ edit: ([String: String]) -> Edit
  ) -> [Edit] {
    guard item.asksForPromises, let list = item.evidence.first(where: { $0.kind == .list }),
      let text = evidence[list.name]
    else { return [edit(evidence)] }
    let known = Set(plan.promises(of: item.item.handoff).map(\.text))
    var edits: [Edit] = []
    for part in text.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let promised = String(part).trimmed
      guard !promised.isEmpty, !known.contains(promised) else { continue }
      guard let key = takeKey(Promise.self, environment) else { return [edit(evidence)] }
      let promise = Promise(key: key, handoff: item.item.handoff, text: promised)
      edits.append(.promiseKept(PromiseKept(promise: promise)))
    }
    var rest = evidence
    rest[list.name] = ""
    return edits + [edit(rest)]
  }
}
