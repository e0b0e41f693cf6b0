import Canvas
import Plan

/// Finds the lines of a list of commands: grouped by place while nothing is typed, else by how well
/// they fit.
struct CommandSearch {
  private typealias Found = (fit: TitleFit, score: Int, row: CommandList.Row)

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
    var found: [Found] = places.flatMap { place in
      actions.indices.filter { actions[$0].place == place }
        .compactMap { fitting($0, words) }
    }
    if isPalette { found += themes(words) + names(known) }
    found += topics(words)
    // Equals keep their order: what works here before what works elsewhere.
    let ranked = found.enumerated().sorted {
      ($1.element.fit, $1.element.score, $0.offset) < ($0.element.fit, $0.element.score, $1.offset)
    }
    var rows = ranked.map(\.element.row)
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
      let indices = actions.indices.filter { actions[$0].place == place }
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
    let action = actions[index]
    let isEverywhere = action.place == .everywhere || action.place == .list
    let detail = placed && !isEverywhere ? "\(action.place.title): \(action.help)" : action.help
    return .entry(
      .action(index),
      Menu.Item(
        title, detail: detail, key: action.keyText, disabledReason: reason(against: action)))
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
  private func fitting(_ index: Int, _ words: [String]) -> Found? {
    let action = actions[index]
    let fit = TitleFit(words, in: action.title, usualNames: action.usualNames)
    guard let match = match(words, action.title, action.place.title, action.help) else {
      return fit == .scattered
        ? nil : (fit, 0, row(of: index, StyledText(action.title), placed: true))
    }
    return (fit, match.score, row(of: index, match.title, placed: true))
  }

  private func match(_ words: [String], _ title: String, _ place: String, _ help: String) -> (
    score: Int, title: StyledText
  )? {
    var score = 0
    var places: Set<Int> = []
    for word in words {
      if let match = FuzzyMatch(word, in: title), match.isTelling(of: word) {
        score += match.score * 2
        places.formUnion(match.places)
      } else if place.lowercased().contains(word) {
        score += Self.inPlace
      } else if help.lowercased().contains(word) {
        score += Self.inHelp
      } else {
        return nil
      }
    }
    return (score, Self.highlighted(title, places))
  }

  /// The letters that were typed in the accent.
  static func highlighted(_ title: String, _ places: Set<Int>) -> StyledText {
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
  private func topics(_ words: [String]) -> [Found] {
    Topic.all.compactMap { topic -> Found? in
      if let match = NameSearch.named(words, topic.title) {
        return (TitleFit(words, in: topic.title), match.score, row(of: topic, match.title))
      }
      let others = (topic.words + [topic.title, topic.summary, "topic"]).joined(separator: " ")
        .lowercased()
      guard words.allSatisfy(others.contains) else { return nil }
      return (.scattered, Self.inPlace, row(of: topic, StyledText(topic.title)))
    }
  }

  private func themes(_ words: [String]) -> [Found] {
    environment.themes.compactMap { offer in
      guard let match = match(words, offer.name, "theme", "\(offer.summary) colours") else {
        return nil
      }
      let isAsked = words.contains { "theme".hasPrefix($0) && $0.unicodeScalars.count > 2 }
      return (
        isAsked ? .beginning : TitleFit(words, in: offer.name),
        match.score + (isAsked ? Self.isTheme : 0),
        .entry(
          .theme(offer.name), Menu.Item(match.title, detail: offer.summary, key: "theme"))
      )
    }
  }

  // MARK: - The plan's own names

  /// The people, segments and accounts that were found, the best of them at the front of the list.
  private func names(_ names: [NameSearch.Name]) -> [Found] {
    names.map { name in (name.fit, name.score, row(of: name)) }
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
