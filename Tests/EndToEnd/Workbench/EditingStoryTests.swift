import Glibc
import PseudoTerminal
import Testing

/// Editing at the keyboard of the real program, with a real editor.
@Suite("Typing, dating and writing long evidence")
struct EditingStoryTests {
  /// An editor that says it ran, writes lines over the text, and ends.
  private static let editor = """
    #!/bin/sh
    printf 'first line of %s\\nsecond line\\nthird line\\n' "$(cat "$1")" > "$1.new"
    stat -c %a "$1" > "$HOME/mode"
    cat "$1.new" > "$1"; rm "$1.new"
    """

  private func place(_ editor: String) throws -> Workplace {
    let place = try Workplace()
    try place.putSample()
    try place.write(editor, to: "home/editor.sh")
    try place.shell("chmod +x home/editor.sh")
    return place
  }

  private func open(_ place: Workplace, editor: String) throws -> PseudoTerminal {
    let terminal = try place.open(environment: ["EDITOR": editor, "VISUAL": ""])
    try terminal.press("3", expect: "Acme Robotics")
    try terminal.press("Down Enter", expect: "Enter evidence")
    return terminal
  }

  @Test("a blocked item's reason is written in the editor, kept in lines, and undone")
  func longText() throws {
    let place = try place(Self.editor)
    let terminal = try open(place, editor: place.path("home/editor.sh"))
    try terminal.press("b text:draft", expect: "draft")
    // Which editor opens, and how it is left, is said before it does.
    try terminal.expect("editor.sh; save, then close")
    try terminal.press("Ctrl-G", expect: "Taken over from the editor")
    #expect(terminal.isAlternateScreen)
    try terminal.press("Enter", expect: "blocked")
    try terminal.expectSaved()
    #expect(try place.text("home/mode").hasPrefix("600"))
    #expect(try place.contents("home/state/remit").allSatisfy { !$0.hasPrefix("field-") })
    #expect(try place.exported("plan.remit").contains("first line of draft\\nsecond line"))
    try terminal.press("u", expect: "Undone: blocked H19")
    try terminal.quitCleanly()
  }

  @Test("an editor that is missing or fails is a sentence, and the form stands as it was")
  func failing() throws {
    let place = try place("#!/bin/sh\nexit 3\n")
    let failing = try open(place, editor: place.path("home/editor.sh"))
    try failing.press("b text:draft", expect: "draft")
    try failing.press("Ctrl-G", expect: "The editor ended with status 3; the text is as it was.")
    try failing.expect("draft")
    try failing.press("Esc", expect: "Restored")
    try failing.quitCleanly()
    let missing = try open(place, editor: "/nonexistent/editor")
    try missing.press("b text:draft", expect: "draft")
    try missing.press("F2", expect: "is not here; set $VISUAL or $EDITOR")
    try missing.press("Esc", expect: "Restored")
    try missing.quitCleanly()
  }

  @Test("a signal that comes while the editor has the terminal ends both, and all is saved")
  func ended() throws {
    let place = try place("#!/bin/sh\necho the editor runs\nexec sleep 600\n")
    let terminal = try open(place, editor: place.path("home/editor.sh"))
    try terminal.press("x", expect: "u takes it back")
    try terminal.press("b text:draft", expect: "draft")
    try terminal.press("Ctrl-G", expect: "the editor runs")
    terminal.signal(SIGTERM)
    #expect(terminal.exitStatus() == 128 + Int(SIGTERM))
    try terminal.expectGivenBack()
    #expect(try place.journal().count > 1)
    #expect(try place.contents("home/state/remit").allSatisfy { !$0.hasPrefix("field-") })
  }

  @Test("a text that is no UTF-8, or too large, is refused with a sentence")
  func hostile() throws {
    let place = try place("#!/bin/sh\nprintf '\\377\\376' > \"$1\"\n")
    let terminal = try open(place, editor: place.path("home/editor.sh"))
    try terminal.press("b text:draft Ctrl-G", expect: "no UTF-8")
    try place.write("#!/bin/sh\nhead -c 5000000 /dev/zero > \"$1\"\n", to: "home/editor.sh")
    try place.shell("chmod +x home/editor.sh")
    try terminal.press("Ctrl-G", expect: "5000000 bytes")
    try terminal.expect("draft")
    try terminal.press("Esc", expect: "Restored")
    try terminal.quitCleanly()
  }

  @Test("a paste of ten megabytes into a field is refused with its count")
  func paste() throws {
    let place = try place(Self.editor)
    let terminal = try open(place, editor: "")
    try terminal.press("b text:draft", expect: "draft")
    terminal.paste(String(repeating: "x", count: 10_000_000))
    try terminal.expect("10,000,000 characters, and a field holds 100,000")
    try terminal.press("Esc", expect: "Restored")
    try terminal.quitCleanly()
  }

  @Test("a day is chosen from the calendar, and late items are ticked in the catch-up grid")
  func calendarAndGrid() throws {
    let place = try place(Self.editor)
    let terminal = try open(place, editor: "")
    try terminal.press("t", expect: "is due")
    try terminal.press("Ctrl-O", expect: "Mo  Tu  We  Th  Fr  Sa  Su")
    try terminal.press("t Down Right", expect: "Sun 29 Nov, in 8 days")
    try terminal.press("Enter", expect: "29 Nov 2026")
    try terminal.press("Enter", expect: "due 29 Nov")
    try terminal.press("Esc c", expect: "Catch-up")
    try terminal.press("n x", expect: "u takes it back")
    try terminal.press("u", expect: "Undone: done")
    terminal.send(keys: "Esc")
    try terminal.expectGone("Catch-up")
    try terminal.expectSaved()
    try terminal.quitCleanly()
  }

  @Test("a table typed all at once, by a terminal that marks no pastes, is a paste and no keys")
  func burst() throws {
    let place = try Workplace()
    try place.putSample()
    let before = try place.exported("plan.remit")
    let terminal = try place.open()
    let rows = (1...60).map { "Z\($0),Zeta Works \($0),\($0)000,Quentin Xu\r" }
    terminal.type("Account ID,Account Name,ARR,Account Owner\r" + rows.joined())
    try terminal.expect("an account list")
    try terminal.press("Esc", expect: "Left the import")
    // Into a field it is typed as it stands.
    try terminal.press("I", expect: "path to a .csv file")
    terminal.type(String(repeating: "long-name-", count: 30))
    try terminal.expect("name-long-name-")
    try terminal.press("Esc", expect: "Restored")
    try terminal.quitCleanly()
    #expect(try place.exported("plan.remit") == before)
  }
}
