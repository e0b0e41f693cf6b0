import Canvas
import Plan

/// Something that lies over the screen and takes the keys first.
enum Overlay: Sendable {
  case form(Form)
  case picker(Picker)
  case help(CommandList)
  case filter(FilterLine)
  case page(Page)
  case account(AccountCard)
  case importing(ImportFlow)
  case history(HistoryView)
}

/// Text to read: why this owner, why this light, a report.
struct Page: Sendable {
  var title: String
  var text: TextBlock
  var offset = 0

  init(title: String, text: TextBlock) {
    self.title = title
    self.text = text
  }

  init(title: String, _ paragraphs: [StyledText]) {
    self.init(title: title, text: TextBlock(paragraphs))
  }
}

/// The text typed after `/`; it filters the screen's list as it grows.
struct FilterLine: Sendable {
  var field: TextField
}

/// What a key did to the overlay in front.
enum KeyOutcome {
  /// The overlay used it.
  case taken
  /// It is the frame's: screens, Ctrl-C and their like.
  case passed
}
