import Plan
import Testing

@testable import Exchange

/// A review round: lists go out, and come back answered.
struct ReviewTrial {
  var trial: ImportTrial

  init() throws {
    trial = try ImportTrial()
    try trial.take(
      "Account ID,Account Name,Type,ARR,AM\nA1,Acme,Customer,60000,Ana\nA2,Brunel,Customer,24000,Ana\n"
        + "A3,Corvus,Customer,90000,Lee\n")
    try trial.take(
      "Full Name,Title,Manager\nAna,Account Manager,Kim Ito\nLee,Account Manager,Kim Ito\n")
    try draft("Acme", to: "Lee")
  }

  mutating func draft(_ account: String, to seat: String) throws {
    let move = Move(
      key: trial.key(), account: try trial.account(account).key, role: .am, from: nil,
      to: try trial.seat(seat).key, why: .balance, note: "Ana +20% to 0%")
    try trial.edit(.movesDrafted(MovesDrafted(moves: [move], on: trial.day)))
  }

  func file(_ name: String) throws -> String {
    let files = try SummaryExport.export(
      plan: trial.plan, on: trial.day, format: .review, title: "t")
    let file = try #require(files.first { $0.name.hasPrefix(name) }, "\(files.map(\.name))")
    return String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
  }

  /// A list with answers: what goes into Keep and Comment, by account.
  func answered(_ name: String, _ answers: [String: (keep: String, comment: String)]) throws
    -> String
  {
    try file(name).split(separator: "\r\n").map { line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if let answer = answers[cells[0]] {
        cells[9] = answer.keep
        cells[10] = answer.comment
      }
      return cells.joined(separator: ",")
    }.joined(separator: "\r\n")
  }

  @discardableResult
  mutating func take(_ text: String) throws -> ImportProposal {
    let proposal = try trial.propose(text)
    try #require(proposal.isReady, "\(proposal.report.rejected)")
    #expect(proposal.report.kind == .review)
    #expect(proposal.report.read == proposal.report.counted)
    let before = trial.plan
    let change = try trial.plan.apply(proposal.edit)
    var back = trial.plan
    _ = try back.apply(change.inverse)
    #expect(back == before, "one step takes the whole file back")
    return proposal
  }
}

@Suite("A review round")
struct ReviewTests {
  @Test("each seat and each manager sees what is gained, lost and kept, and why")
  func lists() throws {
    let review = try ReviewTrial()
    let rows = { (name: String) in
      try review.file(name).split(separator: "\r\n").dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return "\(cells[0]) \(cells[5]) \(cells[6])>\(cells[7]): \(cells[8])"
      }
    }
    #expect(
      try rows("Ana-review") == [
        "Acme loses Ana>Lee: Ana +20% to 0%", "Brunel keeps Ana>Ana: stays",
      ])
    #expect(
      try rows("Lee-review") == [
        "Acme gains Ana>Lee: Ana +20% to 0%", "Corvus keeps Lee>Lee: stays",
      ])
    #expect(
      try rows("Kim-Ito-team") == [
        "Acme moves within the team Ana>Lee: Ana +20% to 0%", "Brunel keeps Ana>Ana: stays",
        "Corvus keeps Lee>Lee: stays",
      ])
  }

  @Test("answered and imported, it locks what was accepted and lists what was declined")
  func answers() throws {
    var review = try ReviewTrial()
    let text = try review.answered(
      "Kim-Ito-team", ["Acme": ("no", "renewal under way"), "Corvus": ("yes", "")])
    let proposal = try review.take(text)
    #expect(proposal.summary == "1 accepted, 1 declined, 1 unchanged")
    #expect(proposal.report.notes.contains { $0.hasPrefix("1 row has neither yes or no") })
    let plan = review.trial.plan
    let corvus = try review.trial.account("Corvus").key
    let lock = try #require(plan.holds(of: corvus).first)
    #expect(lock.kind == .lock && lock.role == .am)
    #expect(lock.seat == (try review.trial.seat("Lee").key))
    #expect(lock.reason == "accepted in review by Kim Ito")
    let acme = try review.trial.account("Acme").key
    let declined = try #require(plan.challenges(of: acme).first)
    #expect(declined.isOpen && declined.comment == "renewal under way")
    #expect(declined.by == "Kim Ito")
    #expect(plan.holds(of: acme).isEmpty)
    #expect(try review.trial.propose(text).changesNothing, "the same file twice changes nothing")
  }

  @Test(
    "a list that a spreadsheet wrote anew comes back all the same",
    arguments: [",", ";", "\t"], [true, false])
  func spreadsheet(separator: String, isQuoted: Bool) throws {
    var review = try ReviewTrial()
    let text = try review.answered(
      "Kim-Ito-team", ["Acme": ("FALSE", "call on 3/4"), "Corvus": ("TRUE", "")])
    let lines = text.split(separator: "\r\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { cell in
        isQuoted || cell.contains(separator) ? "\"\(cell)\"" : String(cell)
      }.joined(separator: separator)
    }
    let proposal = try review.take("\u{FEFF}" + lines.joined(separator: "\n") + "\n")
    #expect(proposal.summary == "1 accepted, 1 declined, 1 unchanged")
    let corvus = try review.trial.account("Corvus").key
    #expect(review.trial.plan.holds(of: corvus).first?.kind == .lock)
    let acme = try review.trial.account("Acme").key
    #expect(review.trial.plan.challenges(of: acme).first?.comment == "call on 3/4")
  }

  @Test("each row says what a yes and what a no asks for")
  func meanings() throws {
    let review = try ReviewTrial()
    let rows = try review.file("Ana-review").split(separator: "\r\n").map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[9]) | \(cells[11]) | \(cells[12])"
    }
    #expect(
      rows == [
        "Answer (yes/no) | Yes means | No means",
        " | goes to Lee and is locked there | asks that it stays with Ana",
        " | stays with Ana and is locked there | asks that somebody else has it: say who under "
          + "Comment",
      ])
  }

  @Test("what is committed for a day to come goes to its new owner, who locks it with a yes")
  func committed() throws {
    var review = try ReviewTrial()
    let day = review.trial.day + 30
    try review.trial.edit(
      .movesCommitted(
        MovesCommitted(
          moves: review.trial.plan.moves.map(\.key), effective: day,
          keys: review.trial.keys(MovesCommitted.keysNeeded(for: 1)))))
    let rows = try review.file("Lee-review").split(separator: "\r\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]) \(cells[5]) \(cells[6])>\(cells[7]): \(cells[8])"
    }
    #expect(
      rows.first
        == "Acme gains Ana>Lee: committed from \(day.short(asOf: .first)): Ana +20% to 0%")
    #expect(try review.file("Ana-review").contains("60000,AM,loses,Ana,Lee"))
    try review.take(try review.answered("Lee-review", ["Acme": ("yes", "")]))
    let acme = try review.trial.account("Acme").key
    #expect(
      review.trial.plan.holds(of: acme).map(\.seat) == [try review.trial.seat("Lee").key])
  }

  @Test("the summary counts drafts in what comes after, and calls them drafts")
  func summary() throws {
    let review = try ReviewTrial()
    let files = try SummaryExport.export(
      plan: review.trial.plan, on: review.trial.day, format: .markdown, title: "t")
    let text = try #require(files.first.map { String(decoding: $0.bytes, as: UTF8.self) })
    #expect(text.contains("1 drafted move waits to be committed from"))
    #expect(text.contains("after is this plan with 1 drafted move that is not committed yet."))
    #expect(text.contains("Drafted, not committed"))
    #expect(text.contains("1 move is drafted and not committed: customers with $60K ARR"))
    #expect(!text.contains("No customer changes owner"))
    let cells = text.filter { $0 != " " }
    #expect(cells.contains("|Ana|AM|2|1|") && cells.contains("|Lee|AM|1|2|"), "\(cells)")
  }

  @Test("an accepted move locks the account with whoever is proposed")
  func acceptedMove() throws {
    var review = try ReviewTrial()
    try review.take(try review.answered("Lee-review", ["Acme": ("x", "glad to")]))
    let acme = try review.trial.account("Acme")
    let placement = review.trial.plan.placement(
      of: acme, role: .am, on: review.trial.day, RuleBook(review.trial.plan))
    #expect(placement.fixed == (try review.trial.seat("Lee").key))
  }

  @Test("whoever changes their mind lifts the lock; nobody else's yes takes back a no")
  func secondThoughts() throws {
    var review = try ReviewTrial()
    try review.take(try review.answered("Lee-review", ["Acme": ("yes", "")]))
    try review.take(try review.answered("Lee-review", ["Acme": ("no", "too many")]))
    let acme = try review.trial.account("Acme").key
    #expect(review.trial.plan.holds(of: acme).isEmpty)
    let other = try review.take(try review.answered("Ana-review", ["Acme": ("yes", "")]))
    #expect(other.report.disputed == ["Acme: Ana said yes, Lee says no"])
    #expect(review.trial.plan.challenges(of: acme).filter(\.isOpen).map(\.by) == ["Lee"])
  }

  @Test(
    "the loser's answer and the receiver's are both kept, and where they disagree it is said",
    arguments: [true, false])
  func disagreement(isYesFirst: Bool) throws {
    var review = try ReviewTrial()
    let yes = try review.answered("Ana-review", ["Acme": ("yes", "")])
    let no = try review.answered("Lee-review", ["Acme": ("no", "too many already")])
    try review.take(isYesFirst ? yes : no)
    let second = try review.take(isYesFirst ? no : yes)
    #expect(second.report.disputed == ["Acme: Ana said yes, Lee says no"])
    #expect(
      second.summary
        == (isYesFirst ? "0 accepted, 1 declined" : "1 accepted, 0 declined")
        + ", 1 disputed, 1 unchanged")
    #expect(second.reportLines.contains("Acme: Ana said yes, Lee says no"))
    #expect(second.diff.changed.map(\.note) == ["Ana said yes, Lee says no"])
    #expect(second.json().contains("\"Acme: Ana said yes, Lee says no\""))
    let plan = review.trial.plan
    let acme = try review.trial.account("Acme").key
    let answers = plan.challenges(of: acme).sorted { $0.by < $1.by }
    #expect(answers.map(\.by) == ["Ana", "Lee"])
    #expect(answers.map(\.answer) == [.accepted, .declined])
    #expect(plan.holds(of: acme).map(\.by) == ["Ana"], "the yes still locks")
    #expect(try review.trial.propose(yes).changesNothing)
    #expect(try review.trial.propose(no).changesNothing)
  }

  @Test("the lists of two people in one file give two answers to the same account")
  func twoListsInOne() throws {
    var review = try ReviewTrial()
    let no = try review.answered("Lee-review", ["Acme": ("no", "too many already")])
    let yes = try review.answered("Ana-review", ["Acme": ("yes", "")])
      .split(separator: "\r\n").dropFirst().joined(separator: "\r\n")
    let proposal = try review.take(no + "\r\n" + yes)
    #expect(proposal.report.disputed == ["Acme: Ana said yes, Lee says no"])
    let acme = try review.trial.account("Acme").key
    #expect(review.trial.plan.challenges(of: acme).map(\.by).sorted() == ["Ana", "Lee"])
  }

  @Test("a lock that two people agreed to stays when one of them thinks again")
  func oneOfTwo() throws {
    var review = try ReviewTrial()
    try review.take(try review.answered("Ana-review", ["Acme": ("yes", "")]))
    try review.take(try review.answered("Lee-review", ["Acme": ("yes", "")]))
    try review.take(try review.answered("Ana-review", ["Acme": ("no", "renewal")]))
    let acme = try review.trial.account("Acme").key
    #expect(review.trial.plan.holds(of: acme).count == 1)
  }

  @Test(
    "rows that cannot be taken are said: other plans, other ids, no reason, no answer, old lists")
  func refused() throws {
    var review = try ReviewTrial()
    let good = try review.answered("Lee-review", ["Acme": ("no", "")])
    #expect(
      try review.trial.propose(good).report.rejected.first?.reason
        == "declines Acme without a reason; write one under Comment")
    let unclear = try review.answered("Lee-review", ["Acme": ("perhaps", "")])
    #expect(
      try review.trial.propose(unclear).report.rejected.first?.reason == "is neither yes nor no")
    let comment = try review.answered("Lee-review", ["Acme": ("", "hm")])
    #expect(
      try review.trial.propose(comment).report.skipped.first?.reason
        .hasPrefix("a comment without yes or no") == true)
    let yes = try review.answered("Lee-review", ["Acme": ("yes", "")])
    let foreign = yes.replacing("REMIT-", with: "REMIT-0").replacing(
      #/REMIT-0(\w{7})\w/#, with: { "REMIT-0\($0.output.1)" })
    #expect(
      try review.trial.propose(foreign).report.rejected.first?.reason
        .hasPrefix("belongs to another plan") == true)
    let broken = yes.replacing("REMIT-", with: "R-")
    #expect(
      try review.trial.propose(broken, .make { $0.kind = .review }).report.rejected.first?.reason
        .hasPrefix("is no review id") == true)
    let swapped = yes.replacing("Acme,", with: "Corvus,")
    #expect(
      try review.trial.propose(swapped).report.rejected.first?.reason.contains(
        "but the row says Corvus") == true)
    try review.draft("Acme", to: "Ana")
    #expect(
      try review.trial.propose(yes).report.skipped.first?.reason.contains("has changed since")
        == true)
  }

  @Test("an account that is no longer in the plan is said")
  func unknownAccount() throws {
    var review = try ReviewTrial()
    let text = try review.answered("Lee-review", ["Acme": ("yes", "")])
    let number = try review.trial.account("Acme").key.number
    let gone = text.replacing("-\(number)-am-", with: "-999999-am-")
    #expect(
      try review.trial.propose(gone).report.skipped.first?.reason.contains(
        "no longer in the plan") == true)
  }
}
