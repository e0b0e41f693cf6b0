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
  case importFailed(String)
  /// Background work that was asked for.
  case worked(BackgroundWork.Answer)
  case summaryPrepared(SummaryPage, SummaryRequest)
  case exported(path: String, bytes: Int)
  case exportFailed(String)
  /// The person's editor gave a text back.
  case edited(String)
  /// The editor could not be run or failed; the sentence says why.
  case editFailed(String)
  /// A day began while the program was open.
  case dayChanged
}
