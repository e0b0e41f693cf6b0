/// What the program reads from its environment.
enum Variable: String, CaseIterable {
  case noColor = "NO_COLOR"
  case colorTerm = "COLORTERM"
  case term = "TERM"
  case locale = "LC_ALL, LC_CTYPE, LANG"
  case visual = "VISUAL, EDITOR"
  case config = "XDG_CONFIG_HOME"
  case state = "XDG_STATE_HOME"
  case author = "REMIT_AUTHOR"
  case zone = "TZ"

  /// What it does, in a sentence.
  var meaning: String {
    switch self {
    case .noColor: "Where it is set, no colours; bold, underline and reverse tell the same."
    case .colorTerm: "truecolor or 24bit: colours as the theme has them, not the nearest of 256."
    case .term: "The terminal; an unknown or a dumb one is refused in a sentence."
    case .locale: "Where they name no UTF-8, lines and bars are drawn in ASCII."
    case .visual: "The editor that Ctrl-G opens for long text, the first before the second."
    case .config: "Where the folder of your own themes is looked for, instead of ~/.config."
    case .state: "Where state and log are kept, instead of ~/.local/state."
    case .author: "Who you are in the history of a plan, instead of your login."
    case .zone: "The time zone that decides which day is today."
    }
  }
}
