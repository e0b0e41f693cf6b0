import Foundation
import Plan
import PlanFile
import Testing

@Suite("Watching a plan")
struct WatcherTests {
  let folder = try? TemporaryFolder()

  @Test("a save by someone else makes the descriptor readable, other files do not count")
  func watches() throws {
    let folder = try #require(folder)
    let desk = try Desk(making: folder.file("a.remit"))
    let watcher = try PlanWatcher(folder.file("a.remit"))
    #expect(!watcher.drain())
    try write([1], to: folder.file("b.remit"))
    #expect(isReadable(watcher.descriptor))
    #expect(!watcher.drain())
    #expect(!isReadable(watcher.descriptor))
    try desk.addAccount("Acme")
    try desk.save()
    #expect(isReadable(watcher.descriptor))
    #expect(watcher.drain())
    #expect(!watcher.drain())
  }

  @Test("a plan that is replaced or deleted is noticed")
  func replaced() throws {
    let folder = try #require(folder)
    try Desk(making: folder.file("a.remit")).file.close()
    let watcher = try PlanWatcher(folder.file("a.remit"))
    try write([1], to: folder.file("b.remit"))
    #expect(rename(folder.file("b.remit"), folder.file("a.remit")) == 0)
    #expect(watcher.drain())
    #expect(unlink(folder.file("a.remit")) == 0)
    #expect(watcher.drain())
  }

  @Test("reading a plan is no change")
  func reading() throws {
    let folder = try #require(folder)
    try Desk(making: folder.file("a.remit")).file.close()
    let watcher = try PlanWatcher(folder.file("a.remit"))
    let opened = try PlanFile.open(folder.file("a.remit"), readOnly: true)
    _ = try opened.file.entries(after: 0)
    opened.file.close()
    #expect(!watcher.drain())
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, 0) == 1
  }
}
