import Plan

/// The currency that a new plan is offered: that of the one made last, else the country's.
enum UsualCurrency {
  static func read() -> Currency {
    if let bytes = try? Files.read(Paths().currency),
      let kept = Currency(code: String(decoding: bytes.prefix(3), as: UTF8.self))
    {
      return kept
    }
    let locale = ["LC_ALL", "LC_MONETARY", "LANG"].lazy.compactMap(Paths.environment).first
    return locale.flatMap(ofCountry) ?? .usd
  }

  /// Where the state folder takes nothing, the country's is offered again; nothing else is lost.
  static func note(_ currency: Currency) {
    Paths().makeState()
    try? Files.write(Array("\(currency.code)\n".utf8), to: Paths().currency)
  }

  /// The currency of the country in a locale's name: `de_CH.UTF-8`.
  static func ofCountry(_ locale: String) -> Currency? {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    let parts = name.split(separator: "_")
    guard parts.count == 2 else { return nil }
    let country = String(parts[1])
    if euroCountries.contains(country) { return .eur }
    if let code = otherCodes[country] { return Currency(code: code) }
    // Most codes are the country's with a letter behind it: SE, SEK.
    return Currency.all.first { $0.code.hasPrefix(country) }
  }

  /// Source: ECB, the euro area in 2026.
  private static let euroCountries: Set<String> = [
    "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PT", "SI", "SK",
  ]

  /// Countries that pay in a neighbour's money.
  private static let otherCodes = ["LI": "CHF", "MC": "EUR", "PR": "USD", "EC": "USD", "SV": "USD"]
}
