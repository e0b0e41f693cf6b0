import Plan

/// The fields edited over the file, as JSON: `{"arr":{"money":1200000},"risk":null}`.
///
/// Each value stands under its own kind, so that it reads back as exactly what was written.
struct FieldOverrides: Codable {
  var values: [AccountField: FieldValue?]

  init(_ values: [AccountField: FieldValue?]) { self.values = values }

  private struct Label: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ word: String) { stringValue = word }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Label.self)
    for (field, value) in values {
      let label = Label(field.rawValue)
      guard let value else {
        try fields.encodeNil(forKey: label)
        continue
      }
      var tagged = fields.nestedContainer(keyedBy: Label.self, forKey: label)
      let tag = Label(value.kind.rawValue)
      switch value {
      case .text(let value): try tagged.encode(value, forKey: tag)
      case .money(let value): try tagged.encode(value, forKey: tag)
      case .day(let value): try tagged.encode(value, forKey: tag)
      case .number(let value): try tagged.encode(value, forKey: tag)
      case .flag(let value): try tagged.encode(value, forKey: tag)
      case .share(let value): try tagged.encode(value, forKey: tag)
      }
    }
  }

  init(from decoder: any Decoder) throws {
    values = [:]
    let fields = try decoder.container(keyedBy: Label.self)
    for label in fields.allKeys {
      guard let field = AccountField(rawValue: label.stringValue) else {
        throw Self.unknown(label, in: fields)
      }
      if try fields.decodeNil(forKey: label) {
        values[field] = .some(nil)
        continue
      }
      let tagged = try fields.nestedContainer(keyedBy: Label.self, forKey: label)
      guard let tag = tagged.allKeys.first, let kind = FieldKind(rawValue: tag.stringValue) else {
        throw Self.unknown(label, in: fields)
      }
      values[field] =
        switch kind {
        case .text: .text(try tagged.decode(String.self, forKey: tag))
        case .money: .money(try tagged.decode(Money.self, forKey: tag))
        case .day: .day(try tagged.decode(Day.self, forKey: tag))
        case .number: .number(try tagged.decode(Int.self, forKey: tag))
        case .flag: .flag(try tagged.decode(Bool.self, forKey: tag))
        case .share: .share(try tagged.decode(Share.self, forKey: tag))
        }
    }
  }

  private static func unknown(_ label: Label, in container: KeyedDecodingContainer<Label>)
    -> DecodingError
  {
    .dataCorruptedError(
      forKey: label, in: container, debugDescription: "\(label.stringValue) is no account field")
  }
}
