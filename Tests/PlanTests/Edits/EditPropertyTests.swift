import Plan
import Testing

@Suite("Every edit, in any order")
struct EditPropertyTests {
  /// Random plans with every edit that was tried on them: nil stands for a refused one.
  private func walk(
    seeds: Range<UInt64>, steps: Int,
    _ visit: (_ before: Plan, _ edit: Edit, _ after: Plan, _ change: Change?) throws -> Void
  ) rethrows {
    for seed in seeds {
      var edits = RandomEdits(seed: seed)
      var plan = Plan(identity: PlanIdentity(id: "", currency: .usd, createdOn: .first))
      var waiting = edits.start()
      for _ in 0..<steps {
        let edit = waiting.isEmpty ? edits.edit(for: plan) : waiting.removeFirst()
        let before = plan
        let change = try? plan.apply(edit)
        try visit(before, edit, plan, change)
      }
    }
  }

  private func name(_ edit: Edit) -> String {
    guard case .together(let step) = edit else { return type(of: edit.payload).name }
    return "together " + step.edits.map(name).joined(separator: " + ")
  }

  @Test("an edit and its inverse give back the same plan, and a refused one changes nothing")
  func inverses() throws {
    var applied: Set<String> = []
    var refused = 0
    try walk(seeds: 0..<12, steps: 160) { before, edit, after, change in
      guard let change else {
        refused += 1
        #expect(before == after, "\(name(edit))")
        #expect(after.totals == after.reread.totals)
        return
      }
      applied.insert(type(of: edit.payload).name)
      var undone = after
      let redo = try undone.apply(change.inverse)
      #expect(undone == before, "\(name(edit))")
      #expect(undone.totals == before.totals, "\(name(edit))")
      _ = try undone.apply(redo.inverse)
      #expect(undone == after, "\(name(edit))")
    }
    // Every kind was applied at least once, and some were refused.
    #expect(applied.count == RandomEdits.Kind.allCases.count, "\(applied.sorted())")
    #expect(refused > 100)
  }

  @Test("the rows of a change lead from the plan before to the plan after")
  func rows() {
    walk(seeds: 20..<24, steps: 100) { before, edit, after, change in
      guard let change else { return }
      #expect(Set(change.rows.map(\.id)).count == change.rows.count)
      for row in change.rows {
        #expect(before[row.id] == row.before, "\(name(edit))")
        #expect(after[row.id] == row.after, "\(name(edit))")
        #expect(row.before != row.after)
      }
    }
  }

  @Test("what is kept beside the rows equals what they give when read anew")
  func derived() throws {
    walk(seeds: 40..<46, steps: 120) { _, edit, after, change in
      guard change != nil else { return }
      let reread = after.reread
      #expect(after == reread)
      #expect(after.totals == reread.totals, "\(name(edit))")
      let day = day("2026-11-21")
      #expect(Overview(of: after, on: day) == Overview(of: reread, on: day), "\(name(edit))")
    }
  }

  @Test("an overview that followed every edit equals a fresh one")
  func overview() throws {
    let day = day("2026-11-21")
    for seed in UInt64(60)..<72 {
      var edits = RandomEdits(seed: seed)
      var plan = Plan(identity: PlanIdentity(id: "", currency: .usd, createdOn: .first))
      for edit in edits.start() { _ = try plan.apply(edit) }
      var overview = Overview(of: plan, on: day)
      for _ in 0..<140 {
        let edit = edits.edit(for: plan)
        guard let change = try? plan.apply(edit) else { continue }
        overview.follow(change.rows, in: plan, on: day)
        let fresh = Overview(of: plan, on: day)
        #expect(overview.findings == fresh.findings, "\(name(edit))")
        #expect(overview == fresh, "\(name(edit))")
        if overview != fresh { return }
      }
    }
  }

  @Test("an account never has two people accountable: one with a sentence, or a named vacancy")
  func boundary() throws {
    try walk(seeds: 80..<90, steps: 80) { _, _, plan, change in
      guard change != nil else { return }
      for account in plan.accounts {
        for offset in [-60, 0, 200] {
          let day = day("2026-11-21") + offset
          let ownership = try #require(plan.ownership(of: account.key, on: day))
          let owner = ownership.accountable
          #expect((owner.role == nil) == (owner.stage == .former))
          #expect(owner.seat == nil || owner.role != nil)
          let name = owner.seat.flatMap { plan.seats[$0]?.name } ?? "Nobody"
          #expect(ownership.sentence.hasPrefix("\(name)"))
          #expect(ownership.sentence.contains(account.name))
          #expect(!ownership.attached.contains { $0.seat == owner.seat && $0.role == owner.role })
          let open = plan.deals(of: account.key).filter(\.phase.isOpen)
          #expect(ownership.deals.map(\.deal) == open.map(\.key))
          #expect(open.isEmpty || ownership.sentence.contains("Open deal"))
          let active = plan.tenures(of: account.key).filter(\.isActive)
          #expect(Set(active.map(\.role)).count == active.count)
        }
      }
    }
  }
}
