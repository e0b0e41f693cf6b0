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

  func export(_ request: ExportRequest) {
    let plan = workbench.plan
    let day = environment.today
    let title = workbench.planName
    let mailbox = mailbox
    DispatchQueue.global(qos: .userInitiated).async {
      do {
        let bytes = try ExportDesk.write(
          plan, on: day, format: request.format, parts: request.parts, title: title,
          to: request.path)
        mailbox.post(.exported(path: request.path, bytes: bytes))
      } catch {
        mailbox.post(.exportFailed((error as? Failure)?.sentence ?? "\(error)"))
      }
    }
  }
}
