import Plan
import Seeds
import Testing

private func dollars(_ cents: Int64) -> Money { Money(minorUnits: cents) }

private func parse(_ text: String, _ code: String = "USD") throws -> Money {
  try Money.parse(text, currency: #require(Currency(code: code)))
}

@Suite("Money")
struct MoneyTests {
  @Test(
    "typed amounts are read exactly",
    arguments: [
      ("12M", 1_200_000_000), ("$1.2m", 120_000_000), ("40K", 4_000_000), ("250,000", 25_000_000),
      ("1.5bn", 150_000_000_000), ("4,999,999.99", 499_999_999), ("-5", -500), ("$ 12", 1200),
      ("-$3k", -300_000), ("$-3k", -300_000), ("0.07", 7), (".5M", 50_000_000), ("USD 40", 4000),
      ("40 usd", 4000), ("1.23456789M", 123_456_789), ("1.2300", 123), ("2 million", 200_000_000),
      ("12M$", 1_200_000_000), ("US$5", 500), ("+5", 500), ("92233720368547758.07", Int64.max),
    ])
  func typed(text: String, cents: Int64) throws {
    #expect(try parse(text) == dollars(cents))
  }

  @Test("each currency counts its own decimals and takes its own signs")
  func currencies() throws {
    #expect(try parse("¥1,200", "JPY").minorUnits == 1200)
    #expect(try parse("1.234", "KWD").minorUnits == 1234)
    #expect(try parse("250 kr", "SEK").minorUnits == 25_000)
    #expect(try parse("12,50,000", "INR").minorUnits == 125_000_000)
    #expect(try parse("$5", "CAD").minorUnits == 500)
    #expect(try parse("Rs. 500", "INR").minorUnits == 50_000)
    #expect(try parse("500 kr.", "DKK").minorUnits == 50_000)
    #expect(try parse("10 zł", "PLN").minorUnits == 1000)
    #expect(try parse("R$5m", "BRL").minorUnits == 500_000_000)
  }

  @Test("what is no amount is refused, with the text and a way to mend it")
  func refusals() throws {
    let usd = Currency.usd
    let cases: [(String, MoneyError)] = [
      ("", .empty), ("  ", .empty), ("lots", .unreadable("lots")), ("12X", .unreadable("12X")),
      ("1.2.3", .unreadable("1.2.3")), ("5.", .unreadable("5.")), ("$", .unreadable("$")),
      ("1,5", .commaOutOfPlace("1,5")), ("12,50,000", .commaOutOfPlace("12,50,000")),
      (",500", .commaOutOfPlace(",500")), ("1.005", .finerThanMinorUnit("1.005", usd)),
      ("0.000000001M", .finerThanMinorUnit("0.000000001M", usd)),
      ("99999999999999999999", .tooLarge("99999999999999999999")),
      ("99999999999bn", .tooLarge("99999999999bn")),
      ("92233720368547758.08", .tooLarge("92233720368547758.08")),
      ("€5", .otherCurrency("€5", found: .eur, plan: usd)),
      ("5 gbp", .otherCurrency("5 gbp", found: .gbp, plan: usd)),
      ("$5 usd", .unreadable("$5 usd")), ("--5", .unreadable("--5")), ("1e6", .unreadable("1e6")),
      ("٣", .unreadable("٣")), ("0x10", .unreadable("0x10")),
    ]
    for (text, error) in cases {
      #expect(throws: error) { try Money.parse(text, currency: usd) }
    }
    #expect(MoneyError.unreadable("12X").message.contains("\"12X\""))
    #expect(MoneyError.commaOutOfPlace("1,5").message.contains("1.5"))
  }

  @Test(
    "short amounts are a few characters, rounded half away from zero",
    arguments: [
      (1_240_000_000, "$12.4M"), (4_800_000, "$48K"), (95_000, "$950"), (120_000_000_000, "$1.2B"),
      (-300_000, "-$3K"), (210_000_000, "$2.1M"), (64_000_000, "$640K"), (1_180_000_000, "$11.8M"),
      (99_995_000, "$1.0M"), (99_950_000, "$1.0M"), (99_949_999, "$999K"), (100_000_000, "$1.0M"),
      (150_000, "$1.5K"), (995_000, "$10K"), (994_999, "$9.9K"), (99_949, "$999"), (99_950, "$1K"),
      (0, "$0"), (-40, "$0"), (-50, "-$1"), (9_995_000_000, "$100M"), (9_994_999_999, "$99.9M"),
      (99_950_000_000, "$1.0B"), (500_000_000_000_000, "$5.0T"), (Int64.max, "$92,234T"),
      (Int64.min, "-$92,234T"),
    ])
  func short(cents: Int64, text: String) {
    #expect(dollars(cents).short(.usd) == text)
  }

  @Test("thresholds are labelled as people say them, and exactly")
  func labels() {
    #expect(Money(major: 5_000_000).label(.usd) == "$5M")
    #expect(Money(major: 25_000).label(.usd) == "$25K")
    #expect(Money(major: 1_500_000).label(.usd) == "$1.5M")
    #expect(Money(major: 1_250_000).label(.usd) == "$1.25M")
    #expect(Money(major: 1_720_000).label(.usd) == "$1.72M")
    #expect(Money(major: 1_234_000).label(.usd) == "$1,234,000")
    #expect(Money(major: 900).label(.usd) == "$900")
    #expect(Money(major: 25_001).label(.usd) == "$25,001")
    #expect(dollars(2_499_999).label(.usd) == "$24,999.99")
    #expect(Money(major: -25_000).label(.usd) == "-$25K")
  }

  @Test("exact amounts show cents only when there are some")
  func exact() {
    #expect(Money(major: 1_234_500).exact(.usd) == "$1,234,500")
    #expect(dollars(123_450).exact(.usd) == "$1,234.50")
    #expect(dollars(-7).exact(.usd) == "-$0.07")
    #expect(Money(minorUnits: 1234).exact(.jpy) == "¥1,234")
    #expect(dollars(.min).exact(.usd) == "-$92,233,720,368,547,758.08")
    #expect(dollars(123_450).plain(.usd) == "1234.5")
    #expect(dollars(.min).plain(.usd) == "-92233720368547758.08")
    #expect(Money.zero.plain(.usd) == "0")
  }

  @Test("what is printed exactly or plainly reads back as the same amount, in every currency")
  func roundTrips() throws {
    var random = SeededRandom(seed: 7)
    for currency in Currency.all {
      for _ in 0..<200 {
        let shift = Int64.random(in: 0...60, using: &random)
        let money = Money(minorUnits: Int64.random(in: .min ... .max, using: &random) >> shift)
        #expect(try Money.parse(money.exact(currency), currency: currency) == money)
        #expect(try Money.parse(money.plain(currency), currency: currency) == money)
      }
    }
  }

  @Test("a short amount is within half of its last digit, and never longer than eight characters")
  func shortIsClose() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<5000 {
      let cents =
        Int64.random(in: 0...99_000_000_000_000, using: &random)
        >> Int64.random(
          in: 0...40, using: &random)
      let text = dollars(cents).short(.usd)
      let read = try parse(text)
      #expect(
        (read - dollars(cents)).magnitude * 18 <= dollars(max(cents, 1800)), "\(cents) \(text)")
      #expect(text.count <= 7, "\(text)")
    }
  }

  @Test("arithmetic never traps: it saturates, or says that the sum does not fit")
  func extremes() {
    for money in [Money.least, .zero, .most] {
      for other in [Money.least, .zero, .most] {
        _ = money + other
        _ = money - other
        _ = money.ratio(to: other)
      }
      _ = -money
      _ = money * Int.min
      _ = money * Share(basisPoints: .min)
      _ = money.scaled(by: .min, over: -1)
      _ = money.short(.usd)
      _ = money.label(.jpy)
    }
    #expect(Money.most + Money(minorUnits: 1) == .most)
    #expect(Money.least - Money(minorUnits: 1) == .least)
    #expect(-Money.least == .most)
    #expect(Money.most.addingIfRepresentable(Money(minorUnits: 1)) == nil)
    #expect(Money(major: .max) == .most)
    #expect(dollars(100).divided(by: 0) == nil)
  }

  @Test("parts round half away from zero")
  func parts() {
    #expect(dollars(5) * Share(percent: 50) == dollars(3))
    #expect(dollars(-5) * Share(percent: 50) == dollars(-3))
    #expect(dollars(100).divided(by: 3) == dollars(33))
    #expect(dollars(200).divided(by: 3) == dollars(67))
    #expect(Money(major: 220_000) * Share(basisPoints: 42_000) == Money(major: 924_000))
  }
}

@Suite("Shares and ratios")
struct ShareTests {
  @Test(
    "shares read and print as percent",
    arguments: [
      ("55%", 5500, "55%"), ("0.55", 5500, "55%"), ("12.5 %", 1250, "12.5%"), ("1", 10_000, "100%"),
      ("150%", 15_000, "150%"), ("0.05%", 5, "0.05%"), ("-3%", -300, "-3%"), ("0", 0, "0%"),
      (".5", 5000, "50%"),
    ])
  func typed(text: String, points: Int, percent: String) throws {
    let share = try Share.parse(text)
    #expect(share.basisPoints == points)
    #expect(share.percent == percent)
    #expect(try Share.parse(share.percent) == share)
    #expect(abs(points) > 10_000 || (try? Share.parse(share.fraction)) == share)
  }

  @Test("a number that could be either is refused")
  func refusals() {
    #expect(throws: ShareError.unreadable("55")) { try Share.parse("55") }
    #expect(throws: ShareError.empty) { try Share.parse(" ") }
    #expect(throws: ShareError.unreadable("%")) { try Share.parse("%") }
    #expect(throws: ShareError.unreadable("5.%")) { try Share.parse("5.%") }
    #expect(throws: ShareError.tooFine("0.00001")) { try Share.parse("0.00001") }
    #expect(throws: ShareError.unreadable("9999999999%")) { try Share.parse("9999999999%") }
    #expect(Share(percent: .max).basisPoints == .max)
    #expect(Share(basisPoints: .min).percent.hasPrefix("-"))
  }

  @Test("ratios print two places, rounded half up, as the worked examples give them")
  func ratios() throws {
    let cases: [(Int64, Int64, String, Int)] = [
      (53, 64, "82.81", 82), (17, 23, "73.91", 73), (18, 21, "85.71", 85), (27, 29, "93.10", 93),
      (101, 128, "78.91", 78), (31, 42, "73.81", 73), (1, 1, "100.00", 100), (0, 5, "0.00", 0),
      (1, 20_000, "0.01", 0), (-1, 20_000, "0.00", -1), (-1, 3, "-33.33", -34),
    ]
    for (above, below, text, whole) in cases {
      let ratio = try #require(Ratio(above, below))
      #expect(ratio.percent == text)
      #expect(ratio.wholePercent == whole)
    }
    #expect(Ratio(1, 0) == nil)
    #expect(Ratio(2, 4) == Ratio(-1, -2))
    #expect(Ratio(.min, -1) == nil)
    #expect(Ratio(.min, .min) == Ratio(1, 1))
    #expect(try #require(Ratio(.max, 1)).percent == "922337203685477580700.00")
  }

  @Test("a ratio is compared exactly, not as it is printed")
  func comparison() throws {
    let justUnder = try #require(Ratio(849_999_999, 1_000_000_000))
    #expect(justUnder.percent == "85.00")
    #expect(justUnder.isUnder(percent: 85))
    #expect(justUnder.wholePercent == 84)
    #expect(try #require(Ratio(17, 20)).isAtLeast(percent: 85))
    #expect(try #require(Ratio(1, 3)) < #require(Ratio(1, 2)))
  }
}
