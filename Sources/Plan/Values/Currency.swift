/// The one currency in which a plan counts.
public struct Currency: Hashable, Sendable {
  /// ISO 4217, upper case.
  public let code: String
  /// What stands before an amount, with its own space where it needs one: `$`, `CHF `.
  public let symbol: String
  /// How many decimals the minor unit has: 2 for cents, 0 for yen.
  public let minorDigits: Int
  /// Further signs people type for it, lower case.
  let otherSigns: [String]

  private init(_ code: String, _ symbol: String, _ minorDigits: Int = 2, also: [String] = []) {
    self.code = code
    self.symbol = symbol
    self.minorDigits = minorDigits
    self.otherSigns = also
  }

  /// The currency with that ISO code in any case, or nil when it is not in ``all``.
  public init?(code: String) {
    guard let known = Currency.byCode[code.uppercased()] else { return nil }
    self = known
  }

  /// Minor units in one major unit: 100 for dollars, 1 for yen.
  public var minorUnitsPerMajor: Int64 {
    (0..<minorDigits).reduce(1) { product, _ in product * 10 }
  }

  /// US dollar, the default of a new plan.
  public static let usd = Currency("USD", "$", also: ["us$"])
  /// Euro.
  public static let eur = Currency("EUR", "€")
  /// Pound sterling.
  public static let gbp = Currency("GBP", "£")
  /// Japanese yen, which has no minor unit.
  public static let jpy = Currency("JPY", "¥", 0)

  /// Every currency a plan can count in, by code.
  public static let all: [Currency] = [
    Currency("AED", "AED "), Currency("ARS", "AR$", also: ["$"]),
    Currency("AUD", "A$", also: ["$", "au$"]), Currency("BGN", "BGN "), Currency("BHD", "BHD ", 3),
    Currency("BRL", "R$"), Currency("CAD", "C$", also: ["$", "ca$"]), Currency("CHF", "CHF "),
    Currency("CLP", "CLP ", 0, also: ["$"]), Currency("CNY", "CN¥", also: ["¥"]),
    Currency("COP", "COP ", also: ["$"]), Currency("CZK", "Kč "),
    Currency("DKK", "kr "),
    Currency("EGP", "EGP "), eur, gbp, Currency("HKD", "HK$", also: ["$"]), Currency("HUF", "Ft "),
    Currency("IDR", "Rp "), Currency("ILS", "₪"), Currency("INR", "₹", also: ["rs"]),
    Currency("ISK", "ISK ", 0), jpy, Currency("KES", "KES "), Currency("KRW", "₩", 0),
    Currency("KWD", "KWD ", 3), Currency("MXN", "MX$", also: ["$"]), Currency("MYR", "RM "),
    Currency("NGN", "₦"), Currency("NOK", "kr "), Currency("NZD", "NZ$", also: ["$"]),
    Currency("PEN", "PEN "), Currency("PHP", "₱"), Currency("PKR", "PKR "), Currency("PLN", "zł "),
    Currency("QAR", "QAR "), Currency("RON", "lei "), Currency("SAR", "SAR "),
    Currency("SEK", "kr "), Currency("SGD", "S$", also: ["$"]), Currency("THB", "฿"),
    Currency("TND", "TND ", 3), Currency("TRY", "₺"), Currency("TWD", "NT$", also: ["$"]),
    Currency("UAH", "₴"), usd, Currency("UYU", "UYU ", also: ["$"]), Currency("VND", "₫", 0),
    Currency("ZAR", "R "),
  ]

  private static let byCode: [String: Currency] = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
}

extension Currency {
  /// Whether people mean this currency by a sign such as `$`, `kr`, `kr.` or `eur`, given in lower
  /// case and without blanks.
  public func isMeant(by sign: String) -> Bool {
    let sign = sign.hasSuffix(".") ? String(sign.dropLast()) : sign
    return sign == code.lowercased() || otherSigns.contains(sign)
      || sign == symbol.lowercased().filter { $0 != " " }
  }
}

extension Currency: Codable {
  /// Reads the ISO code from a single value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let code = try container.decode(String.self)
    guard let currency = Currency(code: code) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(quoted(code)) is no currency known here")
    }
    self = currency
  }

  /// Writes the ISO code as a single value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
