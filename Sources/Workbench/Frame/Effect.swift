import Canvas
import Exchange
import Plan

/// What the workbench asks the program to do: the only way in which a screen reaches the world.
public enum Effect: Equatable, Sendable {
  /// Save a change; `basedOn` is the newest journal sequence it was made over.
  case commit(PendingEdit, basedOn: Int)
  /// Read a line's inverse, for an undo across sessions.
  case loadInverse(sequence: Int)
  /// Read the journal before a sequence.
  case loadHistory(before: Int)
  /// Read an older part of the journal for the history, beside the keys.
  case pageHistory(before: Int)
  /// Read what a line of the journal changed.
  case readChanges(of: Int)
  /// Work out one edit that takes lines of the journal back, to the state after another.
  case prepareUndo(of: Set<Int>, to: Int)
  /// Work out the plan as it was.
  case showPast(PastRequest, token: Int)
  /// Stop working out the past.
  case stopGoingBack
  /// Read a file and work out what importing it would do.
  case proposeImport(path: String, choices: ImportChoices)
  /// List a folder, for a path that is typed; the answer is `.folderListed`.
  case listFolder(String)
  /// Work out a long list beside the keys.
  case work(BackgroundWork)
  /// End the reading or the taking of a file that is under way.
  case stopImport
  /// Let go of an edit that the disk refuses, where it is not being written just now.
  case withdraw(ticket: Int)
  /// Let a copy of the plan take a file in; the numbers are handed back with it.
  case takeImport(ImportProposal, ticket: Int, generation: Int)
  /// Write the rows of a file that were skipped or rejected to a file beside it.
  case writeRepair(path: String, report: ImportReport)
  /// Keep a pasted table beside the program's own files and propose it for import.
  case importPasted(String)
  /// Work out the summary as it will read.
  case prepareSummary(SummaryRequest)
  /// Write an export; the answer says where.
  case export(ExportRequest)
  /// Keep in mind that a file was written, for the next time this plan is opened.
  case noteWritten(WrittenNote)
  /// Open a text in the person's own editor; the answer is `.edited` or `.editFailed`.
  case editText(String)
  /// Show a theme and keep it for the next start.
  case setTheme(String)
  /// Show a theme for now.
  case previewTheme(String)
  /// Write this plan as it stands to another file, as a scenario; the answer is `.branched` or
  /// `.branchFailed`.
  case branch(path: String)
  /// Read plan files and put them beside this one; the answer is `.plansCompared`.
  case comparePlans(paths: [String])
  /// Leave this plan for another one.
  case openPlan(path: String)
  /// Keep in mind that the tour was offered or taken: it is not offered again.
  case rememberTour
  case copy(String, what: String)
  case setMouse(Bool)
  case redraw
  case suspend
  case quit
  /// Leave this plan for the list of plans.
  case openAnother
  /// End although changes are unsaved; they are kept aside for the next start.
  case quitUnsaved
  /// Try again to save what was refused.
  case retrySaving
  /// Let go of the edits that were kept aside when the disk refused them.
  case forgetKept
}

/// What to export and where to.
public struct ExportRequest: Equatable, Sendable {
  public var format: ExportFormat
  /// As typed; relative to where the program was started.
  public var path: String
  /// The parts of the summary to write.
  public var parts: Set<SummaryPart>
  /// Whether what stands there already was given up; else the program asks first.
  public var replaces = false

  public init(format: ExportFormat, path: String, parts: Set<SummaryPart>) {
    self.format = format
    self.path = path
    self.parts = parts
  }
}

/// What an export has put on the disk.
public struct WrittenExport: Equatable, Sendable {
  /// The whole path of the file, or of the folder with the files, as a person reads it.
  public var path: String
  /// The names of the files in a folder; empty for a single file.
  public var names: [String]
  public var bytes: Int
  /// What else is to be said of it: how much a CRM cannot be told; nil for nothing.
  public var note: String?

  public init(path: String, names: [String] = [], bytes: Int, note: String? = nil) {
    self.note = note
    self.path = path
    self.names = names
    self.bytes = bytes
  }
}

/// What stands already where an export would go, and says something else.
public struct StandingFiles: Equatable, Sendable {
  /// The whole path of the first of them, as a person reads it.
  public var path: String
  public var count: Int
  /// When the first was changed last, in the person's own time.
  public var day: Day
  public var clock: String

  public init(path: String, count: Int, day: Day, clock: String) {
    self.path = path
    self.count = count
    self.day = day
    self.clock = clock
  }
}
