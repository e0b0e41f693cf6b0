import Canvas

/// A path completed as it is typed: the files asked for and the folders that lead on.
///
/// It reads nothing itself: `wantedFolder` says which folder is to be listed, and the answer goes
/// into `listing`.
public struct PathCompletion: Equatable, Sendable {
  /// Which files are offered; folders always are.
  public enum Wanted: Equatable, Sendable {
    case plans, tables
    /// Whatever a name may be taken from or given to.
    case files

    func fits(_ name: String) -> Bool {
      let name = name.lowercased()
      return switch self {
      case .plans: name.hasSuffix(".remit")
      case .tables: [".csv", ".tsv", ".txt"].contains { name.hasSuffix($0) }
      case .files: true
      }
    }
  }

  /// One line that completes the path.
  public struct Offer: Equatable, Sendable {
    /// Its name as it is shown: what would act on a terminal is a visible mark, a folder ends in `/`.
    public var title: String
    public var isFolder: Bool
    /// The name itself.
    var name: String
  }

  let wanted: Wanted
  public private(set) var listing: FolderListing?
  /// What was offered for the text that stands in the field: it is asked for several times a key.
  private var prepared: Prepared?

  private struct Prepared: Equatable {
    var text: String
    var offers: [Offer]
  }

  /// A text that was put in for a path which it only shows: names with control characters.
  private var taken: Taken?

  private struct Taken: Equatable {
    var text: String
    var path: String
  }

  public init(_ wanted: Wanted) { self.wanted = wanted }

  // MARK: - The path

  /// The folder part of a path, up to and with its last `/`, and the name behind it.
  static func parts(of text: String) -> (folder: String, name: String) {
    guard let slash = text.lastIndex(of: "/") else {
      return text == "~" ? ("~/", "") : ("", text)
    }
    let next = text.index(after: slash)
    return (String(text[..<next]), String(text[next...]))
  }

  /// The path that a typed text means.
  public func path(for text: String) -> String {
    if let taken, text.hasPrefix(taken.text) {
      return taken.path + text.dropFirst(taken.text.count)
    }
    return isListed(text) ? text : PathText.meant(by: text)
  }

  /// Whether a name in the folder begins so, letter for letter: then no backslash or quote in it is
  /// a shell's.
  private func isListed(_ text: String) -> Bool {
    let (folder, name) = Self.parts(of: text)
    guard !name.isEmpty, let listing, listing.folder == folder else { return false }
    return listing.entries.contains { $0.name.hasPrefix(name) }
  }

  /// The folder to be listed for a text; nil where it is listed already.
  public func wantedFolder(for text: String) -> String? {
    let folder = Self.parts(of: path(for: text)).folder
    return listing?.folder == folder ? nil : folder
  }

  /// Whether the folder holds a file of just the typed name.
  func lists(_ text: String) -> Bool {
    let parts = Self.parts(of: path(for: text))
    guard let listing, listing.folder == parts.folder else { return false }
    return listing.entries.contains { $0.name == parts.name && !$0.isFolder }
  }

  /// The folder of a typed path, where there is none such; nil where it is there, or not known yet.
  func missingFolder(for text: String) -> String? {
    let folder = Self.parts(of: path(for: text)).folder
    guard let listing, listing.folder == folder, listing.isMissing else { return nil }
    return folder.count > 1 ? String(folder.dropLast()) : folder
  }

  /// Takes a listing; one that was asked for before more was typed is passed over.
  public mutating func take(_ listing: FolderListing, for text: String) {
    guard wantedFolder(for: text) == listing.folder else { return }
    self.listing = listing
    prepared = nil
  }

  /// Works out what is offered for a text, once for all who ask.
  mutating func prepare(for text: String) {
    guard prepared?.text != text else { return }
    prepared = Prepared(text: text, offers: offers(for: text))
  }

  // MARK: - Offers

  /// What fits a text: the files asked for that begin with it, then the folders, then files that
  /// hold it. Hidden ones are offered once a dot is typed.
  public func offers(for text: String) -> [Offer] {
    if let prepared, prepared.text == text { return prepared.offers }
    let path = path(for: text)
    let parts = Self.parts(of: path)
    guard let listing, listing.folder == parts.folder else { return [] }
    let typed = parts.name.lowercased()
    let bytes = Array(typed.utf8)
    var ranked: [[Offer]] = [[], [], []]
    for entry in listing.entries where entry.name.holds(lowered: bytes) {
      guard entry.isFolder || wanted.fits(entry.name) else { continue }
      if entry.name.hasPrefix("."), !typed.hasPrefix(".") { continue }
      let name = entry.name.lowercased()
      let title = ScreenText.visible(entry.name) + (entry.isFolder ? "/" : "")
      let offer = Offer(title: title, isFolder: entry.isFolder, name: entry.name)
      if name.hasPrefix(typed) {
        ranked[entry.isFolder ? 1 : 0].append(offer)
      } else if name.contains(typed) {
        ranked[2].append(offer)
      }
    }
    return ranked.flatMap { $0 }
  }

  /// The path that an offer means.
  func path(of offer: Offer, for text: String) -> String {
    Self.parts(of: path(for: text)).folder + offer.name
  }

  /// The text with an offer put in for the name; a folder leads on to what lies in it.
  public mutating func taking(_ offer: Offer, in text: String) -> String {
    let end = offer.isFolder ? "/" : ""
    let folder = Self.parts(of: path(for: text)).folder
    let shown = Self.parts(of: text).folder
    let result = shown + offer.title
    taken = Taken(text: result, path: folder + offer.name + end)
    prepared = nil
    if taken?.text == taken?.path { taken = nil }
    return result
  }

  /// The text with as much put in as all offers share; nil where that adds nothing.
  public mutating func completed(_ text: String) -> String? {
    let offers = offers(for: text)
    guard let first = offers.first else { return nil }
    if offers.count == 1 { return taking(first, in: text) }
    let parts = Self.parts(of: text)
    var shared = first.title
    for offer in offers.dropFirst() { shared = shared.commonPrefix(with: offer.title) }
    guard shared.count > parts.name.count, taken == nil,
      shared.lowercased().hasPrefix(parts.name.lowercased())
    else { return nil }
    return parts.folder + shared
  }
}

extension String {
  /// `-` means standard input or output on the command line. Here both are the terminal, which is in
  /// use: reading from it would take the person's keys, and writing to it would spoil the screen.
  var isStandardStream: Bool { self == "-" }

  static let noStandardStream = "- stands for no file here; type the path of one."
}

extension String {
  /// What both begin with, as the first spells it.
  fileprivate func commonPrefix(with other: String) -> String {
    var end = startIndex
    for (mine, theirs) in zip(self, other) {
      guard mine.lowercased() == theirs.lowercased() else { break }
      end = index(after: end)
    }
    return String(self[..<end])
  }
}
