import Canvas

/// A role a theme file can name.
protocol Role: CaseIterable, Hashable, RawRepresentable<UInt8> {
  /// As it is written in a theme file.
  var spelling: String { get }
  /// The role it looks like where a file leaves it out; nil for the one all others come from.
  var fallBack: Self? { get }
  /// What sets it apart from `fallBack` then.
  var fallBackAttributes: Style.Attributes { get }
}

extension Ink: Role {
  var spelling: String { String(describing: self) }

  var fallBack: Ink? {
    switch self {
    case .text: nil
    case .muted, .accent, .title, .good, .warn, .bad: .text
    case .faint, .series6: .muted
    case .key, .value, .series1: .accent
    case .series2: .good
    case .series3: .warn
    case .series4: .value
    case .series5: .title
    }
  }

  var fallBackAttributes: Style.Attributes {
    switch self {
    case .muted: .dim
    case .accent, .title, .bad: .bold
    case .warn, .value: .underline
    case .text, .faint, .good, .key, .series1, .series2, .series3, .series4, .series5, .series6: []
    }
  }
}

extension Paper: Role {
  var spelling: String { String(describing: self) }

  var fallBack: Paper? {
    switch self {
    case .ground: nil
    case .bar, .raised, .selection: .ground
    case .quiet, .field, .marked: .raised
    case .hint: .field
    }
  }

  var fallBackAttributes: Style.Attributes {
    switch self {
    case .selection: .reverse
    case .quiet, .field: .underline
    case .marked: .bold
    case .ground, .bar, .raised, .hint: []
    }
  }
}
