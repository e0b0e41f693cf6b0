import Dispatch
import Exchange
import Plan
import Workbench

/// Files are written beside the keys.
extension WorkbenchLoop {
  func prepare(_ request: SummaryRequest) {
    let plan = workbench.plan
    let day = environment.today
    let title = workbench.planName
    let mailbox = mailbox
    DispatchQueue.global(qos: .userInitiated).async {
      let page = SummaryPage(of: request, in: plan, title: title, on: day)
      mailbox.post(.summaryPrepared(page, request))
    }
  }

  /// What an export would replace; nil where nothing.
  private nonisolated static func standing(_ export: ExportDesk) -> StandingFiles? {
    let standing = export.standing
    guard let first = standing.first else { return nil }
    let changed = Files.changed(first)
    return StandingFiles(
      path: Paths.shown(first), count: standing.count, day: changed.day, clock: changed.clock)
  }

  func export(_ request: ExportRequest) {
    let plan = workbench.plan
    let day = environment.today
    let title = workbench.planName
    let mailbox = mailbox
    DispatchQueue.global(qos: .userInitiated).async {
      do {
        let export = try ExportDesk(
          plan, on: day, format: request.format, parts: request.parts, title: title,
          to: request.path)
        // Answered lists are never replaced, so that there is nothing to ask.
        if !request.replaces, !request.format.isFilledIn, let standing = Self.standing(export) {
          mailbox.post(.exportMet(standing, request))
          return
        }
        try export.write()
        mailbox.post(
          .exported(
            WrittenExport(
              path: Paths.shown(request.path), names: export.names, bytes: export.bytes,
              note: export.loadBack?.sentence)))
      } catch {
        mailbox.post(.exportRefused((error as? Failure)?.sentence ?? "\(error)", request))
      }
    }
  }
}
