import PlanFile
import Workbench

extension WorkbenchEvent {
  /// What the saver's report means on screen.
  init(_ report: PlanSaver.Report) {
    switch report {
    case .saved(let sequences, _): self = .saved(sequences)
    case .foreign(let entries): self = .foreignEdits(entries)
    case .refused(let error): self = .saveRefused(error.sentence)
    }
  }
}
