import Glibc
import Plan

/// The one place that knows what time it is.
enum SystemClock {
  /// The system's day, in its own time zone.
  static func today() -> Day { day(of: local()) }

  /// `14:02`.
  static func clock() -> String { clock(of: local()) }

  /// UTC, ISO 8601 to the second, as the journal keeps it.
  static func stamp() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    let date =
      "\(Int(parts.tm_year) + 1900)-\(twoDigits(parts.tm_mon + 1))-\(twoDigits(parts.tm_mday))"
    return
      "\(date)T\(twoDigits(parts.tm_hour)):\(twoDigits(parts.tm_min)):\(twoDigits(parts.tm_sec))Z"
  }

  /// A moment of the system's count as a day and a time of day, in its own time zone.
  static func moment(_ seconds: time_t) -> (day: Day, clock: String) {
    let parts = local(seconds)
    return (day(of: parts), clock(of: parts))
  }

  private static func day(of parts: tm) -> Day {
    Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? .first
  }

  private static func clock(of parts: tm) -> String {
    "\(twoDigits(parts.tm_hour)):\(twoDigits(parts.tm_min))"
  }

  private static func local(_ seconds: time_t = time(nil)) -> tm {
    var seconds = seconds
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts
  }

  private static func twoDigits(_ number: Int32) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

/// Who is at the keyboard, as the journal names them.
enum Author {
  static var name: String {
    if let chosen = Paths.environment("REMIT_AUTHOR") { return chosen }
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name {
      return String(cString: name)
    }
    return Paths.environment("USER") ?? "somebody"
  }

  /// One name for this run of the program.
  static var writer: String { "\(getpid())-\(SystemClock.stamp())" }
}
