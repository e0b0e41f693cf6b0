/// What `remit --version` says; the package and the manual page take it from there.
enum Version {
  static let text = "0.3.0"
}
