import Canvas
import Plan

/// What the answer rests on: which number came from where, and what the field says.
extension SegmentSheet {
  var whyPage: Page {
    var text = [heading("The numbers")]
    text += numbers
    text += [.empty, heading("The tree")]
    text += row.decision.path.map { step in
      StyledText("\(self.text(of: step.question))  ")
        + StyledText(step.answer ? "yes" : "no", .accent)
    }
    text.append(
      row.isAnswered
        ? StyledText("\(row.decision.treeLeaf.title): \(row.decision.treeLeaf.summary)")
        : StyledText("No leaf yet: what the tree asks is not known. W walks it.", .warn))
    text += exception + boundaries
    text += warnings
    text += [.empty, heading("Where the thresholds come from")]
    text += [.arrFullStack, .acvWithoutAM, .acvPod, .acvStrategic, .arrPLG].flatMap(benchmark)
    text += [.empty, heading("Books and pay")]
    text += bookBenchmarks.flatMap(benchmark)
    for line in plan.playbook.payLines(row.leaf) {
      if let source = model.line(line.role)?.paySource(under: row.leaf) {
        text.append(
          StyledText("\(line.role.abbreviation) \(line.mix.text) \(line.basis)  ")
            + StyledText(source.words, .muted))
      }
      if let earnings = line.earnings { text += benchmark(earnings.id) }
    }
    return Page(
      title: row.isAnswered ? "\(row.name): why \(row.leaf.title)" : "\(row.name): no leaf yet",
      text,
      topics: ["tree", "leaf", "segment", "stray", "book", "warnings", "benchmarks"])
  }

  private func heading(_ text: String) -> StyledText { StyledText(text, .title, .bold) }

  private var numbers: [StyledText] {
    let arr = plan.companyARR?.exact(currency) ?? "not known"
    let acv = row.acv?.exact(currency) ?? "not known"
    let average = plan.answers.averageACV
    var lines = [
      StyledText("Company ARR \(arr)") + StyledText(", \(arrSource)", .muted)
        + (isARRAsked ? StyledText(", not confirmed yet (c)", .warn) : .empty),
      StyledText("ACV of \(row.name) \(acv)") + StyledText(", \(acvSource)", .muted),
      StyledText(
        plan.answers.isSingleMotion
          ? "Land and expand are one self-serve motion" : "Land and expand are two motions")
        + StyledText("; p on Design says otherwise", .muted),
    ]
    if let average {
      lines.append(
        StyledText("Average ACV \(average.exact(currency))") + StyledText(", typed", .muted))
    }
    if let need = needWords { lines.append(need) }
    if let segment { lines.append(StyledText("It takes \(segment.membership.words(currency))")) }
    if let range {
      lines.append(
        StyledText("Its range is \(range)")
          + StyledText(": the contracts that \(row.leaf.title) is for", .muted))
    }
    if row.filled.isShared {
      lines.append(
        StyledText("\(row.haveText) \(row.managerRole.abbreviation)")
          + StyledText(
            ": \(counted(row.have, "person", "people")), each by the part of their customers that "
              + "is in \(row.name)", .muted))
    }
    if !row.strayText.isEmpty {
      lines.append(
        StyledText("Out of range: \(row.straysUnder) low and \(row.straysOver) high", .warn)
          + StyledText("; their own ACV fits another leaf, f on Design lists them", .muted))
    }
    return lines
  }

  /// How the managers needed come about; the accounts of the segment that are no customers need
  /// none.
  private var needWords: StyledText? {
    guard let need = row.need, let book = row.book else { return nil }
    let manager = row.managerRole.abbreviation
    let unsigned = row.accounts - row.customers
    let rest = unsigned == 0 ? "" : "; \(counted(unsigned, "account")) more have not signed"
    return StyledText("Need \(need.text) \(manager)")
      + StyledText(
        ": \(counted(row.customers, "customer")) at \(book.text) for each\(rest)", .muted)
  }

  private var exception: [StyledText] {
    guard let exception = segment?.exception else { return [] }
    return [StyledText("By exception \(exception.leaf.title): \(exception.reason)", .warn)]
  }

  private var boundaries: [StyledText] {
    row.decision.boundaries.map { boundary in
      let name = boundary.input == .arr ? "ARR" : "ACV"
      return StyledText(
        "\(boundary.distance.short(currency)) from \(name) "
          + "\(boundary.threshold.label(currency)), beyond it \(boundary.outcomeBeyond.title)",
        boundary.isNear ? .warn : .muted)
    }
  }

  private var warnings: [StyledText] {
    guard !row.warnings.isEmpty else { return [] }
    return [.empty, heading("Likely to go wrong")]
      + row.warnings.flatMap { warning in
        [
          StyledText("\(warning.code.rawValue.uppercased())  ", .warn, .bold)
            + StyledText(warning.sentence.raised),
          StyledText("    \(warning.mend)", .muted),
        ]
      }
  }

  private var bookBenchmarks: [BenchmarkID] {
    switch row.leaf {
    case .fullStackAE: []
    case .aeCSM: [.bookCSM, .arrPerCSM]
    case .aeAM: [.bookMidMarket, .bookARRMidMarket]
    case .enterprisePod: [.bookEnterprise, .bookStrategic, .bookARREnterprise]
    }
  }

  private func benchmark(_ id: BenchmarkID) -> [StyledText] {
    guard let benchmark = plan.playbook.benchmark(id) else { return [] }
    var line = StyledText("\(benchmark.title): \(benchmark.figure.text)  ")
    line.append(benchmark.source.text, .muted)
    if !benchmark.note.isEmpty { line.append("; \(benchmark.note)", .muted) }
    return [line]
      + benchmark.rivals.map { rival in
        var text = StyledText("    others say \(rival.figure.text)  \(rival.source.text)", .muted)
        if !rival.note.isEmpty { text.append("; \(rival.note)", .muted) }
        return text
      }
  }
}
