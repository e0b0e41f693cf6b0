import Canvas
import Plan

/// Something that lies over the screen and takes the keys first.
enum Overlay: Sendable {
  case form(Form)
  case picker(Picker)
  case help(CommandList)
  case filter(FilterLine)
  case page(Page)
  case sheet(Sheet)
  /// The engine at work, until it is done or stopped.
  case carving(CarveRun)
  case account(AccountCard)
  case importing(ImportFlow)
  case history(HistoryView)

  /// Whether it hides all of the screen between its tabs and its notice.
  var coversBody: Bool {
    switch self {
    case .account, .importing, .history: true
    case .form, .picker, .help, .filter, .page, .sheet, .carving: false
    }
  }

  /// Whether it is a dialog of its own over the screen.
  var isDialog: Bool {
    switch self {
    case .form(let form): form.inline == nil
    case .picker, .help, .page, .sheet, .carving: true
    case .filter, .account, .importing, .history: false
    }
  }
}

/// Text to read: why this owner, why this light, a report.
struct Page: Sendable {
  var title: String
  var text: TextBlock
  var offset = 0
  /// The topics that explain its words, by their ids; `?` offers them.
  var topics: [String]

  init(title: String, text: TextBlock, topics: [String] = []) {
    self.title = title
    self.text = text
    self.topics = topics
  }

  init(
    title: String, _ paragraphs: [StyledText], topics: [String] = [], hangingIndent: Int = 0
  ) {
    self.init(
      title: title, text: TextBlock(paragraphs, hangingIndent: hangingIndent), topics: topics)
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
