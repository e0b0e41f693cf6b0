/// What the cells of a column hold, and so how they are read.
public enum ColumnValue: String, Hashable, CaseIterable, Sendable {
  /// Kept as it stands: `NA` is Namibia here.
  case text
  /// A person's name, e-mail or user id; blank words count as nobody.
  case person
  /// A record's id in its CRM.
  case id
  case money, day, integer, number, flag, share
}

/// A field that a file's column can fill.
///
/// The raw value is the field's name on the command line (`--map "Header=field"`) and in reports.
public protocol ImportColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  var value: ColumnValue { get }
  /// The column titles it goes by, the likeliest first, written as words in lower case.
  var titles: [String] { get }
  /// The object's own names, which CRMs put before a field: `Account: Industry`.
  static var objectNames: [String] { get }
  /// The titles of all columns, made once.
  static var titleIndex: TitleIndex<Self> { get }
  /// Whether no title but one of its own stands for it.
  var isKnownByWholeTitle: Bool { get }
}

extension ImportColumn {
  public var isKnownByWholeTitle: Bool { false }
}

/// Which column a title stands for.
public struct TitleIndex<Column: ImportColumn>: Sendable {
  /// How well a title fits a column; less is better.
  struct Fit: Hashable, Sendable {
    var column: Column
    var distance: Int
  }

  private let fits: [String: Fit]
  /// By the words of a title, whatever their order.
  private let fitsByWords: [HeaderWords: Fit]

  init() {
    var fits: [String: Fit] = [:]
    var fitsByWords: [HeaderWords: Fit] = [:]
    for column in Column.allCases {
      for (distance, title) in column.titles.enumerated() {
        let fit = Fit(column: column, distance: distance)
        let key = HeaderTitle.squashed(title)
        fits[key] = fit.nearer(fits[key])
        let words = HeaderWords(title)
        fitsByWords[words] = fit.nearer(fitsByWords[words])
      }
    }
    self.fits = fits
    self.fitsByWords = fitsByWords
  }

  /// The column that a header cell means, by the best of its spellings.
  func fit(of header: String) -> Fit? {
    var best: Fit?
    for spelling in HeaderTitle.spellings(of: header, objectNames: Column.objectNames) {
      guard var fit = fits[spelling.squashed] else { continue }
      fit.distance += spelling.distance
      best = fit.nearer(best)
    }
    return best ?? looseFit(of: header)
  }

  /// The column whose title has the same words but for what adds nothing: `ARR_USD__c` is ARR.
  ///
  /// Records, people and places are known by whole titles alone: a wrong one would move accounts.
  private func looseFit(of header: String) -> Fit? {
    var best: Fit?
    for text in HeaderTitle.customNames(of: header) {
      let words = HeaderWords(text)
      for value in ColumnValue.allCases where value != .id && value != .person {
        for reading in words.readings(of: value, objectNames: Column.objectNames) {
          guard var fit = fitsByWords[reading], fit.column.value == value,
            !fit.column.isKnownByWholeTitle
          else { continue }
          fit.distance += HeaderTitle.byWords
          best = fit.nearer(best)
        }
      }
    }
    return best
  }
}

extension TitleIndex.Fit {
  fileprivate func nearer(_ other: Self?) -> Self {
    guard let other, other.distance <= distance else { return self }
    return other
  }
}
