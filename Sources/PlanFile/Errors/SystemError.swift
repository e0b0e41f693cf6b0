import Glibc

/// The system's own words for why a call just failed.
func systemWords(_ code: Int32 = errno) -> String {
  strerror(code).map { String(cString: $0) } ?? "error \(code)"
}
