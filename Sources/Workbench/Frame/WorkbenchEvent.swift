import Canvas
import Exchange
import Plan

/// What the program tells the workbench.
public enum WorkbenchEvent: Sendable {
  case terminal(TerminalEvent)
  /// Tickets that are on disk now, with their sequences.
  case saved([Int: Int])
  /// The file holds edits of another program.
  case foreignEdits([JournalEntry])
  /// The disk refused; the sentence says why.
  case saveRefused(String)
  /// Journal lines that were asked for.
  case historyRead([JournalEntry])
  case importProposed(ImportProposal)
  /// The file is no list that can be read so; it may say what was recognised.
  case importRefused(ImportError)
  /// The file is not there, or the plan could not take it in.
  case importFailed(String)
  /// A folder that was asked for.
  case folderListed(FolderListing)
  /// Background work that was asked for.
  case worked(BackgroundWork.Answer)
  /// How far an import has come, and rows a second where they can be told.
  case importProgress(ImportProgress, rate: Int?)
  /// A copy of the plan has taken the file in.
  case importApplied(AppliedImport)
  /// The rows that an import left out stand in a file to mend them in.
  case repairWritten(path: String)
  case summaryPrepared(SummaryPage, SummaryRequest)
  case exported(WrittenExport)
  /// What an export would replace, unless it is asked to.
  case exportMet(StandingFiles, ExportRequest)
  case exportFailed(String)
  /// Why an export could not be written, and what was asked for.
  case exportRefused(String, ExportRequest)
  /// A scenario stands in a file of its own.
  case branched(WrittenExport)
  /// Why a scenario could not be written.
  case branchFailed(String)
  /// This plan and those it was to be put beside.
  case plansCompared([ComparedPlan])
  /// The person's editor gave a text back.
  case edited(String)
  /// The editor could not be run or failed; the sentence says why.
  case editFailed(String)
  /// A paste was longer than the terminal keeps; its bytes.
  case pasteRefused(Int)
  /// An older part of the journal, for the history.
  case historyPaged([JournalEntry])
  /// What a line of the journal changed; of a large edit only the first rows.
  case changesRead(of: Int, [RowChange], isAll: Bool)
  /// One edit that takes several back, and the line to just after which.
  case undoPrepared(RowsRestored, to: Int)
  case undoRefused(String)
  case pastProgress(done: Int, total: Int, token: Int)
  /// Whether an edit that the disk refused was let go of, by its ticket.
  case withdrawn(ticket: Int, isLetGo: Bool)
  case pastRead(PastReading, token: Int)
  /// Why the journal did not answer; the token is that of the past that was asked for, nil where
  /// something else was.
  case pastFailed(String, token: Int?)
  /// A theme file was read: what to say of it, and whether something in it is wrong.
  case themeRead(String, isFaulty: Bool)
  /// A day began while the program was open.
  case dayChanged
}
