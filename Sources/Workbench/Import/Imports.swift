import Exchange

/// Files that are being read into the plan.
struct Imports: Sendable {
  /// The import under way in the background; edits wait for it.
  var run: ImportRun?
  /// What reading a file came to while something else took the keys; shown once that is closed.
  var waiting: WaitingImport?
  /// The file that was asked for last: offered again when it could not be read.
  var path = ""
}

/// An import under way: a file being read, or the plan taking it in.
struct ImportRun: Sendable {
  /// The file as it was named.
  var path: String
  /// How far it has come, in words.
  var progress: String
  /// What is being taken in; nil while the file is read.
  var proposal: ImportProposal?
  /// The plan with it, once it is worked out and on its way to the disk.
  var applied: AppliedImport?

  /// The file's own name, without its folder.
  var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}
