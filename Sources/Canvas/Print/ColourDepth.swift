/// How many colours a terminal can show.
public enum ColourDepth: String, CaseIterable, Equatable, Sendable {
  /// 24 bits a colour.
  case direct
  /// The xterm palette: a cube of 216 colours and 24 greys.
  case indexed256
  /// The eight ANSI colours and their bright versions, as the person has set them.
  case indexed16
  case indexed8
  /// No colours: bold, underline, reverse and dim alone.
  case mono
}
