/// A short walk through the screens, two lines above the hints: what to look at, and which key
/// leads on. It goes on when the person does what it says; every key keeps its meaning.
struct Tour: Equatable, Sendable {
  /// A place on the way.
  enum Step: Int, CaseIterable, Sendable {
    case today, design, pipeline, handoffs, card, territories, summary
  }

  var step = Step.today

  /// Follows the person: on to the furthest place behind this one that they have come to.
  mutating func follow(_ workbench: Workbench) {
    let here = Step.here(in: workbench)
    // A list without a card to open is passed over.
    if here.rawValue > step.rawValue { step = here }
  }

  /// The next place; nil behind the last.
  var next: Step? { Step(rawValue: step.rawValue + 1) }
}

extension Tour.Step {
  /// Which of the places the person is at.
  static func here(in workbench: Workbench) -> Tour.Step {
    switch workbench.screen {
    case .today: .today
    case .design: .design
    case .pipeline: .pipeline
    case .handoffs: workbench.handoffs.card == nil ? .handoffs : .card
    case .territories: .territories
    case .summary: .summary
    }
  }

  /// The screen it is about.
  var screen: ScreenID {
    switch self {
    case .today: .today
    case .design: .design
    case .pipeline: .pipeline
    case .handoffs, .card: .handoffs
    case .territories: .territories
    case .summary: .summary
    }
  }

  /// What to look at.
  func look(in workbench: Workbench) -> String {
    switch self {
    case .today: "Today says what to do next, how far the plan is, and what is late."
    case .design: "A row is a segment; its ACV on the line says who owns it. w asks what if."
    case .pipeline: "A row is a stage: who answers there, how many accounts, what holds them up."
    case .handoffs:
      workbench.overview.cards.isEmpty
        ? "A card opens here when a first deal is won. There is none yet."
        : "A card is a customer's first 90 days. R, A, G: red, amber, green."
    case .card: "Why it is red, and the way back. Enter takes an item's evidence; u undoes."
    case .territories: "A bar is a person's book. [ and ] turn to the accounts and the people."
    case .summary: "The page as it will read. E writes it, as Markdown, HTML or files."
    }
  }

  /// The key that leads on, and where to.
  func way(in workbench: Workbench) -> (key: String, text: String) {
    switch self {
    case .today: ("1", "goes to Design, where the tree is")
    case .design: ("2", "goes to Pipeline, where the customers are")
    case .pipeline: ("3", "goes to Handoffs")
    case .handoffs:
      workbench.overview.cards.isEmpty
        ? ("4", "goes to Territories") : ("Enter", "opens the first card")
    case .card: ("4", "goes to Territories")
    case .territories: ("6", "goes to Summary")
    case .summary: ("Ctrl-T", "ends it; ? lists the keys, : finds anything")
    }
  }
}
