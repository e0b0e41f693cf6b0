import Exchange
import Glibc
import Plan
import PlanFile

/// An import beside its peer: the `sqlite3` shell, which takes the same file into an indexed table.
///
/// Both write to the same folder at the same moment; what counts is the CPU time of each whole, the
/// system's share with it. Ours is the reading, the plan's own rules, its rows, and the journal.
struct ImportPeer {
  let bytes: [UInt8]
  let columns: [String]
  let day: Day
  private let stem = "/tmp/remit-bench-\(getpid())"

  init(_ bytes: [UInt8], on day: Day) {
    self.bytes = bytes
    self.day = day
    let header = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    columns = header.split(separator: ",").map(String.init)
  }

  func race(_ count: Int) throws {
    let ours = try ownSeconds()
    var line = "import \(count) rows: \(Self.seconds(ours)) s CPU, journal included"
    if let peer = peerSeconds() {
      line += "; sqlite3 .import \(Self.seconds(peer)) s; ratio \(Self.seconds(ours / peer))"
    } else {
      line += "; no sqlite3 shell here to put beside it"
    }
    print(line)
  }

  private func ownSeconds() throws -> Double {
    let path = "\(stem)-own.remit"
    defer { unlink(path) }
    let identity = PlanIdentity(id: "bench", currency: .usd, createdOn: day)
    try PlanFile.create(
      at: path, creating: identity, author: "bench", writer: "bench", at: "2026-11-21T00:00:00Z")
    let start = Self.used(RUSAGE_SELF.rawValue)
    let opened = try PlanFile.open(path)
    let batch = try ImportReader.propose(
      bytes: bytes, path: "accounts.csv", into: opened.plan, on: day,
      lendKeys: { try? opened.file.lend($0) }
    ).batch
    var plan = opened.plan
    let change = try plan.apply(.imported(batch))
    _ = try opened.file.commit(
      [
        PendingEdit(
          ticket: 1, edit: .imported(batch), change: change, what: "import", undoes: nil)
      ], basedOn: opened.sequence, author: "bench", writer: "bench", at: "2026-11-21T00:00:00Z")
    opened.file.close()
    return Self.used(RUSAGE_SELF.rawValue) - start
  }

  /// Nil where there is no such program, or it fails.
  private func peerSeconds() -> Double? {
    let (source, database) = ("\(stem).csv", "\(stem).db")
    defer {
      unlink(source)
      unlink(database)
    }
    guard let file = fopen(source, "w") else { return nil }
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, written == bytes.count else { return nil }
    let table = columns.map { "\"\($0)\" TEXT" }.joined(separator: ", ")
    let start = Self.used(RUSAGE_CHILDREN.rawValue)
    guard
      run(
        "sqlite3",
        [
          database, "CREATE TABLE account (\(table))",
          "CREATE UNIQUE INDEX account_id ON account(\"\(columns.first ?? "")\")", ".mode csv",
          ".import --skip 1 \(source) account",
        ])
    else { return nil }
    return Self.used(RUSAGE_CHILDREN.rawValue) - start
  }

  private func run(_ program: String, _ arguments: [String]) -> Bool {
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, program, nil, nil, words, environ) == 0 else { return false }
    var status: Int32 = 0
    return waitpid(child, &status, 0) == child && status == 0
  }

  /// CPU seconds so far, the system's among them.
  private static func used(_ who: __rusage_who_t) -> Double {
    var usage = rusage()
    getrusage(who, &usage)
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }

  /// `3.29`.
  private static func seconds(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
