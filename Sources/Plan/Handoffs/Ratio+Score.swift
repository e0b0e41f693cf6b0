extension Ratio {
  /// Whole percent as a card shows a score: 82.81 is 83.
  ///
  /// To the nearest, but never up to a line the score has not reached: 84.6 is 84 while 85 is amber's.
  public var scorePercent: Int {
    let twice = Int128(numerator) * 200 + Int128(denominator)
    let nearest = Int(clamping: twice / (Int128(denominator) * 2))
    return CardRules.lines.contains { nearest == $0 && isUnder(percent: $0) }
      ? nearest - 1 : nearest
  }
}
