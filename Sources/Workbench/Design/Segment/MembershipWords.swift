import Plan

extension Segment.Membership {
  /// What comes into the segment, in words.
  func words(_ currency: Currency) -> String {
    switch self {
    case .column(let value): "the accounts whose Segment column says \(value)"
    case .band(let from, let below):
      switch (from?.label(currency), below?.label(currency)) {
      case (let from?, let below?): "the accounts with an ACV from \(from) to below \(below)"
      case (let from?, nil): "the accounts with an ACV of \(from) or more"
      case (nil, let below?): "the accounts with an ACV below \(below)"
      case (nil, nil): "the accounts with an ACV"
      }
    case .predicate(let text): "the accounts where \(text)"
    case .rest: "every account that no other segment takes"
    }
  }
}
