import Foundation
import Testing

@testable import Workbench

@Suite("The one table of keys")
struct BindingTableTests {
  @Test("no key means two things in one place")
  func noCollisions() {
    #expect(BindingTable.shared.collisions() == [])
  }

  @Test("every action has a title, a sentence and a name of its own")
  func everyActionSpeaks() {
    let actions = BindingTable.shared.actions
    #expect(Set(actions.map(\.id)).count == actions.count)
    for action in actions {
      #expect(!action.title.isEmpty)
      #expect(action.help.hasSuffix("."), "\(action.id): \(action.help)")
    }
  }

  @Test("the README's key table is the binding table; RECORD=1 writes it anew")
  func readmeIsFresh() throws {
    let readme = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let begin = "<!-- keys: made from the binding table -->\n"
    let end = "<!-- end of keys -->"
    let parts = text.components(separatedBy: begin)
    try #require(parts.count == 2, "README.md holds the mark before its key table once")
    let rest = parts[1].components(separatedBy: end)
    try #require(rest.count == 2, "README.md holds the mark behind its key table once")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let fresh = parts[0] + begin + KeyTable.markdown() + end + rest[1]
      try fresh.write(to: readme, atomically: true, encoding: .utf8)
      return
    }
    #expect(rest[0] == KeyTable.markdown(), "run RECORD=1 swift test --filter BindingTableTests")
  }
}
