import Plan
import Seeds
import Testing

@testable import Exchange

@Suite("Money and numbers as files write them")
struct NumberTests {
  @Test(
    "amounts are read exactly, to the cent",
    arguments: [
      ("2010000", DecimalMark.point, 201_000_000), ("1100.04", .point, 110_004),
      ("$1,234.50", .point, 123_450), ("USD 1,234.50", .point, 123_450),
      ("1,234.50 USD", .point, 123_450), ("US$ 12", .point, 1200),
      ("1.234,50", .comma, 123_450), ("1 234,50", .comma, 123_450),
      ("1\u{A0}234,50", .comma, 123_450), ("1\u{202F}234\u{202F}567,5", .comma, 123_456_750),
      ("1'234.50", .point, 123_450), ("1’234", .point, 123_400), ("(1,234)", .point, -123_400),
      ("($1,234.50)", .point, -123_450), ("-1,234", .point, -123_400),
      ("-$5", .point, -500), ("$-5", .point, -500), ("\u{2212}5", .point, -500),
      ("1,234-", .point, -123_400), ("1.2M", .point, 120_000_000), ("$40K", .point, 4_000_000),
      ("1.5bn", .point, 150_000_000_000), ("1,2 Mio", .comma, 120_000_000),
      ("1.234M", .point, 123_400_000), ("12,34,567", .point, 123_456_700), (".5", .point, 50),
      ("33333.335", .point, 3_333_334), ("33333.334999", .point, 3_333_333),
      ("0.001", .point, 0), (" 7 ", .point, 700), ("+7", .point, 700), ("0", .point, 0),
      ("9007199254740993.07", .point, 900_719_925_474_099_307),
    ] as [(String, DecimalMark, Int64)])
  func money(text: String, mark: DecimalMark, cents: Int64) throws {
    let dialect = NumberDialect(decimalMark: mark)
    #expect(try dialect.money(text.utf8.span, in: .usd) == Money(minorUnits: cents))
  }

  @Test("the plan's own currency is known by all its marks")
  func marks() throws {
    let comma = NumberDialect(decimalMark: .comma)
    #expect(try comma.money("1.234,50 €".utf8.span, in: .eur) == Money(minorUnits: 123_450))
    #expect(try comma.money("EUR 5".utf8.span, in: .eur) == Money(minorUnits: 500))
    #expect(try NumberDialect().money("¥1,234".utf8.span, in: .jpy) == Money(minorUnits: 1234))
    let kroner = try #require(Currency(code: "NOK"))
    #expect(try comma.money("1 234 kr".utf8.span, in: kroner) == Money(minorUnits: 123_400))
    let canadian = try #require(Currency(code: "CAD"))
    #expect(try NumberDialect().money("$5".utf8.span, in: canadian) == Money(minorUnits: 500))
  }

  @Test(
    "what is no amount in the plan's currency says why",
    arguments: [
      ("abc", ValueError.notMoney), ("1,23", .otherDecimalMark(.point)), ("12 apples", .notMoney),
      ("1.5E+06", .shortened), ("1,5e6", .shortened), ("€5", .otherCurrency(.eur, plan: .usd)),
      ("5 GBP", .otherCurrency(.gbp, plan: .usd)), ("XQZ 5", .unknownCurrency("XQZ")),
      ("99999999999999999999", .tooLarge), ("9999999999B", .tooLarge), ("1.2.3", .notMoney),
      ("50%", .notMoney), ("--5-", .notMoney), ("#REF!", .notMoney), ("2024-12-17", .notMoney),
      ("1,2345,678", .notMoney), ("$5$", .notMoney),
    ] as [(String, ValueError)])
  func refused(text: String, error: ValueError) {
    #expect(throws: error) { try NumberDialect().money(text.utf8.span, in: .usd) }
  }

  @Test("the mend for money in another currency names --currency")
  func currencyMend() {
    #expect(
      ValueError.otherCurrency(.eur, plan: .usd).reason.contains("--currency EUR"))
  }

  @Test(
    "blank words are nothing, and nothing is not zero",
    arguments: ["", " ", "-", "N/A", "#N/A", "null", "None", "NA", "—"])
  func blanks(text: String) throws {
    #expect(try NumberDialect().money(text.utf8.span, in: .usd) == nil)
    #expect(try NumberDialect().integer(text.utf8.span) == nil)
    #expect(try NumberDialect().share(text.utf8.span, scale: .percent) == nil)
    #expect(try FlagDialect.flag(text.utf8.span) == nil)
    #expect(try DateDialect(order: .dayFirst).day(text.utf8.span) == nil)
  }

  @Test(
    "a column's decimals are decided by all its cells",
    arguments: [
      (["1,234", "1,234.50"], DecimalMark.point), (["1.234", "1.234,50"], .comma),
      (["1.234", "5,5"], .comma), (["1,234", "7,654"], .point), (["1.234", "7.654"], .comma),
      (["0.125", "1.234"], .point), (["1.234.567", "1.234"], .comma), (["100", "x"], .point),
      (["1100.04", "1.234"], .point), (["1.234M"], .point), (["1.234,50 €", "€ 1.234"], .comma),
    ] as [([String], DecimalMark)])
  func decimalMarks(cells: [String], mark: DecimalMark) {
    var survey = DecimalSurvey()
    for cell in cells { survey.note(cell.utf8.span) }
    #expect(survey.mark(others: nil) == mark)
  }

  @Test("a column of doubtful cells follows the file's other columns")
  func otherColumns() {
    var survey = DecimalSurvey()
    survey.note("1,234".utf8.span)
    #expect(survey.proven == nil)
    #expect(survey.mark(others: .comma) == .comma)
    #expect(survey.mark(others: nil) == .point)
  }

  @Test("whole numbers may carry thousands marks and a decimal zero, nothing else")
  func integers() throws {
    let dialect = NumberDialect()
    #expect(try dialect.integer("2200000.0".utf8.span) == 2_200_000)
    #expect(try dialect.integer("1,234".utf8.span) == 1234)
    #expect(try dialect.integer("-3".utf8.span) == -3)
    #expect(throws: ValueError.notWhole) { try dialect.integer("12.5".utf8.span) }
    #expect(throws: ValueError.notNumber) { try dialect.integer("10-50".utf8.span) }
    #expect(throws: ValueError.notNumber) { try dialect.integer("$5".utf8.span) }
    #expect(try dialect.rounded("84.6".utf8.span) == 85)
  }

  @Test("shares are percent or parts of one, by the whole column")
  func shares() throws {
    let dialect = NumberDialect()
    #expect(try dialect.share("50%".utf8.span, scale: .fraction) == Share(percent: 50))
    #expect(try dialect.share("0.5".utf8.span, scale: .fraction) == Share(percent: 50))
    #expect(try dialect.share("62.5".utf8.span, scale: .percent) == Share(basisPoints: 6250))
    var probability = ShareSurvey(title: "Probability")
    for cell in ["1", "90"] { probability.note(cell.utf8.span) }
    #expect(probability.scale == .percent)
    var fte = ShareSurvey(title: "FTE")
    for cell in ["1", "0.5", "1.2"] { fte.note(cell.utf8.span) }
    #expect(fte.scale == .fraction)
    #expect(ShareSurvey(title: "Probability (%)").scale == .percent)
  }

  @Test(
    "yes and no in their usual words",
    arguments: [
      ("true", true), ("FALSE", false), ("1", true), ("0", false), ("Yes", true), ("n", false),
      ("on", true), ("off", false), (" TRUE ", true),
    ] as [(String, Bool)])
  func flags(text: String, value: Bool) throws {
    #expect(try FlagDialect.flag(text.utf8.span) == value)
    #expect(throws: ValueError.notFlag) { try FlagDialect.flag("maybe".utf8.span) }
  }

  @Test("the quick way and the thorough way give the same amounts; random bytes never trap")
  func quickAndThorough() throws {
    let pieces = [
      "1", "0", "9", "23", ".", ",", "-", " ", "'", "(", ")", "$", "k", "E", "+", "\u{2212}",
    ]
    for seed in 0..<3000 as Range<UInt64> {
      var random = SeededRandom(seed: seed)
      let text = (0..<Int.random(in: 1...8, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for mark in DecimalMark.allCases {
        _ = try? NumberDialect(decimalMark: mark).money(text.utf8.span, in: .usd)
        guard let plain = PlainDecimal(text.utf8.span, decimalMark: mark),
          let quick = plain.scaled(places: 2)
        else { continue }
        let thorough = try NumberText(text.utf8.span).scaled(places: 2, decimalMark: mark)
        #expect(quick == thorough, "\(text)")
      }
    }
  }
}
