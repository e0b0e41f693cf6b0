import Foundation
import GRDB
import Plan

@testable import PlanFile

/// The rows of large edits as programs before version 3 wrote them: an object for each.
enum OlderJournal {
  /// What a side table's rows would have been, by their ordinals.
  static func rows(of table: JournalChunks.Table, in database: Database) throws -> [(Int, String)] {
    let ordinals = try Int.fetchAll(database, sql: "SELECT ordinal FROM \(table.rawValue)")
    var elements: [JournalElement] = []
    try JournalChunks(database, table, of: 2).forEach { elements.append($0) }
    return try ordinals.sorted().map { ordinal in
      let length = JournalChunks.length
      let part = elements[ordinal * length..<min((ordinal + 1) * length, elements.count)]
      return (ordinal, "[" + (try part.map(object)).joined(separator: ",") + "]")
    }
  }

  private static func object(_ element: JournalElement) throws -> String {
    var members = ["\"kind\":\"\(element.id.kind.rawValue)\"", "\"key\":\(element.id.number)"]
    if let before = element.before { members.append("\"before\":\(try object(before, element))") }
    if let after = element.after { members.append("\"after\":\(try object(after, element))") }
    if let people = element.people { members.append("\"people\":\"\(people)\"") }
    if let row = element.row { members.append("\"row\":\(row)") }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func object(_ list: String, _ element: JournalElement) throws -> String {
    guard list.hasPrefix("[") else { return list }
    var values = try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [Any] ?? []
    let mask = (values.popLast() as? NSNumber)?.int64Value ?? 0
    var members: [String: Any] = ["key": element.id.number]
    for (bit, name) in element.names.enumerated() where mask & (1 << Int64(bit)) != 0 {
      members[name] = values.removeFirst()
    }
    return String(decoding: try JSONSerialization.data(withJSONObject: members), as: UTF8.self)
  }
}
