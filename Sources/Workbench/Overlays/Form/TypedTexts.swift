/// What stood in the fields of a form that was left; only the same form takes it back, for a name
/// is no amount.
struct TypedTexts: Equatable, Sendable {
  private let title: String
  private let labels: [String]
  private let texts: [String]

  init(of form: Form) {
    title = form.title
    labels = form.fields.map(\.label)
    texts = form.fields.map(\.input.text)
  }

  /// What stood in the field in front; nil where that is a field of another form.
  func text(for form: Form) -> String? {
    guard form.title == title, form.fields.map(\.label) == labels else { return nil }
    return texts.indices.contains(form.focus) ? texts[form.focus] : nil
  }
}
