import Canvas

/// What of a form has room in its dialog, and on how many rows.
struct FormLayout {
  let width: Int
  let labelWidth: Int
  /// The sentence under the title; without lines where the fields need them.
  let explanation: [StyledText]
  /// What is wrong with each field, by its number.
  let problems: [[StyledText]]
  let offerRows: Int
  let preview: [StyledText]
  /// The fields in view: the one in front, and the next where there is room.
  let shownFields: Range<Int>
  /// The rows while nothing is wrong and nothing offered: so the dialog stands from the start.
  let restingRows: Int

  private static let widest = 72
  private static let widestLabel = 24
  /// Fewer rows of offers are no list.
  private static let leastOffers = 2

  /// Where what is wrong with a field begins: under its text, where one row is enough for it there.
  func indent(ofProblem index: Int) -> Int {
    let fits = problems[index].count == 1 && problems[index][0].columns <= width - labelWidth - 2
    return fits ? labelWidth + 2 : 0
  }

  /// All rows of the content, with the row of air under the fields.
  var rows: Int {
    headRows + shownFields.count + problems[shownFields].joined().count + offerRows + 1
      + preview.count
  }

  private var headRows: Int { explanation.isEmpty ? 0 : explanation.count + 1 }

  init(_ form: Form, in bounds: Rect, _ workbench: Workbench) {
    let width = max(1, min(Self.widest, bounds.columns - 6))
    let room = max(1, bounds.rows - 2)
    let labels = min(
      Self.widestLabel, form.fields.map { ScreenText.columns($0.label) }.max() ?? 0)
    func lines(_ text: StyledText, _ columns: Int) -> [StyledText] {
      text.isEmpty ? [] : TextBlock(text).lines(width: max(1, columns))
    }
    let said = lines(StyledText(form.explanation, .muted), width)
    let problems = form.fields.map { lines(StyledText($0.problem ?? "", .bad), width) }
    var preview = form.preview.map { lines($0(workbench, form.texts), width) } ?? []
    // Its first row is kept free, so that the frame does not move when there is something to say.
    if form.preview != nil, preview.isEmpty { preview = [.empty] }
    let offers = min(Form.offerRows, form.shownOffers.count)

    let head = said.isEmpty ? 0 : said.count + 1
    let least = 1 + problems.joined().count + preview.count + min(offers, Self.leastOffers)
    // The explanation was read before something is offered or wrong.
    let keepsHead = head + least + min(2, form.fields.count) <= room
    let left = room - least - (keepsHead ? head : 0)
    let fieldRows = max(1, min(form.fields.count, left))
    let spare = max(0, left - fieldRows)
    let last = min(form.focus + 1, form.fields.count - 1)
    let first = min(form.focus, max(0, last - fieldRows + 1))

    self.width = width
    labelWidth = labels
    explanation = keepsHead ? said : []
    self.problems = problems
    offerRows = min(offers, Self.leastOffers + spare)
    self.preview = preview
    shownFields = first..<min(form.fields.count, first + fieldRows)
    restingRows = head + form.fields.count + 1 + preview.count
  }
}
