import Canvas
import Plan

/// Finds the lines of a list of commands: grouped by place while nothing is typed, else by how well
/// they fit.
struct CommandSearch {
  /// A line that fits, and how well; the line itself is made once its place is known.
  private struct Found {
    var fit: TitleFit
    var score: Int
    var what: What

    /// With the places of the letters that fit, where it is by them.
    enum What {
      case action(Int, Set<Int>)
      case theme(ThemeOffer, Set<Int>)
      case name(NameSearch.Name)
      case topic(Topic, StyledText)
    }
  }

  /// What is typed, in the forms in which it is looked for.
  private struct Typed {
    var words: [String]
    /// The same as bytes.
    var bytes: [[UInt8]]

    init(_ words: [String]) {
      self.words = words
      bytes = words.map { Array($0.utf8) }
    }
  }

  private let workbench: Workbench
  private let environment: Environment
  private let isPalette: Bool
  private let actions = BindingTable.shared.actions

  init(_ workbench: Workbench, _ environment: Environment, isPalette: Bool) {
    self.workbench = workbench
    self.environment = environment
    self.isPalette = isPalette
  }

  /// - Parameter known: the plan's own names that fit.
  func rows(for typed: String, names known: [NameSearch.Name]) -> [CommandList.Row] {
    let words = NameSearch.words(of: typed)
    guard !words.isEmpty else { return groups }
    let sought = Typed(words)
    var found: [Found] = places.flatMap { place in
      BindingTable.shared.indices(of: place).compactMap { fitting($0, sought) }
    }
    if isPalette { found += themes(sought) + names(known) }
    found += topics(sought)
    // Equals keep their order: what works here before what works elsewhere.
    let ranked = found.indices.sorted {
      (found[$1].fit, found[$1].score, $0) < (found[$0].fit, found[$0].score, $1)
    }
    var rows = ranked.map { row(of: found[$0].what) }
    if isPalette, !workbench.plan.accounts.isEmpty {
      rows.append(
        .entry(
          .accounts(holding: typed),
          Menu.Item(
            StyledText("accounts with \"\(typed)\""),
            detail: "Finds it among all of them, on the Accounts tab.")))
    }
    return rows
  }

  private func row(of what: Found.What) -> CommandList.Row {
    switch what {
    case .action(let index, let places):
      return row(of: index, Self.highlighted(actions[index].title, places), placed: true)
    case .theme(let offer, let places):
      let title = Self.highlighted(offer.name, places)
      return .entry(.theme(offer.name), Menu.Item(title, detail: offer.summary, key: "theme"))
    case .name(let name): return row(of: name)
    case .topic(let topic, let title): return row(of: topic, title)
    }
  }

  /// The places whose actions are listed, those in front first.
  private var places: [Place] {
    // Moving about comes last: it is known, or found by typing.
    let here = workbench.places.filter { $0 != .list } + [.list]
    guard isPalette else { return here }
    return here.dropLast() + Place.allCases.filter { !here.contains($0) } + [.list]
  }

  /// Every action under the heading of its place; what was run last stands over them.
  private var groups: [CommandList.Row] {
    var rows: [CommandList.Row] = []
    if isPalette, !workbench.recent.ids.isEmpty {
      rows.append(.heading("Recent"))
      for id in workbench.recent.ids {
        guard let index = actions.firstIndex(where: { $0.id == id }) else { continue }
        rows.append(row(of: index, StyledText(actions[index].title)))
      }
    }
    for place in places {
      let indices = BindingTable.shared.indices(of: place)
      guard !indices.isEmpty else { continue }
      rows.append(.heading(place.title))
      rows += indices.map { row(of: $0, StyledText(actions[$0].title)) }
    }
    rows.append(.heading("Topics"))
    return rows + Topic.all.map { row(of: $0, StyledText($0.title)) }
  }

  private func row(of topic: Topic, _ title: StyledText) -> CommandList.Row {
    .entry(.topic(topic.id), Menu.Item(title, detail: topic.summary, key: "topic"))
  }

  private func row(of index: Int, _ title: StyledText, placed: Bool = false) -> CommandList.Row {
    .entry(
      .action(index),
      Menu.Item(
        title, detail: placed ? Self.placedHelp[index] : actions[index].help,
        key: actions[index].keyText, disabledReason: reason(against: actions[index])))
  }

  /// The sentence of each action, behind the place where it works.
  private static let placedHelp = BindingTable.shared.actions.map { action in
    let isEverywhere = action.place == .everywhere || action.place == .list
    return isEverywhere ? action.help : "\(action.place.title): \(action.help)"
  }

  /// Why an action cannot run; asked only where its screen is up to date with the plan, for going
  /// there may change the answer.
  private func reason(against action: Action) -> String? {
    workbench.places.contains(action.place) ? action.disabled(workbench) : nil
  }

  // MARK: - What is typed

  /// A theme is wanted by its own name or by the word for all of them, which no action's letters
  /// in the same order outdo.
  private static let isTheme = 20
  private static let inPlace = 3
  private static let inHelp = 1

  /// Every word has to fit the title, the place or the sentence; the title counts most.
  private func fitting(_ index: Int, _ typed: Typed) -> Found? {
    let title = actions[index].title
    let fit = TitleFit(typed.words, in: title, usualNames: actions[index].usualNames)
    guard let match = match(typed, title, actions[index].place.title, actions[index].help) else {
      return fit == .scattered ? nil : Found(fit: fit, score: 0, what: .action(index, []))
    }
    return Found(fit: fit, score: match.score, what: .action(index, match.places))
  }

  private func match(_ typed: Typed, _ title: String, _ place: String, _ help: String) -> (
    score: Int, places: Set<Int>
  )? {
    var score = 0
    var places: Set<Int> = []
    for (word, bytes) in zip(typed.words, typed.bytes) {
      if let match = FuzzyMatch(word, in: title), match.isTelling(of: word) {
        score += match.score * 2
        places.formUnion(match.places)
      } else if place.holds(lowered: bytes) {
        score += Self.inPlace
      } else if help.holds(lowered: bytes) {
        score += Self.inHelp
      } else {
        return nil
      }
    }
    return (score, places)
  }

  /// The letters that were typed in the accent.
  static func highlighted(_ title: String, _ places: Set<Int>) -> StyledText {
    guard !places.isEmpty else { return StyledText(title) }
    var text = StyledText.empty
    var run = ""
    var isRunFound = false
    for (place, scalar) in title.unicodeScalars.enumerated() {
      if places.contains(place) != isRunFound {
        text.append(run, isRunFound ? .accent : .text, isRunFound ? .bold : [])
        run = ""
        isRunFound.toggle()
      }
      run.unicodeScalars.append(scalar)
    }
    text.append(run, isRunFound ? .accent : .text, isRunFound ? .bold : [])
    return text
  }

  /// A topic is found by a part of a word, not by scattered letters: there are too many of them to
  /// stand between a person and an action.
  private func topics(_ typed: Typed) -> [Found] {
    zip(Topic.all, Self.topicTexts).compactMap { topic, text -> Found? in
      if typed.bytes.allSatisfy(topic.title.holds(lowered:)),
        let match = NameSearch.named(typed.words, topic.title)
      {
        return Found(
          fit: TitleFit(typed.words, in: topic.title), score: match.score,
          what: .topic(topic, match.title))
      }
      guard typed.bytes.allSatisfy(text.holds(lowered:)) else { return nil }
      return Found(
        fit: .scattered, score: Self.inPlace, what: .topic(topic, StyledText(topic.title)))
    }
  }

  /// All that a topic is found by.
  private static let topicTexts = Topic.all.map { topic in
    (topic.words + [topic.title, topic.summary, "topic"]).joined(separator: " ")
  }

  private func themes(_ typed: Typed) -> [Found] {
    environment.themes.compactMap { offer in
      guard let match = match(typed, offer.name, "theme", "\(offer.summary) colours") else {
        return nil
      }
      let isAsked = typed.words.contains { "theme".hasPrefix($0) && $0.unicodeScalars.count > 2 }
      return Found(
        fit: isAsked ? .beginning : TitleFit(typed.words, in: offer.name),
        score: match.score + (isAsked ? Self.isTheme : 0), what: .theme(offer, match.places))
    }
  }

  // MARK: - The plan's own names

  /// The people, segments and accounts that were found, the best of them at the front of the list.
  private func names(_ names: [NameSearch.Name]) -> [Found] {
    names.map { Found(fit: $0.fit, score: $0.score, what: .name($0)) }
  }

  private func row(of name: NameSearch.Name) -> CommandList.Row {
    let plan = workbench.plan
    switch name.entry {
    case .seat(let key):
      let role = plan.seats[key]?.role?.title ?? "role unset"
      return .entry(name.entry, Menu.Item(name.title, detail: role, key: "person"))
    case .segment:
      return .entry(
        name.entry, Menu.Item(name.title, detail: "Its tree, on Design.", key: "segment"))
    case .account(let key):
      let standing = workbench.overview.standing(of: key)
      let owner = standing?.seat.flatMap { plan.seats[$0]?.name }
      let detail = [standing?.stage.title, owner].compactMap { $0 }.joined(separator: ", ")
      return .entry(name.entry, Menu.Item(name.title, detail: detail, key: "account"))
    case .action, .theme, .accounts, .topic:
      return .entry(name.entry, Menu.Item(name.title))
    }
  }
}

extension FuzzyMatch {
  /// Whether the letters say enough: scattered over a long title they fit nearly anything.
  func isTelling(of word: String) -> Bool {
    let letters = word.unicodeScalars.count
    return letters < 3 || score >= letters * 4
  }
}
