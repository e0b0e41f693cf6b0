import Canvas
import Plan

extension Form {
  /// One line to type in.
  struct Field: Sendable {
    var label: String
    var input: TextField
    /// What stood in it when it was opened.
    let initial: String
    /// Shown while nothing is typed: the form the value takes.
    var placeholder: String
    /// What is wrong with what was typed; nil when it reads.
    var problem: String?
    /// What may stand here, offered as it is typed.
    var choices: [String]
    /// Whether several choices may stand here, parted by commas.
    var isList = false
    /// What the typed text is read as, shown beside it; nil where it does not read yet.
    var reads: (@Sendable (String) -> StyledText?)?
    /// The days its calendar shows; nil where no day is typed.
    var days: DayCalendar.Source?
    /// Completes a path that is typed; nil where none is.
    var path: PathCompletion?
    /// Whether what is typed has to be there already, so that Enter takes the first offer for a part
    /// of its name, as on the start screen.
    var takesFirstOffer = false
    /// Whether a file is written at the path, so that its folder has to be there.
    var isWritten = false

    init(
      _ label: String, text: String = "", placeholder: String = "", choices: [String] = [],
      keepsLines: Bool = false
    ) {
      self.label = label
      input = TextField(text, keepsLines: keepsLines)
      initial = input.text
      self.placeholder = placeholder
      self.choices = choices
    }
  }
}

// MARK: - Fields of a kind

extension Form.Field {
  /// A count, or another value of digits: what stands there gives way to the first digit typed.
  static func number(
    _ label: String, text: String = "", placeholder: String = "", choices: [String] = []
  ) -> Form.Field {
    var field = Form.Field(label, text: text, placeholder: placeholder, choices: choices)
    field.input.offer(.number)
    return field
  }

  /// A day: typed in any form, read beside the field, or chosen from the calendar.
  static func day(
    _ label: String, text: String = "", placeholder: String = "+3d, fri, 12 feb",
    _ days: DayCalendar.Source
  ) -> Form.Field {
    var field = Form.Field(label, text: text, placeholder: placeholder)
    field.input.offer(.day)
    field.days = days
    field.reads = { typed in
      (try? days.day(typed)).map { StyledText(days.words(of: $0), .value) }
    }
    return field
  }

  /// An amount: `1.2M` is read beside the field as what it comes to.
  static func money(
    _ label: String, text: String = "", placeholder: String = "48K, 1.2M", _ currency: Currency
  ) -> Form.Field {
    var field = number(label, text: text, placeholder: placeholder)
    field.reads = { typed in
      (try? Money.parse(typed, currency: currency)).map { StyledText($0.exact(currency), .value) }
    }
    return field
  }

  /// Several of the choices, parted by commas.
  static func list(
    _ label: String, text: String = "", placeholder: String = "", choices: [String]
  ) -> Form.Field {
    var field = Form.Field(label, text: text, placeholder: placeholder, choices: choices)
    field.isList = true
    return field
  }

  /// A field for the values of a kind.
  static func value(
    _ label: String, text: String = "", placeholder: String? = nil, choices: [String] = [],
    _ kind: FieldKind, _ currency: Currency, on today: Day
  ) -> Form.Field {
    let placeholder = placeholder ?? kind.placeholder
    switch kind {
    case .day:
      return .day(label, text: text, placeholder: placeholder, .init(today: today))
    case .money: return .money(label, text: text, placeholder: placeholder, currency)
    case .flag:
      return Form.Field(label, text: text, placeholder: placeholder, choices: ["yes", "no"])
    case .number, .share:
      return .number(label, text: text, placeholder: placeholder, choices: choices)
    case .text: return Form.Field(label, text: text, placeholder: placeholder, choices: choices)
    }
  }
}

// MARK: - What is offered

extension Form.Field {
  /// Longer texts are no choice any more, and are not looked for.
  private static let longestChoice = 120

  /// The part of the text that is being completed: what stands behind the last comma of a list.
  var completing: String {
    if path != nil { return PathCompletion.parts(of: input.text).name }
    guard isList, let comma = input.text.lastIndex(of: ",") else { return input.text.trimmed }
    return String(input.text[input.text.index(after: comma)...]).trimmed
  }

  /// The choices that fit what is typed: those that begin with it, then those in which a word does,
  /// then those that hold it; all of them while nothing was typed over what stood here.
  var offers: [String] {
    if let path { return path.offers(for: input.text).map(\.title) }
    guard !choices.isEmpty, input.count <= Self.longestChoice || isList else { return [] }
    let typed = completing.lowercased()
    guard !typed.isEmpty, input.text != initial else { return choices }
    var ranked: [[String]] = [[], [], []]
    for choice in choices {
      if let rank = Self.rank(of: choice.lowercased(), for: typed) { ranked[rank].append(choice) }
    }
    return ranked.flatMap { $0 }
  }

  /// 0 for a beginning, 1 for the beginning of a word, 2 for anywhere else; nil for no fit.
  private static func rank(of choice: String, for typed: String) -> Int? {
    if choice.hasPrefix(typed) { return 0 }
    var rank: Int?
    for index in choice.indices where choice[index...].hasPrefix(typed) {
      let before = choice[choice.index(before: index)]
      if !before.isLetter && !before.isNumber { return 1 }
      rank = 2
    }
    return rank
  }

  /// What is shown under the field without being asked for: offers for what was just typed.
  var suggested: [String] {
    // What lies in the folder is shown before anything is typed.
    if path != nil { return offers == [completing] ? [] : offers }
    guard input.text != initial, !completing.isEmpty else { return [] }
    let offers = offers
    return offers.count == 1 && offers.first == completing ? [] : offers
  }

  /// Puts an offer in for what was being completed.
  mutating func take(_ offer: String) {
    problem = nil
    if let taken = path?.offers(for: input.text).first(where: { $0.title == offer }) {
      let typed = input.text
      input.text = path?.taking(taken, in: typed) ?? typed
      return
    }
    guard isList, let comma = input.text.lastIndex(of: ",") else {
      input.text = offer
      return
    }
    input.text = input.text[...comma] + " " + offer
  }
}

// MARK: - Paths

extension Form.Field {
  /// A path, completed from what lies in its folder.
  ///
  /// - Parameters:
  ///   - isThere: whether the file has to be there already.
  ///   - isWritten: whether a file is written there.
  static func path(
    _ label: String, _ wanted: PathCompletion.Wanted, text: String = "", placeholder: String,
    isThere: Bool = false, isWritten: Bool = false
  ) -> Form.Field {
    var field = Form.Field(label, text: text, placeholder: placeholder)
    field.isWritten = isWritten
    field.takesFirstOffer = isThere
    field.path = PathCompletion(wanted)
    return field
  }

  /// What is kept: the text, or the path that it shows.
  var value: String { path?.path(for: input.text) ?? input.text }

  /// Whether a file of just the typed name lies in the folder.
  var isListed: Bool { path?.lists(input.text) ?? false }

  /// What is said where a file cannot be written for lack of its folder; nil where nothing is.
  var missingFolder: String? {
    guard isWritten, let folder = path?.missingFolder(for: input.text) else { return nil }
    return "There is no folder \(folder); the file needs one that is there."
  }

  /// The folder whose listing is lacking.
  var wantedFolder: String? { path?.wantedFolder(for: input.text) }
}

extension Form {
  mutating func take(_ listing: FolderListing) {
    let text = field.input.text
    field.path?.take(listing, for: text)
  }
}
