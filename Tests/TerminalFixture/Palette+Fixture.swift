import Canvas

extension Palette {
  /// Colours that are easy to tell apart at every depth.
  static let fixture: Palette = {
    var inks = Ink.allCases.map { _ in InkLook(colour: nil) }
    inks[Int(Ink.bad.rawValue)] = InkLook(colour: RGB(red: 0x12, green: 0xAB, blue: 0x34))
    inks[Int(Ink.good.rawValue)] = InkLook(colour: RGB(red: 0xFF, green: 0, blue: 0))
    var papers = Paper.allCases.map { _ in PaperLook(colour: nil) }
    papers[Int(Paper.selection.rawValue)] = PaperLook(
      colour: RGB(red: 0, green: 0, blue: 0xFF))
    return Palette(name: "fixture", isLight: false, inks: inks, papers: papers)
  }()
}
