import Plan

extension SummaryMaker {
  /// What the plan rests on: thresholds, numbers of the field with their rivals, templates, files.
  var assumptions: [Summary.Block] {
    [
      .heading("Thresholds", nil), .table(thresholds),
      .heading("Handoff templates", nil), .table(templates),
      .heading("Numbers of the field", nil), .table(benchmarks),
      .heading("Files read", nil), files,
    ]
  }

  private var thresholds: Summary.Table {
    let now = plan.playbook.thresholds
    let standard = Thresholds(plan.currency)
    let amounts: [(String, Money, Money)] = [
      ("ARR under which one AE owns accounts for life", now.arrUnder, standard.arrUnder),
      ("ACV under which there is no dedicated AM", now.acvUnder, standard.acvUnder),
      ("ACV up to which an AM works alone", now.acvUpTo, standard.acvUpTo),
      (
        "ARR under which a self-serve company may stay full-stack", now.plgCeiling,
        standard.plgCeiling
      ),
      ("ARR from which the first AMs are hired", now.transitionFrom, standard.transitionFrom),
      ("ARR by which they are", now.transitionTo, standard.transitionTo),
      (
        "Average ACV that makes accounts strategic", now.strategicAverage, standard.strategicAverage
      ),
      ("ACV from which a sponsor is named", now.sponsorFrom, standard.sponsorFrom),
    ]
    var table = Summary.Table([.text("Threshold"), .number("Value"), .text("Default")])
    for (title, value, byDefault) in amounts {
      table.rows.append([
        Summary.Cell(title), Summary.Cell(value.label(plan.currency)),
        Summary.Cell(value == byDefault ? "yes" : "no, \(byDefault.label(plan.currency))"),
      ])
    }
    let share = now.expansionOver
    table.rows.append([
      "Expansion that is an AE's own deal", Summary.Cell("over \(share.percent)"),
      Summary.Cell(
        share == standard.expansionOver ? "yes" : "no, \(standard.expansionOver.percent)"),
    ])
    return table
  }

  private var templates: Summary.Table {
    var live: [String: Int] = [:]
    for handoff in plan.handoffs where handoff.isLive {
      live["\(handoff.template.rawValue) \(handoff.version)", default: 0] += 1
    }
    var table = Summary.Table([
      .text("Template"), .number("Version"), .number("Items"), .number("Weight"),
      .number("Live cards"),
    ])
    for template in plan.playbook.templates {
      table.rows.append([
        Summary.Cell(template.title), Summary.Cell(template.version),
        Summary.Cell(template.items.count), Summary.Cell(template.weight),
        Summary.Cell(live["\(template.id.rawValue) \(template.version)"] ?? 0),
      ])
    }
    return table
  }

  private var benchmarks: Summary.Table {
    var table = Summary.Table([
      .text("What"), .number("Value"), .text("Source"), .text("Others say"),
    ])
    for benchmark in plan.playbook.benchmarks {
      let rivals = benchmark.rivals.map { rival in
        "\(rival.figure.text), \(rival.source.text)" + (rival.note.isEmpty ? "" : ", \(rival.note)")
      }
      let note = benchmark.note.isEmpty ? "" : "; \(benchmark.note)"
      table.rows.append([
        Summary.Cell(benchmark.title), Summary.Cell(benchmark.figure.text),
        Summary.Cell(benchmark.source.text + note), Summary.Cell(rivals.joined(separator: "; ")),
      ])
    }
    return table
  }

  private var files: Summary.Block {
    guard !plan.sources.isEmpty else { return .text("None: the plan was made by hand.") }
    var table = Summary.Table([
      .text("File"), .text("What"), .text("Read on"), .number("Rows"), .number("Added"),
      .number("Changed"), .number("Gone"), .number("Skipped"), .number("Rejected"),
      .text("Load-back"),
    ])
    for source in plan.sources {
      table.rows.append([
        Summary.Cell(source.fileName), Summary.Cell(source.kind.rawValue),
        Summary.Cell(date(source.on)), Summary.Cell(source.read), Summary.Cell(source.added),
        Summary.Cell(source.changed), Summary.Cell(source.gone), Summary.Cell(source.skipped),
        Summary.Cell(source.rejected), Summary.Cell(source.loadBack),
      ])
    }
    return .table(table)
  }
}
