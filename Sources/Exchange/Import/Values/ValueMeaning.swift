import Plan

/// A word of a Stage or Type column, and what it is taken to mean.
public struct ValueMeaning: Equatable, Sendable {
  /// The command-line option that says what it means.
  public enum Option: String, Equatable, Sendable {
    case stage = "--stage"
    case type = "--type"
  }

  /// The header.
  public var column: String
  public var option: Option
  /// The CRM's word.
  public var word: String
  /// The plan's word for it; nil where it means nothing.
  public var meaning: String?
  /// Whether a person said so, now or for an earlier file.
  public var isSaid: Bool
  /// How many rows hold it.
  public var rows: Int
  /// Whether another column says as much, so that it need not be asked.
  public var isOptional = false

  /// Whether nobody knows what it means.
  public var isOpen: Bool { meaning == nil && !isSaid && !isOptional }

  /// What words of the column can mean: the plan's word, and a sentence on it.
  public static func choices(_ option: Option, of kind: FileKind) -> [(name: String, help: String)]
  {
    switch (kind, option) {
    case (.deals, .stage): Deal.Phase.allCases.map { ($0.rawValue, $0.help) }
    case (.deals, .type):
      Deal.Kind.allCases.filter { $0 != .unknown }.map { ($0.rawValue, $0.help) }
    case (.accounts, _): AccountKind.allCases.map { ($0.rawValue, $0.help) }
    case (.seats, _), (.handoffItems, _), (.review, _): []
    }
  }

  /// What was said of words, as values.
  ///
  /// - Throws: a meaning that the kind of file does not have.
  static func said<Value: RawRepresentable<String>>(
    _ words: [String: String], _ option: Option, of kind: FileKind, path: String
  ) throws(ImportError) -> [String: Value?] {
    var said: [String: Value?] = [:]
    for (word, meaning) in words.sorted(by: { $0.key < $1.key }) {
      if meaning.isEmpty {
        said[word] = .some(nil)
        continue
      }
      guard let value = Value(rawValue: meaning) else {
        let names = choices(option, of: kind).map(\.name)
        throw ImportError(
          path: path,
          reason: "cannot be read so: \"\(meaning)\" (\(option.rawValue)) is none of"
            + " \(names.joined(separator: ", "))")
      }
      said[word] = .some(value)
    }
    return said
  }
}

extension Deal.Phase {
  fileprivate var help: String {
    switch self {
    case .early: "being qualified; the SDR's"
    case .open: "an AE works it"
    case .commit: "as good as signed; the handoff card opens here"
    case .won: "closed and won"
    case .lost: "closed and lost, or given up"
    }
  }
}

extension Deal.Kind {
  fileprivate var help: String {
    switch self {
    case .newBusiness: "a first sale to the account"
    case .expansion: "more for a customer: upsell, cross-sell, add-on"
    case .renewal: "the contract goes on"
    case .unknown: "the file does not say"
    }
  }
}

extension AccountKind {
  fileprivate var help: String {
    switch self {
    case .prospect: "has not bought yet"
    case .customer: "pays now"
    case .former: "paid once and left"
    case .partner: "sells with you and is not sold to"
    }
  }
}
