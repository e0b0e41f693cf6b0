import Glibc

/// Running a program without the superuser's right to write everywhere.
enum Unprivileged {
  /// What stands before a command in a line of shell; nothing where the tests have no such right.
  static var words: String {
    geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search" : ""
  }
}
