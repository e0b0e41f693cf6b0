import Canvas
import Glibc
import Terminal

/// A small program on the terminal alone, for the tests of it: it shows the events that came, and
/// does on command what a terminal has to survive.
@main
@MainActor
struct Fixture {
  var log: [String] = []
  var isMarked = false
  /// One cell of the screen, changed by `t` and by nothing else.
  var isTicked = false
  var isMouseOn = false
  var count = 0

  static func main() {
    var fixture = Fixture()
    let arguments = CommandLine.arguments
    do {
      let options = TerminalOptions(
        colour: arguments.contains("--never") ? .never : .auto,
        isMouseOn: arguments.contains("--mouse"),
        logPath: getenv("FIXTURE_LOG").map { String(cString: $0) },
        lastWords: "fixture: ended by a fault, see the log")
      let terminal = try Terminal(options)
      let status = fixture.run(terminal)
      terminal.close()
      exit(status)
    } catch {
      print("fixture: \(error)")
      exit(69)
    }
  }

  mutating func run(_ terminal: Terminal) -> Int32 {
    isMouseOn = terminal.isMouseOn
    while true {
      terminal.present(draw(terminal), palette: .fixture)
      guard let first = terminal.nextEvent() else {
        note(terminal.takeRefusedPaste().map { "refused \($0)" } ?? "woken")
        continue
      }
      for event in [first] + terminal.pendingEvents() {
        if let status = handle(event, terminal) { return status }
      }
    }
  }

  private mutating func note(_ line: String) {
    count += 1
    log.append("\(count) \(line)")
    if log.count > 12 { log.removeFirst() }
  }

  /// The exit status once the program is to end.
  private mutating func handle(_ event: TerminalEvent, _ terminal: Terminal) -> Int32? {
    switch event {
    case .key(Key(.character("t"))): isTicked.toggle()
    case .key(let key):
      note("key \(key)")
      return press(key, terminal)
    case .paste(let text):
      let shown = text.count > 30 ? "\(text.prefix(10))... \(text.utf8.count) bytes" : text
      note("paste " + shown.map { $0 == "\n" ? "|" : String($0) }.joined())
    case .mouse(let mouse):
      note("mouse \(mouse.action) \(mouse.button) at \(mouse.column),\(mouse.row)")
    case .resized(let size): note("size \(size.columns)x\(size.rows)")
    case .resumed: note("resumed")
    case .hangup(let signal): return 128 + signal
    }
    return nil
  }

  private mutating func press(_ key: Key, _ terminal: Terminal) -> Int32? {
    switch key {
    case Key(.character("q")): return 0
    case Key(.character("!")): fatalError("asked for")
    case Key(.character("#")): abort()
    case Key(.character("R")): note("depth \(depth(below: count))")
    case Key(.character("B")): Task.detached { fatalError("asked for in the background") }
    case Key(.character("m")): isMarked.toggle()
    case Key(.character("M")):
      isMouseOn.toggle()
      terminal.setMouse(isMouseOn)
    case Key(.character("y")): terminal.copyToClipboard("Zürich")
    case Key(.character("l"), .control): terminal.redraw()
    case Key(.character("z"), .control): terminal.suspend(message: "all is saved; fg returns")
    case Key(.character("e")): terminal.runOutside { _ = system("echo outside; read answer") }
    case Key(.character("w")): wakeLater(terminal.wake)
    case Key(.character("E")): _ = write(STDERR_FILENO, "said on standard error\n", 23)
    default: break
    }
    return nil
  }

  /// Runs out of stack.
  private func depth(below start: Int) -> Int {
    start < 0 ? 0 : depth(below: start + 1) + 1
  }

  private func wakeLater(_ wake: Wake) {
    Task.detached { wake() }
  }

  private func draw(_ terminal: Terminal) -> Canvas {
    let size = terminal.size
    var canvas = Canvas(size: size)
    canvas.put("fixture \(size.columns)x\(size.rows) \(terminal.colourDepth)", at: 0, 0)
    canvas.put("\(terminal.descriptionName) utf8 \(terminal.isUTF8)", at: 0, 1)
    canvas.put("東京 e\u{301} Zürich ─│● 한국", at: 0, 2)
    canvas.put(isMarked ? "mark X" : "mark -", at: 0, 3)
    canvas.put(isTicked ? "+" : "-", at: 20, 3)
    let styles = [Style(.bad), Style(.good, on: .selection), Style(.text, on: .ground, .bold)]
    for (index, style) in styles.enumerated() {
      canvas.put("style\(index)", at: 0, 4 + index, style)
    }
    for (index, line) in log.enumerated() { canvas.put(line, at: 0, 8 + index) }
    canvas.cursor = (5, 3)
    canvas.isCursorVisible = isMarked
    return canvas
  }
}
