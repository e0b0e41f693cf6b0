import Plan

extension ImportChoices {
  /// These choices, with what was said about the last file of the kind where they say nothing.
  ///
  /// The order of dates is not among them: it is looked up only where the file leaves it open.
  func remembering(_ answers: ImportAnswers?, header: [String]) -> ImportChoices {
    guard let answers else { return self }
    var choices = self
    let known = Set(map.keys.map { $0.trimmed.lowercased() })
    for (title, field) in answers.fields {
      guard !known.contains(title.lowercased()), header.contains(title) else { continue }
      choices.map[title] = .some(field.isEmpty ? nil : field)
    }
    choices.stages.merge(answers.stages) { said, _ in said }
    choices.types.merge(answers.types) { said, _ in said }
    if owner == nil { choices.owner = answers.ownerRole.flatMap(OwnerChoice.init(name:)) }
    if amountMeaning == nil {
      choices.amountMeaning = answers.amount.flatMap(AmountMeaning.init(rawValue:))
    }
    return choices
  }

  /// What is worth keeping for the next file of the kind, over what is kept already; nil when that
  /// says it all.
  func answers(over old: ImportAnswers?, order: DateOrder?) -> ImportAnswers? {
    var answers = old ?? ImportAnswers()
    for (title, field) in map { answers.fields[title] = field ?? "" }
    answers.stages.merge(stages) { $1 }
    answers.types.merge(types) { $1 }
    if let order { answers.dateOrder = order.rawValue }
    if let owner { answers.ownerRole = owner.name }
    if let amountMeaning { answers.amount = amountMeaning.rawValue }
    return answers == (old ?? ImportAnswers()) ? nil : answers
  }
}

extension OwnerChoice {
  /// As the command line names it: `auto`, `ae`, `am`, `csm`.
  public var name: String {
    switch self {
    case .coverage: "auto"
    case .role(let role): role.rawValue
    }
  }

  /// - Parameter name: as the command line names it.
  public init?(name: String) {
    if name == "auto" {
      self = .coverage
      return
    }
    guard let role = Role(rawValue: name), OwnerChoice.roles.contains(role) else { return nil }
    self = .role(role)
  }

  /// The roles that a plain owner column can be said to name.
  public static let roles: [Role] = [.ae, .am, .csm]
}
