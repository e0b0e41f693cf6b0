import Canvas
import PlanFile
import Themes
import Workbench

/// The theme on screen: its colours, its files, and the watch on the folders they lie in.
struct ThemeDesk {
  /// As it was asked for: a name, or a file's path.
  private(set) var name: String
  private(set) var reading: ThemeReading
  private(set) var palette: Palette
  /// What the picker offers.
  private(set) var offers: [ThemeOffer]
  private let depth: ColourDepth
  /// A watch for each folder; empty where the system gives none.
  private(set) var watches: [String: FolderWatch] = [:]
  /// The nearest folder above the themes folder, as long as there is none.
  private(set) var lookout: FolderWatch?

  init(_ name: String, _ reading: ThemeReading, depth: ColourDepth) {
    self.name = name
    self.reading = reading
    self.depth = depth
    palette = reading.theme.palette(depth: depth)
    offers = ThemeChoice.offers
    watch()
  }

  /// Shows another theme.
  mutating func show(_ name: String, _ reading: ThemeReading) {
    self.name = name
    self.reading = reading
    palette = reading.theme.palette(depth: depth)
    watch()
  }

  /// Reads the themes folder again: a file came or went.
  mutating func lookForOffers() { offers = ThemeChoice.offers }

  private mutating func watch() {
    let folders = [Paths().themes] + reading.files.filter { $0.contains("/") }.map(Self.folder)
    for folder in folders where watches[folder] == nil {
      watches[folder] = try? FolderWatch(folder)
    }
    lookOut()
  }

  /// Has the making of the themes folder noticed where there is none yet.
  private mutating func lookOut() {
    lookout = nil
    guard watches[Paths().themes] == nil else { return }
    var folder = Paths().themes
    while lookout == nil, folder.contains("/"), folder != "/" {
      folder = Self.folder(of: folder)
      lookout = try? FolderWatch(folder, noticesNewFolders: true)
    }
  }

  /// Takes what the watches noticed.
  ///
  /// - Returns: whether a file of the theme on screen was written, and whether any theme was.
  mutating func drain(isReadable: (Int32) -> Bool) -> (isShownTouched: Bool, isAnyTouched: Bool) {
    var isShownTouched = false
    var isAnyTouched = false
    if let lookout, isReadable(lookout.descriptor), !lookout.drain().isEmpty {
      // What lies in the folder by now counts as written: nobody watched it.
      watch()
      isAnyTouched = watches[Paths().themes] != nil
    }
    for (folder, watch) in watches where isReadable(watch.descriptor) {
      for event in watch.drain() where event.isOverflow || event.name.hasSuffix(".toml") {
        isAnyTouched = true
        let isOurs = reading.files.contains { file in
          Self.folder(of: file) == folder && file.hasSuffix("/\(event.name)")
        }
        isShownTouched = isShownTouched || event.isOverflow || (isOurs && !event.isGone)
      }
    }
    return (isShownTouched, isAnyTouched)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
