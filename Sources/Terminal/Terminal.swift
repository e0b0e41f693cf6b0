import CNcurses
import Canvas
import Glibc

/// The terminal, taken over from `init` to `close`: canvases go out, events come in.
///
/// There is one at a time, for a process has one terminal. While it is open, standard error goes to
/// the log, and whatever ends the process gives the terminal back as it was found: `close`, a
/// signal answered by the loop, or the crash guard.
@MainActor
public final class Terminal {
  /// Columns and rows as last known; a change comes as `.resized`.
  public internal(set) var size: Size
  /// Whether the locale can show more than ASCII; where not, a canvas uses `GlyphSet.ascii`.
  public let isUTF8: Bool
  /// How many colours are sent.
  public let colourDepth: ColourDepth
  /// The terminal description in use, for the log and for bug reports.
  public let descriptionName: String
  /// Ends the wait in `nextEvent` from another thread.
  public let wake = Wake()
  /// Whether clicks and the wheel come as events. Off, the terminal's own selection works.
  public private(set) var isMouseOn = false

  let options: TerminalOptions
  var decoder: InputDecoder
  var queue: [TerminalEvent] = []
  var queueStart = 0
  /// When the decoder stops waiting for the rest of a sequence.
  var decoderDeadline: ContinuousClock.Instant?
  /// Set once the terminal went away: it is read and written no more.
  var isHungUp = false
  /// Whether `.hangup` for it was given.
  var isHangupTold = false
  var watched: Set<Int32> = []
  var readable: Set<Int32> = []

  var looks: LookTable
  /// What stands on the screen; nil when it is not known.
  var shown: Canvas?
  var shownPalette: Palette?
  var rowBuffer: [nc_cell] = []
  private var isOpen = true

  /// Takes the terminal over: alternate screen, raw keys, bracketed paste.
  ///
  /// - Throws: what keeps a screen from being shown; nothing has been changed then.
  public init(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    guard nc_is_terminal() else { throw .notATerminal }
    let names = try Self.names()
    let isUTF8 = nc_set_locale()
    guard nc_keep_modes() else { throw .refused("its modes cannot be read") }
    let hasColour = Self.hasColour(options.colour)
    let name = try Self.open(names, hasColour: hasColour, isUTF8: isUTF8, options)

    self.options = options
    self.isUTF8 = isUTF8
    descriptionName = name
    decoder = InputDecoder(isUTF8: isUTF8)
    colourDepth = Self.depth(colours: Int(nc_colours()))
    looks = LookTable(depth: colourDepth)
    size = Size(columns: Int(nc_columns()), rows: Int(nc_rows()))
    if let actual = Self.ttySize(), actual != size { adopt(actual) }
    nc_stderr_away(options.logPath)
    enter()
    if options.isMouseOn { setMouse(true) }
  }

  /// Gives the terminal back as it was found. The object must not be used after it.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    leaveExtras()
    nc_close()
    nc_restore_modes()
    nc_guard_on_screen(false)
    nc_stderr_back()
    nc_guard_remove()
  }

  /// Has the next `present` paint every cell again (`Ctrl-L`).
  public func redraw() {
    nc_forget()
    shown = nil
  }

  /// Turns reports of the mouse on or off.
  public func setMouse(_ on: Bool) {
    isMouseOn = on
    decoder.isMouseOn = on
    guard !isHungUp else { return }
    write(on ? Sequence.mouseOn : Sequence.mouseOff)
  }

  /// Hands text to the clipboard of the person's own machine, by OSC 52.
  ///
  /// A terminal that does not take it ignores it; none says which.
  public func copyToClipboard(_ text: String) {
    guard !isHungUp else { return }
    write("\u{1B}]52;c;\(Base64.encode(text.utf8))\u{7}")
  }
}

// MARK: - Taking over and giving back

extension Terminal {
  /// Sequences past terminfo, which has no names for them.
  enum Sequence {
    static let pasteOn = "\u{1B}[?2004h"
    static let pasteOff = "\u{1B}[?2004l"
    static let mouseOn = "\u{1B}[?1002h\u{1B}[?1006h"
    static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l"
  }

  /// Turns on what ncurses does not know of.
  func enter() {
    nc_block_writes()
    write(Sequence.pasteOn)
    if isMouseOn { write(Sequence.mouseOn) }
  }

  func leaveExtras() {
    guard !isHungUp else { return }
    if isMouseOn { write(Sequence.mouseOff) }
    write(Sequence.pasteOff)
  }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { nc_write($0.baseAddress, $0.count) }
    }
  }

  static func ttySize() -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard nc_tty_size(&rows, &columns) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// Tells ncurses of a new size; the next frame is painted whole.
  func adopt(_ new: Size) {
    nc_resize(Int32(clamping: new.rows), Int32(clamping: new.columns))
    size = Size(columns: Int(nc_columns()), rows: Int(nc_rows()))
    shown = nil
  }
}
