import Canvas
import Exchange
import Plan

/// The whole state of the program on screen: the plan being worked on, where the person is in it,
/// and what lies open over it.
public struct Workbench: Sendable {
  public internal(set) var session: PlanSession
  /// Sums, lists and findings derived from the plan, kept as it changes.
  public internal(set) var overview: Overview
  /// Counts the plan's changes; a screen made at an older one is worked out anew.
  var generation = 0
  /// Row numbers lent and not used yet.
  var keys: KeyBlock?

  /// The file's name as the title shows it.
  public var fileName: String
  public internal(set) var saveState: SaveState
  public internal(set) var size: Size
  public internal(set) var screen: ScreenID = .today
  public internal(set) var theme: String

  var today = TodayScreen()
  var design = DesignScreen()
  var pipeline = PipelineScreen()
  var handoffs = HandoffsScreen()
  var territories = TerritoriesScreen()
  var summary = SummaryScreen()
  /// The generation each screen was last worked out at.
  var refreshed: [ScreenID: Int] = [:]

  /// What lies over the screen, the topmost last.
  var overlays: [Overlay] = []
  /// One line that says what just happened, until the next key.
  public internal(set) var notice: Notice?
  /// Effects gathered while an event is handled.
  var effects: [Effect] = []
  /// Whether the key before this one was Ctrl-C: a second one quits.
  var isInterrupted = false
  var isMouseOn = false
  /// The row that was clicked last, where nothing came since: a second click on it is Enter.
  var clicked: Region.Target?
  /// The name that was asked for last for a scenario: offered again when it could not be written.
  var branchPath = ""
  /// How many carvings were begun: the number of the newest.
  var carvings = 0
  /// What was run from a list of commands last; kept between runs.
  public var recent = RecentActions()
  /// Files that are being read in.
  var imports = Imports()
  /// An undo or redo that waits for a part of the journal to be read.
  var awaited: Reversal?
  /// The past that is looked at; nil where the plan is shown as it is now.
  var past: PastView?
  /// The way to a past that was asked for.
  var goingBack = GoingBack()
  /// The tour, while it is under way.
  var tour: Tour?
  /// Whether Today offers the tour in its notice line.
  var isTourOffered = false
  /// What stood in the fields of the form that was left last; Ctrl-Y brings it back.
  var lastTyped: TypedTexts?

  /// - Parameter overview: of the plan today, where it was worked out already.
  public init(
    session: PlanSession, overview: Overview? = nil, fileName: String, theme: String, size: Size,
    environment: Environment
  ) {
    self.session = session
    self.fileName = fileName
    self.theme = theme
    self.size = size
    self.overview =
      overview.flatMap { $0.day == environment.today ? $0 : nil }
      ?? Overview(of: session.plan, on: environment.today)
    saveState = .saved(at: environment.clock)
    refreshCurrent(environment)
  }

  public var plan: Plan { session.plan }

  /// What the title line says of the disk.
  public enum SaveState: Equatable, Sendable {
    case saved(at: String)
    case saving
    /// The disk refuses; the edits are kept and tried again.
    case refused(String)
  }

  /// A sentence under the body, and how it is meant.
  public struct Notice: Equatable, Sendable {
    public enum Kind: Equatable, Sendable { case done, told, refused }
    public var kind: Kind
    public var text: String
  }

  /// Undo or redo.
  struct Reversal: Equatable, Sendable {
    var isRedo: Bool
    /// The edit whose inverse is being read; nil while older edits are.
    var inverse: Int?
  }

  /// What the notice line says, to be said elsewhere instead.
  mutating func takeNotice() -> String {
    defer { notice = nil }
    return notice?.text ?? ""
  }

  mutating func say(_ text: String, _ kind: Notice.Kind = .told) {
    notice = Notice(kind: kind, text: text)
  }
}
