import Canvas
import Exchange
import Plan

extension Workbench {
  /// Enter in an import: what the line under the cursor, or the button, is for.
  mutating func enterImportLine(_ environment: Environment) {
    guard let flow = importFlow else { return }
    guard imports.run == nil else { return changeImport { $0.awaitsEnter = true } }
    switch flow.subject {
    case .kind: askForKind(flow)
    case .report: showFindings(flow)
    case .column(let index): askForField(flow, column: index)
    case .value(let index): askForMeaning(flow, value: index)
    case .answer(let question, let place):
      changeImport { $0.answer(question) }
      let answer = flow.answers(question)[place]
      sayOfImport { answer.say(&$0) }
    case .text, .goOn: goOn(flow, environment)
    }
  }

  private mutating func goOn(_ flow: ImportFlow, _ environment: Environment) {
    guard flow.step == .changes else {
      changeImport { $0.goOn() }
      return
    }
    if let refusal = flow.refusal {
      let back = ImportFlow.Step.allCases.first { flow.open(in: $0) > 0 } ?? .file
      changeImport { $0.go(to: back) }
      say(refusal, .refused)
      return
    }
    guard let proposal = flow.proposal else { return }
    overlays.removeLast()
    if proposal.changesNothing {
      say("\(proposal.fileName) holds nothing new: \(proposal.summary).")
    } else {
      take(proposal)
    }
  }

  private mutating func showFindings(_ flow: ImportFlow) {
    let lines = flow.proposal?.report.findings.map { StyledText($0.text) } ?? []
    let spaced = lines.flatMap { [$0, .empty] }
    overlays.append(.page(Page(title: "Worth a look", Array(spaced.dropLast()))))
  }

  private mutating func askForKind(_ flow: ImportFlow) {
    let kinds: [(FileKind, String)] = [
      (.accounts, "companies: customers and prospects"), (.deals, "opportunities, open and closed"),
      (.seats, "people who sell or serve: reps, managers, users"),
    ]
    open(
      Picker(
        title: "What is \(flow.fileName) a list of?",
        items: kinds.map { Picker.Item(FieldChoice.title(of: $0.0.rawValue), detail: $0.1) },
        selected: kinds.firstIndex { $0.0 == flow.preview.kind } ?? 0
      ) { workbench, choice, _ in
        workbench.sayOfImport { $0.kind = kinds[choice].0 }
      })
  }

  private mutating func askForField(_ flow: ImportFlow, column index: Int) {
    guard let kind = flow.preview.kind, flow.preview.columns.indices.contains(index) else {
      say("First say what the file is a list of, in the first step.")
      return
    }
    let column = flow.preview.columns[index]
    let fields = kind.fields
    let filled = Dictionary(
      flow.preview.columns.compactMap { column in column.field.map { ($0, column.header) } }
    ) { $1 }
    let items =
      [Picker.Item("Leave out", detail: "nothing is made of this column")]
      + fields.map { field in
        let taken = filled[field.name].flatMap { $0 == column.header ? nil : "now \($0)" }
        return Picker.Item(field.title, detail: taken ?? field.help)
      }
    let current = column.field.flatMap { name in fields.firstIndex { $0.name == name } }
    open(
      Picker(
        title: "\(column.header) fills", items: items, selected: current.map { $0 + 1 } ?? 0
      ) { workbench, choice, _ in
        workbench.sayOfImport { choices in
          let field = choice == 0 ? nil : fields[choice - 1].name
          // A field that another column filled is this one's now.
          if let field, let other = filled[field], other != column.header {
            choices.map[other] = .some(nil)
          }
          choices.map[column.header] = .some(field)
        }
      })
  }

  private mutating func askForMeaning(_ flow: ImportFlow, value index: Int) {
    guard let kind = flow.preview.kind, let values = flow.proposal?.values,
      values.indices.contains(index)
    else { return }
    let value = values[index]
    let meanings = ValueMeaning.choices(value.option, of: kind)
    let items =
      meanings.map { Picker.Item(FieldChoice.title(of: $0.name), detail: $0.help) }
      + [Picker.Item("Nothing", detail: flow.meaningOfNothing(value))]
    open(
      Picker(
        title: "\(value.word) (\(counted(value.rows, "row"))) means", items: items,
        selected: meanings.firstIndex { $0.name == value.meaning }
          ?? (value.isOpen ? 0 : meanings.count)
      ) { workbench, choice, _ in
        let meaning = meanings.indices.contains(choice) ? meanings[choice].name : ""
        workbench.sayOfImport { choices in
          switch value.option {
          case .stage: choices.stages[value.word] = meaning
          case .type: choices.types[value.word] = meaning
          }
        }
      })
  }

  /// Left and Right in the questions: the answer before or behind the one under the cursor.
  mutating func turnAnswer(by step: Int) {
    guard case .answer(let question, let place)? = importFlow?.subject else { return }
    var answer: ImportFlow.Answer?
    changeImport { answer = $0.turn(question, from: place, by: step) }
    guard let answer else {
      say(step > 0 ? "This is the last answer." : "This is the first answer.")
      return
    }
    sayOfImport { answer.say(&$0) }
  }

  /// Says something of the file, and reads it anew with that.
  private mutating func sayOfImport(_ say: (inout ImportChoices) -> Void) {
    changeImport {
      say(&$0.choices)
      $0.hasSaid = true
    }
    guard let flow = importFlow else { return }
    read(flow.path, flow.choices)
  }
}
