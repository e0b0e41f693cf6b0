import Canvas
import Plan

extension RulesTab {
  private static func nothingSelected(_ workbench: Workbench) -> String? {
    workbench.territories.rules.selected == nil ? "There is no rule here; a adds one." : nil
  }

  static let actions: [Action] = [
    Action(
      "rules.edit", .rules, keys: "Enter e", "edit",
      "Changes the rule: what it takes, and whose that is.", hint: 90, disabled: nothingSelected
    ) { workbench, environment in
      guard let line = workbench.territories.rules.selected else { return }
      workbench.askForRule(line.rule, environment)
    },
    Action(
      "rules.add", .rules, keys: "a", "add", "Adds a rule behind the others.", hint: 85,
      disabled: { workbench in
        workbench.plan.seats.isEmpty
          ? "Seats come first: [ goes back to the Seats tab, + there adds one." : nil
      }, run: { $0.askForRule(nil, $1) }),
    Action(
      "rules.up", .rules, keys: "K", "earlier", "Puts the rule before the one above it.",
      hint: 60, disabled: nothingSelected, run: { $0.moveRule(by: -1, $1) }),
    Action(
      "rules.down", .rules, keys: "J", "later", "Puts the rule behind the one below it.",
      hint: 58, disabled: nothingSelected, run: { $0.moveRule(by: 1, $1) }),
    Action(
      "rules.remove", .rules, keys: "D", "remove", "Removes the rule.", hint: 50,
      disabled: nothingSelected
    ) { workbench, environment in
      guard let rule = workbench.territories.rules.selected?.rule else { return }
      if workbench.perform(.ruleRemoved(RuleRemoved(rule: rule.key)), environment) {
        workbench.refresh(environment)
        workbench.say("Removed rule \(rule.name); u takes it back.", .done)
      }
    },
  ]
}

extension Workbench {
  /// A form for a new rule, or for one that stands.
  mutating func askForRule(_ rule: TerritoryRule?, _ environment: Environment) {
    let seats = rule?.seats.compactMap { plan.tellingName(of: $0) }.joined(separator: ", ") ?? ""
    let day = environment.today
    // A form that is typed in counts over the accounts as they were when it was opened.
    let subjects =
      plan.accounts.count <= BackgroundWork.fewRows
      ? plan.accounts.map { plan.subject($0, on: day) } : []
    let before = plan.orderedRules.prefix { $0.key != rule?.key }
    let earlier = RuleBook(plan).entries.filter { entry in
      before.contains { $0.key == entry.rule.key }
    }
    open(
      Form(
        rule == nil ? "Add a rule" : "Rule \(rule?.name ?? "")",
        explanation: "state in (CA, OR) and ARR >= 50K; also: =, !=, <, between, contains, starts, "
          + "is blank, or, not.",
        fields: [
          .init("Name", text: rule?.name ?? "", placeholder: "CA mid-market"),
          .init("Takes", text: rule?.predicate ?? "", placeholder: "state in (CA, OR)"),
          .list(
            "Goes to", text: seats, placeholder: "Ana Silva, Lee Wong",
            choices: plan.tellingNames(on: day)),
          .init(
            "Role", text: rule?.role?.abbreviation ?? "", placeholder: "blank: whoever answers",
            choices: Role.ownable.map(\.abbreviation)),
        ], preview: { workbench, texts in workbench.rulePreview(texts, subjects, earlier) }
      ) { workbench, texts, environment in
        workbench.keep(rule, texts, subjects, earlier, environment)
      })
  }

  /// What the typed predicate takes, or where it does not read.
  private func rulePreview(
    _ texts: [String], _ subjects: [PredicateSubject], _ earlier: [RuleBook.Entry]
  ) -> StyledText {
    guard texts.count > 1, !texts[1].isEmpty else {
      return StyledText(
        "Fields: State, ARR, Segment, Industry, Owner, Stage and the others.", .muted)
    }
    do throws(PredicateError) {
      let predicate = try Predicate(texts[1], currency: plan.currency)
      guard !subjects.isEmpty else { return StyledText("It reads.", .good) }
      let reach = RuleReach(
        predicate, role: texts.count > 3 ? Role(typed: texts[3]) : nil, subjects, earlier)
      if let warning = slip(predicate, subjects) { return StyledText(warning, .warn) }
      if reach.taken == 0, reach.passed > 0 {
        return StyledText("\(plan.coveredSentence(reach.lost)).", .warn)
      }
      let all = reach.taken == subjects.count && reach.taken > 0
      let less =
        reach.taken < reach.passed
        ? "\(reach.passed.grouped) pass it, and rules before it take some: it takes "
          + "\(counted(reach.taken, "account"))." : "It takes \(counted(reach.taken, "account"))."
      return StyledText(
        all ? "It takes every account." : less, reach.taken == 0 || all ? .warn : .good)
    } catch {
      return StyledText(error.sentence, .bad)
    }
  }

  /// A value that no account has: `no account has Canda as its country; did you mean Canada?`
  private func slip(_ predicate: Predicate, _ subjects: [PredicateSubject]) -> String? {
    predicate.unknownText(among: subjects).map { slip in
      let near = slip.near.map { "; did you mean \($0)?" } ?? "."
      return "No account has \(slip.field.title) \(slip.text)\(near)"
    }
  }

  private mutating func keep(
    _ rule: TerritoryRule?, _ texts: [String], _ subjects: [PredicateSubject],
    _ earlier: [RuleBook.Entry], _ environment: Environment
  ) -> Form.Result {
    guard texts.count == 4 else { return .kept }
    let predicate = texts[1]
    let read: Predicate
    do throws(PredicateError) {
      read = try Predicate(predicate, currency: plan.currency)
    } catch {
      return .problem(field: 1, error.sentence)
    }
    var seats: [SeatKey] = []
    var warnings: [String] = []
    for part in texts[2].split(separator: ",") {
      let name = String(part).trimmed
      guard !name.isEmpty else { continue }
      switch theSeat(named: name) {
      case .success(let seat):
        guard let seat else { continue }
        if seats.contains(seat) {
          warnings.append("\(name) stands there twice and counts once")
        } else {
          seats.append(seat)
        }
      case .failure(let problem): return .problem(field: 2, problem.sentence)
      }
    }
    guard !seats.isEmpty else {
      return .problem(field: 2, "Say whose the accounts of the rule are.")
    }
    let role = texts[3].isEmpty ? nil : Role(typed: texts[3])
    if !texts[3].isEmpty, role == nil {
      return .problem(field: 3, "Type AE, AM, CSM or another role.")
    }
    guard let key = rule?.key ?? takeKey(TerritoryRule.self, environment) else { return .kept }
    let last = plan.orderedRules.last?.order ?? 0
    let kept = TerritoryRule(
      key: key, order: rule?.order ?? last + 1, name: texts[0].isEmpty ? predicate : texts[0],
      predicate: predicate, seats: seats, role: role)
    let edit = Edit.ruleKept(RuleKept(rule: kept))
    if let refusal = plan.refusal(of: edit) {
      return .problem(field: 0, refusal.sentence(in: plan))
    }
    if perform(edit, environment) {
      refresh(environment)
      if rule == nil { move(.to(max(0, plan.rules.count - 1))) }
      if let role, !plan.seats.contains(where: { $0.role == role }) {
        warnings.append("nobody is \(role.abbreviation) yet")
      }
      if let slip = slip(read, subjects) {
        warnings.append(slip.hasSuffix(".") ? String(slip.dropLast()) : slip)
      }
      let reach = RuleReach(read, role: role, subjects, earlier)
      if reach.taken == 0, reach.passed > 0 { warnings.append(plan.coveredSentence(reach.lost)) }
      say(
        warnings.isEmpty
          ? "Rule \(kept.name) is kept; u takes it back."
          : "Rule \(kept.name) is kept, but \(warnings.joined(separator: "; ")).", .done)
    }
    return .kept
  }

  fileprivate mutating func moveRule(by step: Int, _ environment: Environment) {
    let row = territories.rules.window.cursor
    var keys = plan.orderedRules.map(\.key)
    guard keys.indices.contains(row), keys.indices.contains(row + step) else {
      say(step < 0 ? "It is the first rule." : "It is the last rule.")
      return
    }
    keys.swapAt(row, row + step)
    guard perform(.rulesOrdered(RulesOrdered(rules: keys)), environment) else { return }
    refresh(environment)
    move(.to(row + step))
  }
}

/// What a rule would take behind the rules before it.
private struct RuleReach {
  private(set) var passed = 0
  private(set) var taken = 0
  /// Accounts that pass it, by the rule before it that takes them.
  private(set) var lost: [RuleKey: Int] = [:]

  /// - Complexity: O(subjects x earlier).
  init(
    _ predicate: Predicate, role: Role?, _ subjects: [PredicateSubject],
    _ earlier: [RuleBook.Entry]
  ) {
    let asked = earlier.filter { $0.rule.role == nil || $0.rule.role == role }
    for subject in subjects where predicate.takes(subject) {
      passed += 1
      if let first = asked.first(where: { $0.predicate.takes(subject) }) {
        lost[first.rule.key, default: 0] += 1
      } else {
        taken += 1
      }
    }
  }
}
