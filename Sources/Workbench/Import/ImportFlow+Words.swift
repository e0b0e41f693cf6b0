import Canvas
import Exchange
import Plan

extension ImportFlow {
  /// What the step in front is for, in a sentence.
  var explanation: String {
    switch step {
    case .file:
      if let problem { return problem.sentence }
      return "This is how Remit reads the file. Nothing changes before the last step is taken."
    case .columns:
      return "Which column of the file fills which field. Enter on a line says it anew."
    case .values:
      return proposal?.values.isEmpty == false
        ? "What the words of the CRM mean. Said once, it holds for the next file too." + nothingSaid
        : "This file has no column of stages or types, so there is nothing to say here."
    case .questions:
      return questions.isEmpty
        ? "The file leaves nothing open." : "What the file does not say of itself."
    case .changes:
      return proposal == nil
        ? "The file cannot be read yet; the first step says why."
        : "What the plan would look like. Nothing is changed yet, and one undo takes it back."
    }
  }

  /// What a word that means nothing comes to; empty where the file has none such.
  private var nothingSaid: String {
    proposal?.values.contains { $0.isOptional && $0.meaning == nil } ?? false
      ? " Where a word means nothing, the ARR decides: a customer if it has ARR, else a prospect."
      : ""
  }

  /// What choosing "Nothing" for a word comes to.
  func meaningOfNothing(_ value: ValueMeaning) -> String {
    guard preview.kind == .accounts else {
      return "the word says nothing of the \(value.option == .stage ? "stage" : "type")"
    }
    return "the ARR decides: a customer if it has ARR, else a prospect"
  }

  /// The first row that cannot be read: `line 12, ARR "12x" is no amount`.
  private var firstRejected: String {
    guard let first = proposal?.report.rejected.first else { return "" }
    let column = first.column.isEmpty ? "" : ", \(first.column)"
    let value = first.value.isEmpty ? "" : " \"\(first.value.prefix(40))\""
    return "line \(first.line)\(column)\(value) \(first.reason)"
  }

  /// The question as it is asked.
  func sentence(_ question: Question) -> String {
    switch question {
    case .dates:
      "How are the dates written? \"\(ambiguity?.text ?? "")\" on line \(ambiguity?.line ?? 0) fits"
        + " more than one order."
    case .part:
      "Is it the whole list? It names \(partCounts.named) of the plan's \(partCounts.known) accounts."
    case .owner: "Whom does the owner column (\(ownerHeader)) name?"
    case .amount: "What does \(proposal?.amountColumn ?? "Amount") count?"
    case .rejected:
      "\(counted(proposal?.report.rejected.count ?? 0, "row")) cannot be read"
        + (proposal?.report.rejected.count == 1 ? ": " : ", the first: ")
        + "\(firstRejected). Import the others without "
        + (proposal?.report.rejected.count == 1 ? "it?" : "them?")
    }
  }

  /// What was answered, or what holds without an answer.
  func answerText(_ question: Question) -> String {
    let items = answers(question)
    let current = items.first { $0.isCurrent }
    return current.map { "\($0.title): \($0.detail)" } ?? "not answered yet"
  }

  /// One answer: its words, and what choosing it says.
  struct Answer: Sendable {
    var title: String
    var detail: String
    var isCurrent: Bool
    var say: @Sendable (inout ImportChoices) -> Void
  }

  /// The answers to a question, the likeliest first.
  func answers(_ question: Question) -> [Answer] {
    switch question {
    case .dates: dateAnswers
    case .part: partAnswers
    case .owner: ownerAnswers
    case .amount: amountAnswers
    case .rejected: rejectedAnswers
    }
  }

  private var dateAnswers: [Answer] {
    (ambiguity?.readings ?? []).map { reading in
      Answer(
        title: reading.order.form,
        detail: "\(ambiguity?.text ?? "") is \(reading.day.words)",
        isCurrent: choices.dateOrder == reading.order
      ) { $0.dateOrder = reading.order }
    }
  }

  private var partAnswers: [Answer] {
    let missing = counted(partCounts.known - partCounts.named, "account")
    return [
      Answer(
        title: "The whole list", detail: "\(missing) are listed as gone, none is deleted",
        isCurrent: choices.isPartial != true
      ) { $0.isPartial = false },
      Answer(
        title: "A part of it", detail: "nobody is listed as gone",
        isCurrent: choices.isPartial == true
      ) { $0.isPartial = true },
    ]
  }

  private var ownerAnswers: [Answer] {
    let coverage = Answer(
      title: "Whoever is accountable",
      detail: coverageMeaning.isEmpty
        ? "a prospect's AE; a customer's AM or CSM, as its coverage says" : coverageMeaning,
      isCurrent: choices.ownerRole == nil
    ) { $0.owner = .coverage }
    return [coverage]
      + OwnerChoice.roles.map { role in
        Answer(
          title: "The \(role.abbreviation)", detail: "\(role.title) of every account",
          isCurrent: choices.ownerRole == role
        ) { $0.owner = .role(role) }
      }
  }

  private var amountAnswers: [Answer] {
    [
      (AmountMeaning.acv, "A year's value", "ACV; taken as it stands"),
      (.tcv, "The whole term's value", "TCV; divided by the term where the file has it"),
      (.mrr, "A month's value", "times twelve"),
    ].map { meaning, title, detail in
      Answer(title: title, detail: detail, isCurrent: choices.amount == meaning) {
        $0.amountMeaning = meaning
      }
    }
  }

  private var rejectedAnswers: [Answer] {
    let count = counted(proposal?.report.rejected.count ?? 0, "row")
    return [
      Answer(
        title: "Leave them out", detail: "\(count) left out, all others taken",
        isCurrent: choices.skipsRejected
      ) { $0.skipsRejected = true },
      Answer(
        title: "Mend the file first", detail: "nothing is imported; w writes them to a file",
        isCurrent: !choices.skipsRejected && answered.contains(.rejected)
      ) { $0.skipsRejected = false },
    ]
  }

  private var partCounts: (named: Int, known: Int) {
    guard let part = proposal?.part else { return (0, 0) }
    return (part.known - part.missing, part.known)
  }

  private var ownerHeader: String {
    preview.columns.first { $0.field == "owner" || $0.field == "owner-email" }?.header
      ?? preview.columns.first { $0.field == "owner-id" }?.header ?? "Owner"
  }

  /// What the button below the lines does.
  var buttonTitle: String {
    guard step != .changes else {
      guard let proposal, refusal == nil else { return "Back to what is open" }
      return proposal.changesNothing ? "Leave: the file holds nothing new" : "Take it into the plan"
    }
    let open = open(in: next)
    switch next {
    case .columns: return "Go on: \(counted(open, "column")) to look at"
    case .values: return "Go on: \(counted(open, "word")) to explain"
    case .questions: return "Go on: \(counted(open, "question"))"
    case .file, .changes: return "Go on: what will change"
    }
  }

  /// Why the file cannot be taken now; nil when it can.
  var refusal: String? {
    if let problem { return problem.sentence }
    guard let proposal else { return "The file is not read yet." }
    if let question = questions.first(where: isNeeded) { return sentence(question) }
    return proposal.isReady ? nil : proposal.refusal
  }
}

extension Day {
  /// `3 April 2027`: no order of numbers to mistake.
  fileprivate var words: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return iso }
    return "\(parts[2]) \(months[parts[1] - 1]) \(parts[0])"
  }
}
