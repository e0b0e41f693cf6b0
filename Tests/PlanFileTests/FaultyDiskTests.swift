import Foundation
import Plan
import PlanFile
import Testing

@Suite("A disk that fails at any call", .serialized)
struct FaultyDiskTests {
  @Test("never leaves a plan half saved: it is as before, or as after")
  func everyCall() throws {
    try #require(FaultyDisk.installed)
    var limit = 0
    var hasFailed = false
    repeat {
      let folder = try TemporaryFolder()
      let path = folder.file("a.remit")
      let made = try Desk(making: path)
      for number in 1...30 { try made.addAccount("Kept \(number)") }
      try made.save()
      made.file.close()
      hasFailed = try FaultyDisk.using(folder.path, failingAfter: limit) {
        let opened = try PlanFile.open(path)
        let before = opened.plan
        var plan = before
        var waiting: [PendingEdit] = []
        for account in before.accounts {
          let edit = Edit.accountEdited(
            AccountEdited(account: account.key, field: .arr, value: .money(Money(major: 9))))
          waiting.append(
            PendingEdit(
              ticket: waiting.count + 1, edit: edit, change: try plan.apply(edit), what: "",
              undoes: nil))
        }
        let outcome = try? opened.file.commit(
          waiting, basedOn: opened.sequence, author: "Ann", writer: "w", at: Desk.time)
        opened.file.close()
        FaultyDisk.repair()
        let after = try PlanFile.open(path)
        #expect(after.plan == before || after.plan == plan, "call \(limit)")
        if outcome != nil { #expect(after.plan == plan, "call \(limit)") }
        #expect(try after.file.integrityCheck() == [])
        // Whether the first attempt got through or not, the second ends with the edits saved once.
        _ = try after.file.commit(
          waiting, basedOn: opened.sequence, author: "Ann", writer: "w", at: Desk.time)
        let last = try PlanFile.open(path)
        #expect(last.plan == plan && last.sequence == opened.sequence + 30)
      }
      limit += 1
    } while hasFailed && limit < 400
    // The last round went through without a failure.
    #expect(limit > 10 && !hasFailed)
  }
}
