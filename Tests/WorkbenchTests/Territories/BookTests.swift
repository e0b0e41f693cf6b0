import Plan
import Testing

@testable import Workbench

@Suite("Books and their balance")
struct BookTests {
  private func line(
    _ seat: Int, _ role: Role = .am, arr: Int64, share: Int = 100, segments: [Int] = [1]
  ) -> BookLine {
    var line = BookLine(seat: SeatKey(seat), role: role, name: "Seat \(seat)")
    line.managedARR = Money(major: arr, .usd)
    line.share = Share(percent: share)
    for segment in segments { line.managed[SegmentKey(segment)] = 1 }
    if arr > 0 { line.accountCount = 1 }
    return line
  }

  private func balances(_ lines: [BookLine]) -> [Int?] {
    var lines = lines
    BookBalance.measure(&lines) { Set($0.managed.keys) }
    return lines.map(\.balance)
  }

  @Test("a book is measured against its share of the mean")
  func againstTheMean() {
    // 2.6 + 1.8 + 1.7 over shares 1 + 1 + 1 + 1/2: a full book would hold 1.742857M.
    let lines = [
      line(1, arr: 2_600_000), line(2, arr: 1_800_000), line(3, arr: 1_700_000),
      line(4, arr: 0, share: 50),
    ]
    #expect(balances(lines) == [49, 3, -2, -100])
  }

  @Test("halves are rounded away from zero, exactly")
  func rounding() {
    #expect(balances([line(1, arr: 2_010), line(2, arr: 1_990)]) == [1, -1])
    #expect(balances([line(1, arr: 2_009), line(2, arr: 1_991)]) == [0, 0])
  }

  @Test("nothing divides by zero: no ARR, no share, one book alone")
  func noDivisionByZero() {
    #expect(balances([line(1, arr: 0), line(2, arr: 0)]) == [nil, nil])
    #expect(balances([line(1, arr: 10, share: 0), line(2, arr: 10, share: 0)]) == [nil, nil])
    #expect(balances([line(1, arr: 10)]) == [nil])
    #expect(balances([line(1, arr: -10), line(2, arr: 5)]) == [nil, nil])
  }

  @Test("books are compared within their role, and only where their segments meet")
  func groups() {
    let apart = [
      line(1, arr: 100, segments: [1]), line(2, arr: 300, segments: [1]),
      line(3, arr: 9_000, segments: [2]), line(4, .csm, arr: 5, segments: [1]),
    ]
    #expect(balances(apart) == [-50, 50, nil, nil])
    let bridged = apart + [line(5, arr: 0, segments: [1, 2])]
    #expect(balances(bridged).prefix(3).allSatisfy { $0 != nil })
  }

  @Test("a hire that is in no segment yet joins its role's only group")
  func hireJoins() {
    let lines = [line(1, arr: 100), line(2, arr: 100), line(3, arr: 0, segments: [])]
    #expect(balances(lines) == [50, 50, -100])
  }

  @Test("the bar's marks stand where the range begins and ends, on one scale for all books")
  func bars() {
    let source = BookLoad(
      count: 20, range: CountRange(low: 30, high: 50), isOwn: false, part: 0.4, lowPart: 0.6)
    #expect(BookBar(load: source, maximum: 1.25).text(width: 10).plain == "███▎·╎··╎ ")
    let own = BookLoad(
      count: 52, range: CountRange(low: 40, high: 40), isOwn: true, part: 1.3, lowPart: nil)
    #expect(BookBar(load: own, maximum: 1.3).text(width: 10).plain == "████████│▓")
    #expect(own.verdict == .over)
    #expect(own.text == "52 of 40")
    #expect(source.verdict == .under)
    #expect(source.text == "20 of 30-50")
    #expect(BookBar(load: own, maximum: 0).text(width: 10).isEmpty)
  }
}

@Suite("Marks")
struct MarksTests {
  @Test("a range reaches from the row marked last to this one, whichever is above")
  func ranges() {
    var marks = Marks<Int>()
    let list = Array(10..<20)
    let hadBegun = marks.extend(to: 7, in: list)
    #expect(!hadBegun)
    let isRange = marks.extend(to: 4, in: list)
    #expect(isRange)
    #expect(marks.keys == [14, 15, 16, 17])
    marks.toggle(15)
    #expect(marks.keys == [14, 16, 17])
  }

  @Test("all are marked, or none where all are")
  func all() {
    var marks = Marks<Int>()
    marks.toggleAll([1, 2, 3])
    #expect(marks.count == 3)
    marks.toggleAll([1, 2])
    #expect(marks.keys == [3])
  }
}
