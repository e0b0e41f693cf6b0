import Foundation
import Plan
import PlanFile
import Testing

@Suite("Edits that the disk refused")
struct UnsavedTests {
  let folder = try? TemporaryFolder()

  func path(_ name: String = "a.remit") throws -> String { try #require(folder).file(name) }

  func keep(_ desk: Desk, in folder: String, time: String = Desk.time) throws -> UnsavedEdits {
    try #require(
      try UnsavedEdits.keep(
        desk.waiting, of: desk.plan.identity, at: desk.file.path, in: folder, author: "Ann",
        writer: "test-1", time: time))
  }

  @Test("are found at the next opening, applied, and let go of")
  func comeBack() throws {
    let state = try path("state/remit")
    let desk = try Desk(making: path())
    let acme = try desk.addAccount("Acme")
    try desk.make(.accountQualified(AccountQualified(account: acme, isQualified: true)))
    try desk.make(#require(desk.waiting.last?.change.inverse), undoes: .ticket(2))
    let kept = try keep(desk, in: state)
    let attributes = try FileManager.default.attributesOfItem(atPath: kept.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    desk.file.close()

    let next = try Desk(opening: path(), writer: "test-2")
    let found = UnsavedEdits.find(of: next.plan.identity, in: state)
    #expect(found == [kept])
    let lines = try kept.lines(notIn: next.file)
    #expect(lines.map(\.ticket) == [1, 2, 3] && lines.map(\.undoesTicket) == [nil, nil, 2])
    for line in lines {
      try next.make(line.edit, undoes: line.undoesTicket.map(EditReference.ticket))
    }
    try next.save()
    #expect(next.plan == desk.plan)
    kept.remove()
    #expect(UnsavedEdits.find(of: next.plan.identity, in: state) == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: state) == [])
  }

  @Test("that got to the disk after all are not offered")
  func savedAfterAll() throws {
    let desk = try Desk(making: path())
    try desk.addAccount("Acme")
    let early = desk.waiting
    try desk.save()
    desk.waiting = early
    try desk.addAccount("Beta")
    let kept = try keep(desk, in: path("state"))
    #expect(try kept.lines(notIn: desk.file).map(\.what) == ["added Beta"])
  }

  @Test("of several plans and times stand apart, whatever the plans are called")
  func apart() throws {
    let state = try path("state")
    let desk = try Desk(
      making: path("../\(#require(folder).path.split(separator: "/").last ?? "")/ä b.remit"))
    try desk.addAccount("Acme")
    let first = try keep(desk, in: state)
    let second = try keep(desk, in: state)
    let third = try keep(desk, in: state, time: "2027-02-13T00:00:00Z")
    #expect(
      UnsavedEdits.find(of: desk.plan.identity, in: state)
        == [first, second, third].sorted { ($0.at, $0.path) < ($1.at, $1.path) })
    var other = desk.plan.identity
    other.id = "../../etc/plan"
    #expect(UnsavedEdits.find(of: other, in: state) == [])
    let odd = try #require(
      try UnsavedEdits.keep(
        desk.waiting, of: other, at: "/x", in: state, author: "", writer: "", time: ""))
    #expect(odd.path.hasPrefix(state + "/") && !odd.path.dropFirst(state.count + 1).contains("/"))
    #expect(UnsavedEdits.find(of: other, in: state) == [odd])
  }

  @Test("belong to the file they were made in, not to another with its identity")
  func whichFile() throws {
    let desk = try Desk(making: path())
    try desk.addAccount("Acme")
    try FileManager.default.copyItem(atPath: path(), toPath: path("copy.remit"))
    try FileManager.default.createSymbolicLink(
      atPath: path("link.remit"), withDestinationPath: path())
    let kept = try keep(desk, in: path("state"))
    #expect(kept.plan.hasPrefix("/") && kept.plan.hasSuffix("/a.remit"))
    #expect(kept.isMade(in: try path()))
    #expect(kept.isMade(in: try path("link.remit")))
    #expect(!kept.isMade(in: try path("copy.remit")))
    #expect(UnsavedEdits.find(of: desk.plan.identity, in: try path("state")) == [kept])
  }

  @Test("none are kept where there are none, and a line that is spoilt is named")
  func odd() throws {
    let desk = try Desk(making: path())
    let none = try UnsavedEdits.keep(
      [], of: desk.plan.identity, at: desk.file.path, in: path("state"), author: "", writer: "",
      time: "")
    #expect(none == nil)
    #expect(UnsavedEdits.find(of: desk.plan.identity, in: try path("state")) == [])
    try desk.addAccount("Acme")
    let kept = try keep(desk, in: path("state"))
    try write(bytes(kept.path).dropLast(9), to: kept.path)
    #expect(
      throws: PlanFileError(.damaged("line 2: it is not JSON."), path: kept.path)
    ) { try kept.lines(notIn: desk.file) }
  }

  @Test("cannot be kept where no folder can be made, and the reason is said")
  func noFolder() throws {
    let desk = try Desk(making: path())
    try desk.addAccount("Acme")
    #expect(throws: PlanFileError.self) { try keep(desk, in: path("a.remit/state")) }
  }
}
