/// A row of a table of the plan.
public protocol PlanRow: Equatable, Codable, Sendable {
  var key: RowKey<Self> { get }
}

/// The rows of one kind, by key, in copy-on-write pages.
///
/// A copy of the table costs its spine; an edit made while a copy lives costs one page, so a
/// background import or export works on a snapshot while the person goes on.
///
/// - Complexity: look-up and change O(log pages), and O(1) while keys lie close together.
public struct PagedTable<Row: Sendable>: Sendable {
  /// Rows a page holds: small enough to copy on a keystroke, large enough for a short spine.
  static var pageSize: Int { 64 }

  struct Page: Sendable {
    let number: Int
    var rows: [Row?]
    var used: Int

    init(number: Int) {
      self.number = number
      rows = Array(repeating: nil, count: PagedTable.pageSize)
      used = 0
    }
  }

  private var pages: [Page] = []
  public private(set) var count = 0

  public init() {}

  public var isEmpty: Bool { count == 0 }

  /// The row with a key. Setting nil takes the row away.
  public subscript(key: RowKey<Row>) -> Row? {
    get {
      guard key.number >= 0 else { return nil }
      let (index, isFound) = position(of: key.number / Self.pageSize)
      return isFound ? pages[index].rows[key.number % Self.pageSize] : nil
    }
    set {
      guard key.number >= 0 else { return }
      if let newValue { place(newValue, at: key.number) } else { remove(at: key.number) }
    }
  }

  public func contains(_ key: RowKey<Row>) -> Bool { self[key] != nil }

  private mutating func place(_ row: Row, at number: Int) {
    let (index, isFound) = position(of: number / Self.pageSize)
    if !isFound { pages.insert(Page(number: number / Self.pageSize), at: index) }
    let slot = number % Self.pageSize
    if pages[index].rows[slot] == nil {
      pages[index].used += 1
      count += 1
    }
    pages[index].rows[slot] = row
  }

  private mutating func remove(at number: Int) {
    let (index, isFound) = position(of: number / Self.pageSize)
    guard isFound, pages[index].rows[number % Self.pageSize] != nil else { return }
    pages[index].rows[number % Self.pageSize] = nil
    pages[index].used -= 1
    count -= 1
    if pages[index].used == 0 { pages.remove(at: index) }
  }

  /// Where the page stands in the spine, or where it would.
  private func position(of page: Int) -> (index: Int, isFound: Bool) {
    guard let first = pages.first, let last = pages.last else { return (0, false) }
    if page > last.number { return (pages.count, false) }
    if page < first.number { return (0, false) }
    let guess = Swift.min(page - first.number, pages.count - 1)
    if pages[guess].number == page { return (guess, true) }
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].number < page { low = middle + 1 } else { high = middle }
    }
    return (low, low < pages.count && pages[low].number == page)
  }
}

extension PagedTable: Sequence {
  /// The rows in the order of their keys.
  public struct Iterator: IteratorProtocol {
    private let pages: [Page]
    private var page = 0
    private var rows: [Row?] = []
    private var slot = 0

    fileprivate init(_ pages: [Page]) { self.pages = pages }

    public mutating func next() -> Row? {
      while true {
        while slot < rows.count {
          let row = rows[slot]
          slot += 1
          if let row { return row }
        }
        guard page < pages.count else { return nil }
        rows = pages[page].rows
        slot = 0
        page += 1
      }
    }
  }

  public func makeIterator() -> Iterator { Iterator(pages) }

  public var underestimatedCount: Int { count }
}

extension PagedTable: Equatable where Row: Equatable {
  public static func == (left: Self, right: Self) -> Bool {
    left.count == right.count && left.elementsEqual(right)
  }
}
