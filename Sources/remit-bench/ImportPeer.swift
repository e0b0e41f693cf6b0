import Exchange
import Glibc
import Plan
import PlanFile

/// An import beside its peer: the `sqlite3` shell, which takes the same file into an indexed table.
///
/// Both write to the same folder in the same minute. Told are the CPU time of each whole, the
/// system's share with it, and the time that passed. Ours is the reading, the plan's own rules, its
/// rows, and the journal.
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
    let ours = try ownTime()
    var line = "{\"what\": \"import beside sqlite3\", \"accounts\": \(count), \(ours.words(""))"
    if let peer = peerTime() {
      line += ", \(peer.words("sqlite3_"))"
      line += ", \"cpu_ratio\": \(Time.hundredths(ours.cpu / peer.cpu))"
      line += ", \"elapsed_ratio\": \(Time.hundredths(ours.elapsed / peer.elapsed))"
    }
    // Without the shell here there is nothing to put beside it.
    print(line + "}")
  }

  private func ownTime() throws -> Time {
    let path = "\(stem)-own.remit"
    defer { unlink(path) }
    let identity = PlanIdentity(id: "bench", currency: .usd, createdOn: day)
    try PlanFile.create(
      at: path, creating: identity, author: "bench", writer: "bench", at: "2026-11-21T00:00:00Z")
    let start = Time(now: RUSAGE_SELF.rawValue)
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
    return Time(now: RUSAGE_SELF.rawValue) - start
  }

  /// Nil where there is no such program, or it fails.
  private func peerTime() -> Time? {
    let (source, database) = ("\(stem).csv", "\(stem).db")
    defer {
      unlink(source)
      unlink(database)
    }
    guard let file = fopen(source, "w") else { return nil }
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard fclose(file) == 0, written == bytes.count else { return nil }
    let table = columns.map { "\"\($0)\" TEXT" }.joined(separator: ", ")
    let start = Time(now: RUSAGE_CHILDREN.rawValue)
    guard
      run(
        "sqlite3",
        [
          database, "CREATE TABLE account (\(table))",
          "CREATE UNIQUE INDEX account_id ON account(\"\(columns.first ?? "")\")", ".mode csv",
          ".import --skip 1 \(source) account",
        ])
    else { return nil }
    return Time(now: RUSAGE_CHILDREN.rawValue) - start
  }

  private func run(_ program: String, _ arguments: [String]) -> Bool {
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, program, nil, nil, words, environ) == 0 else { return false }
    var status: Int32 = 0
    return waitpid(child, &status, 0) == child && status == 0
  }
}

extension ImportPeer {
  /// Seconds of CPU, the system's among them, and of the clock on the wall.
  private struct Time {
    var cpu: Double
    var elapsed: Double

    /// What was used so far.
    init(now who: __rusage_who_t) {
      var usage = rusage()
      getrusage(who, &usage)
      cpu = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      elapsed = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func - (left: Time, right: Time) -> Time {
      var time = left
      time.cpu -= right.cpu
      time.elapsed -= right.elapsed
      return time
    }

    func words(_ whose: String) -> String {
      "\"\(whose)cpu_s\": \(Self.hundredths(cpu)), \"\(whose)elapsed_s\": \(Self.hundredths(elapsed))"
    }

    private static func seconds(_ time: timeval) -> Double {
      Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }

    /// `3.29`.
    static func hundredths(_ value: Double) -> String {
      let hundredths = Int((value * 100).rounded())
      let rest = hundredths % 100
      return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
  }
}
