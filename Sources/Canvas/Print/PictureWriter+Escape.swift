extension PictureWriter {
  mutating func escape(_ cell: Cell) {
    guard !cell.isContinuation else { return }
    for value in [cell.scalar, cell.mark1, cell.mark2] where value != 0 {
      escape(Unicode.Scalar(value) ?? "\u{FFFD}")
    }
  }

  /// Appends a scalar as XML text; what XML 1.0 forbids becomes `�`.
  mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": markup += "&amp;"
    case "<": markup += "&lt;"
    case ">": markup += "&gt;"
    case "\"": markup += "&quot;"
    case "\t", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
      markup.unicodeScalars.append(scalar)
    default: markup.unicodeScalars.append("\u{FFFD}")
    }
  }
}
