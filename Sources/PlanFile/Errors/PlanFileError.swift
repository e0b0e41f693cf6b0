/// Why a plan file was not made, opened or saved. The file is as it was before.
public struct PlanFileError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case noSuchFile
    case isFolder
    /// Something is there that is neither a file nor a folder.
    case isNoFile
    /// A plan is only ever made where there is nothing.
    case alreadyExists
    /// The folder takes no new file; the system's own words.
    case cannotCreate(String)
    /// The system does not let us read it; its own words.
    case cannotRead(String)
    case empty
    /// No SQLite database at all; what its first bytes say it is, where they say it.
    case notAPlan(looksLike: String?)
    /// An SQLite database of another program.
    case otherDatabase
    /// Made by a newer Remit: its schema, and the newest that this one knows.
    case newerVersion(Int, known: Int)
    /// Made by an older Remit, and it cannot be changed here.
    case olderVersion(Int)
    /// What does not fit together.
    case damaged(String)
    case readOnly
    /// Another program holds it for longer than we wait.
    case locked
    case diskFull
    /// The disk did not do what it was asked; the system's own words.
    case inputOutput(String)
    /// The file was moved, replaced or deleted while it was open.
    case movedAway
    /// The rows of an edit break a rule of the file; the rule in SQLite's words.
    case doesNotFit(String)
    /// A number of rows that no plan can have was asked for.
    case outOfKeys
  }

  public var reason: Reason
  public var path: String

  public init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
  }
}

extension PlanFileError: CustomStringConvertible {
  /// One sentence: what, where, and what would mend it.
  public var sentence: String {
    switch reason {
    case .noSuchFile: "\(path): there is no such file; `remit new \(path)` makes a plan."
    case .isFolder: "\(path) is a folder; name the plan file in it."
    case .isNoFile: "\(path) is neither a file nor a folder; name a plan file."
    case .alreadyExists: "\(path) already exists; choose another name, or move it away."
    case .cannotCreate(let why): "\(path) cannot be made (\(why)); choose another folder."
    case .cannotRead(let why): "\(path) cannot be read (\(why)); ask its owner for access."
    case .empty: "\(path) is empty and so no plan; delete it, then `remit new` can make one."
    case .notAPlan(let kind?): "\(path) is \(kind), not a plan; name a file that Remit made."
    case .notAPlan(nil): "\(path) is not a plan; name a file that Remit made."
    case .otherDatabase:
      "\(path) is the database of another program, not a plan; name a file that Remit made."
    case .newerVersion(let found, let known):
      "\(path) was made by a newer Remit (plan version \(found), this one knows \(known));"
        + " update Remit to open it."
    case .olderVersion(let found):
      "\(path) is of plan version \(found) and must be brought up to date, but cannot be written;"
        + " copy it to where you may write and open the copy."
    case .damaged(let what): "\(path) is damaged (\(what)); restore it from a copy."
    case .readOnly: "\(path) cannot be written; copy it to where you may write to change it."
    case .locked: "\(path) is held by another program; close that, then try again."
    case .diskFull: "\(path) was not saved: the disk is full; make room, then try again."
    case .inputOutput(let why): "\(path) was not read or written (\(why)); check the disk."
    case .movedAway:
      "\(path) was moved, replaced or deleted while it was open; put it back or open it again."
    case .doesNotFit(let rule): "\(path) does not take this change (\(rule)); undo it."
    case .outOfKeys: "\(path) has no row numbers left for so many rows; import fewer."
    }
  }

  public var description: String { sentence }
}
