import Canvas
import Exchange
import Plan
import Testing

@testable import Workbench

@Suite("Importing at the workbench")
struct ImportFlowTests {
  private static let clean = "Account ID,Account Name,ARR\nA1,Acme,5000\nA2,Brunel,7000\n"

  private func story(
    _ text: String, more: [String: String] = [:], size: (Int, Int) = (100, 30)
  ) throws -> ImportStory {
    let today = try #require(Day(iso: "2026-11-21"))
    let plan = Plan(
      identity: PlanIdentity(
        id: "flow", currency: try #require(Currency(code: "USD")), createdOn: today))
    let files = more.merging(["file.csv": text]) { $1 }
    return ImportStory(plan, on: today, files: files, size: size)
  }

  @Test("takes a clean file with two Enters, and one undo takes it back")
  func clean() throws {
    var story = try story(Self.clean)
    story.press("I text:file.csv Enter")
    #expect(story.screen.contains("an account list"))
    #expect(story.screen.contains("Go on: what will change"))
    #expect(story.plan.accounts.isEmpty)
    story.press("Enter")
    #expect(story.screen.contains("2 added"))
    #expect(story.screen.contains("Take it into the plan"))
    story.press("Enter")
    #expect(story.story.notice.contains("Imported file.csv: 2 added"))
    #expect(story.plan.accounts.count == 2)
    story.press("u")
    #expect(story.plan.accounts.isEmpty)
  }

  @Test("leaves the plan as it was with Esc at any step, one step at a time")
  func leaves() throws {
    var story = try story(Self.clean)
    story.press("I text:file.csv Enter Enter Esc")
    #expect(story.screen.contains("The first rows"))
    story.press("Esc")
    #expect(story.story.notice == "Left the import of file.csv; the plan is as it was.")
    #expect(story.plan.accounts.isEmpty)
    #expect(story.story.committed.isEmpty)
  }

  @Test("Esc asks before it drops what was said of the file")
  func dropsNothingUnasked() throws {
    var story = try story(Self.clean)
    story.press("I text:file.csv Enter Up Enter Enter Esc")
    #expect(story.screen.contains("Leave the import of file.csv?"))
    story.press("Enter")
    #expect(story.screen.contains("an account list"))
    story.press("Esc Down Enter")
    #expect(story.story.notice == "Left the import of file.csv; the plan is as it was.")
    #expect(story.plan.accounts.isEmpty)
  }

  @Test("counts as not saved while it is on its way to the disk, and is not left behind unasked")
  func onItsWay() throws {
    var story = try story(Self.clean)
    story.press("I text:file.csv Enter Enter")
    story.pressOnly("Enter")
    let environment = story.story.environment
    guard case .takeImport(let proposal, let ticket, let generation)? = story.story.effects.last
    else {
      Issue.record("nothing is taken in")
      return
    }
    let applied = try AppliedImport(
      proposal, to: story.plan, ticket: ticket, generation: generation, on: environment.today)
    var workbench = story.story.workbench
    _ = workbench.update(.importApplied(applied), environment)
    #expect(workbench.unsaved == [applied.pending])
    _ = workbench.update(.saveRefused("The disk is full."), environment)
    let asked = workbench.update(.terminal(.key(Key(.character("q")))), environment)
    #expect(!asked.contains(.quit))
    #expect(workbench.draw(environment).text.contains("1 edit not saved"))
  }

  @Test("is not forgotten when q is pressed while the plan takes it in")
  func leaving() throws {
    var story = try story(Self.clean)
    story.press("I text:file.csv Enter Enter")
    story.pressOnly("Enter q")
    #expect(!story.story.effects.contains(.quit))
    #expect(story.story.notice.contains("file.csv is being taken in"))
    story.pressOnly("Esc q")
    #expect(story.story.effects.contains(.quit))
    #expect(story.plan.accounts.isEmpty)
  }

  @Test("shows so many lines of a report and counts the others")
  func longReport() throws {
    let rows = (1...3_000).map { "B\($0),Name \($0),lots\n" }.joined()
    var story = try story("Account ID,Account Name,ARR\n\(rows)")
    story.press("I text:file.csv Enter i G")
    #expect(story.screen.contains("more lines; w writes the rows to a file"))
  }

  @Test("takes no - for a path: it would read the person's keys")
  func standardStream() throws {
    var story = try story(Self.clean)
    story.press("I text:- Enter")
    #expect(story.screen.contains("stands for no file here"))
    story.press("Esc E Enter Ctrl-U text:- Enter")
    #expect(story.screen.contains("stands for no file here"))
    #expect(
      !story.story.effects.contains { effect in
        switch effect {
        case .proposeImport, .export: true
        default: false
        }
      })
  }

  @Test("maps a column anew with Enter, shows its first rows, and marks what is doubtful")
  func columns() throws {
    var story = try story("Account Name,Yearly,Renewal Date\nAcme,5000,soon\nBrunel,7000,later\n")
    story.press("I text:file.csv Enter")
    #expect(story.screen.contains("Go on: 1 column to look at"))
    story.press("Enter")
    #expect(story.story.cursorLine.contains("Renewal Date"))
    #expect(story.screen.contains("\"soon\" is no date"))
    story.press("Enter text:leave Enter Up")
    #expect(story.screen.contains("5000 · 7000"))
    story.press("Enter text:arr Enter")
    #expect(story.story.cursorLine.contains("ARR"))
    story.press("G Enter Enter")
    #expect(story.plan.accounts.compactMap(\.arr).count == 2)
  }

  @Test("asks how ambiguous dates are written, once, with what each would mean")
  func dates() throws {
    let text = "Account ID,Account Name,Renewal Date\nA1,Acme,03/04/2027\n"
    let next = text.replacing("A1,Acme,03", with: "A2,Brunel,05")
    var story = try story(text, more: ["next.csv": next])
    story.press("I text:file.csv Enter Enter")
    #expect(story.screen.contains("\"03/04/2027\" on line 2"))
    #expect(!story.screen.contains("●"))
    #expect(story.screen.contains("03/04/2027 is 4 March 2027"))
    #expect(story.screen.contains("03/04/2027 is 3 April 2027"))
    story.press("Down Enter Enter Enter")
    #expect(story.plan.accounts.first { $0.name == "Acme" }?.file.renewal?.iso == "2027-04-03")
    story.press("I text:next.csv Enter")
    #expect(!story.screen.contains("order"))
    story.press("Tab Tab Tab Tab Enter")
    #expect(story.plan.accounts.first { $0.name == "Brunel" }?.file.renewal?.iso == "2027-04-05")
  }

  @Test("asks whom the owner column names, with the numbers of each way")
  func owner() throws {
    var story = try story("Account Name,ARR,Owner\nAcme,5000,Mira\nBrunel,,Tom\n")
    story.press("I text:file.csv Enter Enter")
    #expect(story.screen.contains("Whom does the owner column (Owner) name?"))
    #expect(story.screen.contains("2 as AE"))
    #expect(story.screen.contains("○ The CSM"))
    story.press("Down Down Down")
    #expect(story.story.cursorLine.contains("○ The CSM"))
    story.press("Enter")
    #expect(story.screen.contains("● The CSM"))
    story.press("Enter Enter")
    let acme = try #require(story.plan.accounts.first { $0.name == "Acme" })
    #expect(story.plan.tenures(of: acme.key).first?.role == .csm)
  }

  @Test("the role said of an owner column is not asked again of each owner")
  func ownersRole() throws {
    var story = try story("Account Name,ARR,Owner\nAcme,5000,Mira\nBrunel,,Tom\n")
    story.press("I text:file.csv Enter Enter Down Down Down Enter Enter Enter")
    #expect(story.plan.seats.map(\.role) == [.csm, .csm])
    #expect(!story.screen.contains("role unset"))
  }

  @Test("the answers keep their order and their places, and the one under the cursor is taken")
  func answersStay() throws {
    var story = try story("Account Name,ARR,Owner\nAcme,5000,Mira\nBrunel,,Tom\n")
    story.press("I text:file.csv Enter Enter")
    func order() -> [String] {
      story.story.lines.filter { $0.contains("○") || $0.contains("●") }
        .map { $0.trimmingPrefix { "▸ ○●".contains($0) }.prefix(8) }.map(String.init)
    }
    let before = order()
    #expect(before.count == 4)
    story.press("Down Down")
    #expect(order() == before)
    story.press("Right")
    #expect(order() == before)
    #expect(story.story.cursorLine.contains("●"))
  }

  @Test("q asks once before an import that was begun is thrown away")
  func quitting() throws {
    var story = try story(Self.clean)
    story.press("I text:file.csv Enter q")
    #expect(!story.story.effects.contains(.quit))
    #expect(story.screen.contains("file.csv is not taken into the plan yet"))
    story.press("Enter")
    #expect(story.screen.contains("an account list"))
    story.press("q Down Enter")
    #expect(story.story.effects.contains(.quit))
  }

  @Test("a notice of several lines stands over the import whole")
  func longNotice() throws {
    var story = try story("Account ID,Account Name,ARR\nA1,Acme,lots\n", size: (80, 24))
    story.press("I text:file.csv Enter Tab Tab Tab Tab Enter")
    let notice = story.story.notice
    #expect(notice.count > 80)
    let words = notice.split(separator: " ")
    let said = story.story.lines.suffix(4).joined(separator: " ")
    #expect(words.allSatisfy { said.contains($0) })
  }

  @Test("the report on screen names fields and steps, and no option of the command line")
  func report() throws {
    let rows = Self.clean + "A3,Cobalt,1\nA4,Delta,2\n"
    var story = try story(
      rows, more: ["part.csv": "Account ID,Account Name,ARR\nA1,Acme,6000\n"])
    story.press("I text:file.csv Enter Enter Enter I text:part.csv Enter i")
    #expect(!story.screen.contains("--partial"))
    #expect(story.screen.contains("Back to the CRM"))
    #expect(story.screen.contains("Account ID    fills  ID"))
  }

  @Test("maps the words of Stage once, and does not ask the next time")
  func values() throws {
    let text = "Deal ID,Account Name,Stage,Close Date\nD1,Acme,Delta,2026-12-01\n"
    let next = text.replacing("D1", with: "D2")
    var story = try story(text, more: ["next.csv": next])
    story.press("I text:file.csv Enter Enter")
    #expect(story.story.cursorLine.contains("Delta"))
    #expect(story.screen.contains("? not known yet"))
    story.press("Enter text:commit Enter")
    #expect(story.story.cursorLine.contains("Commit"))
    story.press("G Enter")
    #expect(story.screen.contains("1 handoff card opens"))
    story.press("Enter")
    #expect(story.plan.deals.first { $0.name == "Acme" }?.phase == .commit)
    story.press("I text:next.csv Enter")
    #expect(!story.screen.contains("word"))
  }

  @Test("shows what changes with the old and the new value, and asks about a part of the list")
  func diff() throws {
    let part = "Account ID,Account Name,ARR\nA1,Acme,6000\n"
    let rows = Self.clean + "A3,Cobalt,1\nA4,Delta,2\n"
    var story = try story(rows, more: ["part.csv": part])
    story.press("I text:file.csv Enter Enter Enter")
    story.press("I text:part.csv Enter Enter")
    #expect(story.screen.contains("It names 1 of the plan's 4 accounts"))
    story.press("Down Enter Enter")
    #expect(story.screen.contains("Acme  ARR $5,000 → $6,000"))
    #expect(!story.screen.contains("gone"))
    story.press("Enter")
    #expect(story.plan.accounts.count { $0.isGone } == 0)
  }

  @Test("offers to leave rejected rows out, lists them with their mend, and writes them to a file")
  func rejected() throws {
    var story = try story("Account ID,Account Name,ARR\nA1,Acme,lots\nA2,Brunel,7000\n")
    story.press("I text:file.csv Enter w")
    #expect(
      story.story.effects.contains {
        if case .writeRepair("file.csv", _) = $0 { true } else { false }
      })
    story.press("Tab Tab Tab Tab")
    #expect(story.screen.contains("is no amount; write 1234.50"))
    #expect(story.screen.contains("Back to what is open"))
    story.press("Enter")
    #expect(story.screen.contains("1 row cannot be read"))
    story.press("Enter Enter Enter Enter")
    #expect(story.plan.accounts.map(\.name) == ["Brunel"])
  }

  @Test("refuses edits while a file is read, lets the person look around, and stops with Esc")
  func running() throws {
    var story = try story(Self.clean)
    story.pressOnly("I text:file.csv Enter")
    story.story.send(
      .importProgress(ImportProgress(.matching, done: 4_096, total: 9_000), rate: 50_000))
    #expect(story.screen.contains("Matching 4,096 of 9,000 rows, 50,000 rows a second"))
    story.press("4 ? Esc")
    #expect(story.screen.contains("Esc stops it"))
    story.press("I")
    #expect(story.story.notice == "An import is running; Esc stops it.")
    story.press("Esc")
    #expect(story.story.effects.contains(.stopImport))
    #expect(story.story.notice.contains("Stopped the import of file.csv; the plan is as it was."))
    #expect(story.plan.accounts.isEmpty)
  }

  @Test("does not take the keys of something that was opened while the file was read")
  func opened() throws {
    var story = try story(Self.clean)
    story.story.press("I text:file.csv Enter ? text:und")
    story.settle()
    #expect(story.story.notice.contains("file.csv is read; it is shown when this is closed."))
    story.story.press("text:o")
    #expect(story.screen.contains("undo"))
    #expect(story.story.workbench.importFlow == nil)
    story.press("Esc")
    #expect(story.story.workbench.importFlow?.path == "file.csv")
    #expect(story.story.workbench.imports.run == nil)
  }

  @Test("an import that the disk refuses is given up with Esc, and edits go on")
  func refusedByDisk() throws {
    var story = try story(Self.clean)
    story.story.isDiskFull = true
    story.press("I text:file.csv Enter")
    for _ in 0..<6 where story.story.workbench.imports.run == nil { story.press("G Enter") }
    #expect(story.story.workbench.imports.run?.applied != nil)
    let ticket = try #require(story.story.workbench.imports.run?.applied?.pending.ticket)
    story.press("Esc")
    #expect(story.story.effects.last == .withdraw(ticket: ticket))
    story.story.send(.withdrawn(ticket: ticket, isLetGo: false))
    #expect(story.story.workbench.imports.run != nil)
    story.story.send(.withdrawn(ticket: ticket, isLetGo: true))
    #expect(story.story.notice.contains("Gave up the import of file.csv; the plan is as it was."))
    #expect(story.story.workbench.imports.run == nil)
    #expect(story.plan.accounts.isEmpty)
    #expect(!story.screen.contains("NOT SAVED"))
  }

  @Test("lets the kind of an unknown file be said, then its columns")
  func unknown() throws {
    var story = try story("Alpha,Beta\nAcme,5000\nBrunel,7000\n")
    story.press("I text:file.csv Enter")
    #expect(story.screen.contains("is no list Remit knows"))
    #expect(story.story.cursorLine.contains("What it is"))
    story.press("Enter Enter")
    #expect(story.screen.contains("an account list"))
    story.press("Tab")
    #expect(story.screen.contains("Alpha"))
    story.press("g Enter text:name Enter Down Enter text:arr Enter G Enter")
    #expect(story.screen.contains("2 added"))
    story.press("Enter")
    #expect(story.plan.accounts.count == 2)
  }

  @Test(
    "fits every step at every size, with the cursor on a line",
    arguments: [(80, 24), (120, 36), (200, 60), (60, 16)])
  func sizes(_ size: (Int, Int)) throws {
    var story = try story(
      "Account Name,ARR,Owner,Stage\n" + (0..<60).map { "Name \($0),\($0),Mira,S\($0)\n" }.joined(),
      size: size)
    story.press("I text:file.csv Enter")
    for _ in 0..<5 {
      #expect(story.story.lines.count == size.1)
      #expect(story.screen.contains("1 File") || story.screen.contains("✓ File"))
      for _ in 0..<70 {
        let cursor = story.story.canvas.cursor
        #expect(cursor.row > 2 && cursor.row < size.1 - 1)
        story.press("Up")
      }
      story.press("G Tab")
    }
  }

  @Test("in the lowest window every line of what was recognised stands whole")
  func low() throws {
    var story = try story(
      "Account Name,ARR,Owner,Notes\nAcme,5000,Mira,x\nBrunel,7000,Tom,y\n", size: (60, 16))
    story.press("I text:file.csv Enter")
    #expect(!story.screen.contains("…"))
    #expect(story.story.flat.contains("titles on line 1"))
    #expect(story.story.flat.contains("3 of 4 columns are used, not Notes"))
    #expect(story.story.flat.contains("Back to the CRM nothing: the file has no Account ID"))
    #expect(story.screen.contains("Go on"))
  }

  @Test("Left and Right answer a question at once, and the cursor stays on it")
  func turning() throws {
    var story = try story("Account Name,ARR,Owner\nAcme,5000,Mira\nBrunel,,Tom\n")
    story.press("I text:file.csv Enter Enter")
    #expect(story.story.cursorLine.contains("Whoever is accountable"))
    story.press("Right")
    #expect(
      story.story.cursorLine.contains("● The AM") || story.story.cursorLine.contains("● The AE"))
    let first = story.story.cursorLine
    story.press("Right")
    #expect(story.story.cursorLine != first)
    story.press("Left Left Left")
    #expect(story.story.cursorLine.contains("Whoever is accountable"))
    #expect(story.story.notice == "This is the first answer.")
  }

  @Test("the question about rows that cannot be read names the first, its line and why")
  func firstRejected() throws {
    var story = try story("Account ID,Account Name,ARR\nA1,Acme,5000\nA2,Brunel,lots\n")
    story.press("I text:file.csv Enter Tab Tab Tab")
    #expect(story.screen.contains("1 row cannot be read: line 3, ARR \"lots\""))
    story.press("Right")
    #expect(story.screen.contains("● Leave them out"))
  }

  @Test("a step that was gone past has a mark of its own, and what was looked at is ticked")
  func skippedSteps() throws {
    var story = try story("Account Name,ARR,Owner\nAcme,5000,Mira\n")
    story.press("I text:file.csv Enter Enter")
    let steps = try #require(story.story.line(with: "Questions"))
    #expect(steps.contains("✓ File"))
    #expect(steps.contains("– Columns as is ─ – Values as is"))
    story.press("Shift-Tab Tab")
    #expect(try #require(story.story.line(with: "Questions")).contains("✓ Values"))
  }

  @Test("what a word means without a choice is said before it is made, and the list begins on it")
  func presentReading() throws {
    var story = try story(
      "Account Name,ARR,Lifecycle Stage\nAcme,5000,Zeta\nBrunel,,Zeta\n", size: (120, 36))
    story.press("I text:file.csv Enter Tab Tab g")
    #expect(story.screen.contains("customer if it has ARR"))
    #expect(story.screen.contains("else a prospect"))
    story.press("Enter")
    #expect(story.story.cursorLine.contains("Nothing") || story.screen.contains("▸ Nothing"))
    #expect(story.screen.contains("the ARR decides"))
  }

  @Test("the form of the path says what Enter does, and understands a dragged file")
  func dragged() throws {
    var story = try story(Self.clean, more: ["/tmp/my file.csv": Self.clean])
    story.press("I")
    #expect(story.story.lines.last?.contains("Enter reads it") == true)
    story.story.send(.terminal(.paste("'/tmp/my file.csv' ")))
    story.press("Enter")
    #expect(story.screen.contains("my file.csv"))
    #expect(story.screen.contains("an account list"))
  }
}
