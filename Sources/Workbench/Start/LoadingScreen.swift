import Canvas
import Plan

/// What stands on the screen while a large plan is read: its name, what it holds, how far it is.
///
/// Keys other than those that leave are kept, and work once the plan is there.
public struct LoadingScreen: Sendable {
  public var fileName: String
  /// What the file keeps of itself.
  public var accounts: Int
  public var seats: Int
  public var deals: Int
  /// Rows read so far, of how many.
  public var done = 0
  public var total: Int
  /// Whether all rows are read and the screens are being worked out.
  public var isWorkingOut = false
  private var size: Size
  private var screen: ScreenID
  private var isInterrupted = false
  /// What was typed meanwhile.
  public private(set) var typed: [TerminalEvent] = []

  public init(
    fileName: String, accounts: Int, seats: Int, deals: Int, total: Int, size: Size,
    screen: ScreenID = .today
  ) {
    self.fileName = fileName
    self.accounts = accounts
    self.seats = seats
    self.deals = deals
    self.total = total
    self.size = size
    self.screen = screen
  }

  /// Takes an event in. - Returns: whether the person leaves.
  public mutating func update(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(let key) where key == Key(.character("c"), .control):
      defer { isInterrupted = true }
      return isInterrupted
    case .key(let key) where key == Key(.character("q")) && typed.isEmpty: return true
    case .hangup: return true
    case .resized(let size): self.size = size
    case .resumed: break
    case .key, .paste, .mouse: typed.append(event)
    }
    return false
  }

  public func draw(glyphs: GlyphSet) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    guard size.columns >= 60, size.rows >= 16 else {
      canvas.put("Reading \(fileName)", at: 0, 0, width: size.columns)
      return canvas
    }
    drawFrame(on: &canvas)
    var body = Rect(
      column: 0, row: 3, columns: size.columns, rows: size.rows - 5
    ).inset(columns: 2)
    var parts = [counted(accounts, "account"), counted(seats, "seat")]
    if deals > 0 { parts.append(counted(deals, "deal")) }
    canvas.put(
      parts.joined(separator: ", "), in: body.cutTop(1, gap: 1), Style(.text, .bold))
    ProgressLine(
      isWorkingOut ? "Working out the screens" : "Reading the plan", done: done, total: total
    ).draw(on: &canvas, in: body.cutTop(1, gap: 1))
    if !typed.isEmpty {
      canvas.put("What you typed works once the plan is here.", in: body.cutTop(1), Style(.muted))
    }
    return canvas
  }

  private func drawFrame(on canvas: inout Canvas) {
    canvas.fill(canvas.bounds.line(0), Style(.text, on: .bar))
    canvas.put(fileName, at: 1, 0, Style(.title, on: .bar, .bold), width: size.columns - 24)
    canvas.put("reading ", at: size.columns - 22, 0, Style(.accent, on: .bar), width: 22, .right)
    canvas.fill(canvas.bounds.line(1), Style(.text, on: .bar))
    Tabs(
      ScreenID.allCases.map { Tabs.Tab(key: "\($0.rawValue)", $0.title) },
      selected: ScreenID.allCases.firstIndex(of: screen) ?? 0
    ).draw(on: &canvas, in: canvas.bounds.line(1).inset(columns: 1), paper: .bar)
    let last = canvas.bounds.line(size.rows - 1)
    canvas.fill(last, Style(.text, on: .bar))
    HintLine([HintLine.Hint("q", typed.isEmpty ? "leaves" : "is kept, Ctrl-C twice leaves")]).draw(
      on: &canvas, in: Rect(column: 1, row: last.row, columns: size.columns - 2, rows: 1))
  }
}
