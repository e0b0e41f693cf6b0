import Canvas
import Plan

/// Reads back a review list that people answered, row by row.
///
/// A row is tied to its proposal by the id alone; where the rest of the row contradicts it, the row
/// is rejected, for then one column was sorted without the others.
struct ReviewImport: RowTaking {
  let plan: Plan
  let day: Day
  let match: ColumnMatch<ReviewColumn>
  let fileName: String
  var verdicts = RowVerdicts()
  private(set) var answers: [ReviewAnswer] = []
  /// Rows with neither a yes or no nor a comment.
  private(set) var blank = 0
  private var seen: [Question: (line: Int, mark: DoneMark, comment: String)] = [:]
  private var accountNames: Set<String>?

  /// What one person was asked: the lists of several people may be pasted into one file.
  private struct Question: Hashable {
    let id: ReviewID
    let reviewer: String
  }

  init(_ plan: Plan, on day: Day, _ match: ColumnMatch<ReviewColumn>, fileName: String) {
    self.plan = plan
    self.day = day
    self.match = match
    self.fileName = fileName
  }

  mutating func take(row rows: inout FileRows) throws(CellError) {
    guard rows.isWhole else { return verdicts.rejectWidth(rows) }
    let mark = DoneMark(rows.text(match[.keep])) { _ in nil }
    var comment = rows.text(match[.comment])
    if BlankWord.matches(comment) { comment = "" }
    let isBlank = mark == .blank && comment.isEmpty
    guard let id = ReviewID(rows.text(match[.id])) else {
      if rows.isPushed(from: match[.id], where: { ReviewID($0) != nil }) {
        return reject(rows, .id, "the review id \(FileRows.splitReason)")
      }
      if isBlank { return verdicts.skip(rows.line, "the row has no review id") }
      let what = rows.text(match[.id]).isEmpty ? "the review id is missing" : "is no review id"
      return reject(rows, .id, "\(what); copy it from the list that was sent")
    }
    guard id.belongs(to: plan) else {
      return reject(
        rows, .id,
        "belongs to another plan; import the file into that plan, or send this plan's"
          + " own lists (--format review)")
    }
    guard let account = plan.accounts[id.account] else {
      return verdicts.skip(rows.line, "the account of \(id.text) is no longer in the plan")
    }
    if let wrong = contradiction(of: rows, account) { return reject(rows, .id, wrong) }
    let question = Question(id: id, reviewer: reviewer(rows))
    if let earlier = seen[question] {
      if isBlank || (earlier.mark == mark && earlier.comment == comment) {
        return verdicts.skip(rows.line, "repeats line \(earlier.line)")
      }
      return reject(
        rows, .id, "is on line \(earlier.line) too, with another answer; leave one of them")
    }
    seen[question] = (rows.line, mark, comment)
    guard !isBlank else {
      blank += 1
      verdicts.unchanged += 1
      return
    }
    take(id, mark, comment, account, rows)
  }

  /// A row that answers.
  private mutating func take(
    _ id: ReviewID, _ mark: DoneMark, _ comment: String, _ account: Account, _ rows: FileRows
  ) {
    guard let current = plan.proposal(for: account, role: id.role, on: day),
      current.to == id.proposed, plan.seats[id.proposed]?.isActive(on: day) ?? false
    else {
      return verdicts.skip(
        rows.line, "what is proposed for \(account.name) has changed since; send the list again")
    }
    let isAccepted: Bool
    switch mark {
    case .done: isAccepted = true
    case .notDone:
      guard !comment.isEmpty else {
        return reject(
          rows, .keep, "declines \(account.name) without a reason; write one under Comment")
      }
      isAccepted = false
    case .blank:
      return verdicts.skip(
        rows.line, "a comment without yes or no as the answer: \(account.name) stays unanswered")
    case .doneOn, .unclear, .notApplicable:
      return reject(rows, .keep, "is neither yes nor no")
    }
    take(
      ReviewAnswer(
        account: account.key, role: id.role, proposed: id.proposed, isAccepted: isAccepted,
        comment: comment, by: reviewer(rows)))
  }

  private func reviewer(_ rows: FileRows) -> String {
    let name = rows.text(match[.reviewer])
    return BlankWord.matches(name) ? fileName : name
  }

  /// An answer beside what the person answered before. What others answered stands.
  private mutating func take(_ answer: ReviewAnswer) {
    let earlier = plan.challenges(of: answer.account).first {
      $0.role == answer.role && $0.proposed == answer.proposed && $0.by == answer.by
    }
    guard let earlier else {
      answers.append(answer)
      verdicts.changed += 1
      return
    }
    let isSame =
      earlier.comment == answer.comment
      && (answer.isAccepted ? earlier.answer == .accepted : earlier.answer != .accepted)
    guard !isSame else {
      verdicts.unchanged += 1
      return
    }
    answers.append(answer)
    verdicts.changed += 1
  }

  /// What people answered differently to, by the first answer of the file to each.
  var disagreements: [(answer: ReviewAnswer, words: String)] {
    let bySubject = Dictionary(grouping: answers, by: \.subject)
    var told: Set<ReviewAnswer.Subject> = []
    return answers.compactMap { answer -> (answer: ReviewAnswer, words: String)? in
      guard told.insert(answer.subject).inserted else { return nil }
      return answer.disagreement(in: plan, among: bySubject[answer.subject] ?? [], on: day)
        .map { (answer, $0.words) }
    }
  }

  private mutating func reject(_ rows: FileRows, _ column: ReviewColumn, _ reason: String) {
    verdicts.reject(rows, position: match[column], reason: reason)
  }

  /// Why a row cannot be about the account of its id; nil where nothing speaks against it.
  private mutating func contradiction(of rows: FileRows, _ account: Account) -> String? {
    let said = rows.text(match[.account])
    let own = ScreenText.visible(account.name)
    guard !said.isEmpty, said != own, isAccount(said) else { return nil }
    return
      "is the id of \(own), but the row says \(said); was one column sorted without the others?"
  }

  private mutating func isAccount(_ name: String) -> Bool {
    let names = accountNames ?? Set(plan.accounts.lazy.map { ScreenText.visible($0.name) })
    accountNames = names
    return names.contains(name)
  }
}
