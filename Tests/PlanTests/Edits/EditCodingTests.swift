import Foundation
import Plan
import Testing

@Suite("Edits as a journal keeps them")
struct EditCodingTests {
  @Test("every kind of edit comes back from JSON as it went")
  func roundTrip() throws {
    var edits = RandomEdits(seed: 5)
    var plan = Plan(identity: PlanIdentity(id: "", currency: .usd, createdOn: .first))
    for edit in edits.start() { _ = try plan.apply(edit) }
    for _ in 0..<40 { _ = try? plan.apply(edits.edit(for: plan)) }
    var names: Set<String> = []
    for kind in RandomEdits.Kind.allCases {
      for _ in 0..<6 {
        let edit = edits.edit(kind, for: plan)
        let json = try JSONEncoder().encode(edit)
        #expect(try JSONDecoder().decode(Edit.self, from: json) == edit)
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(object["edit"] as? String == type(of: edit.payload).name)
        #expect(object["version"] as? Int == 1)
        names.insert(type(of: edit.payload).name)
      }
    }
    #expect(names.count == RandomEdits.Kind.allCases.count)
  }

  @Test("an edit of another version's making is refused by its name")
  func unknown() {
    let json = Data(#"{"edit": "coffee-brewed", "version": 1}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Edit.self, from: json) }
  }
}
