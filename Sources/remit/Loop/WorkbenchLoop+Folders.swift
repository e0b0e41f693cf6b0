import Dispatch
import Workbench

extension WorkbenchLoop {
  /// Lists a folder beside the keys: one on another machine may take its time.
  func list(_ folder: String) {
    let mailbox = mailbox
    DispatchQueue.global(qos: .userInteractive).async {
      mailbox.post(.folderListed(Folders.listing(of: folder)))
    }
  }
}
