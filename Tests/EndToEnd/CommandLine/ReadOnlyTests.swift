import Glibc
import Testing

/// A plan that may be read and not written. The superuser may write everywhere, so these run the
/// program without that right.
@Suite("A plan that may not be written")
struct ReadOnlyTests {
  static let places = ["the file", "its folder"]

  private func prepare(_ what: String, _ place: Workplace) throws {
    _ = try place.shell("mkdir plans")
    try place.putSample(as: "plans/plan.remit")
    try place.write("Account Name,ARR\nAcme,12\n", to: "a.csv")
    let target = what == "the file" ? "plans/plan.remit" : "plans"
    chmod(place.path(target), what == "the file" ? 0o444 : 0o555)
  }

  /// A line of shell in which the program has no right to write where its owner may not.
  private func run(_ line: String, _ place: Workplace) throws -> Run {
    try place.shell("remit() { \(Unprivileged.words) \"$REMIT\" \"$@\"; }; \(line)")
  }

  @Test("can be read by every verb", arguments: places)
  func reads(what: String) throws {
    let place = try Workplace()
    try prepare(what, place)
    defer { chmod(place.path("plans"), 0o755) }
    let before = try place.bytes("plans/plan.remit")
    for line in [
      "show plans/plan.remit today", "explain plans/plan.remit 'Acme Robotics'",
      "export plans/plan.remit --format json", "log plans/plan.remit",
      "compare plans/plan.remit plans/plan.remit", "import plans/plan.remit a.csv --dry-run",
      "new copy.remit --from plans/plan.remit",
    ] {
      try run("remit \(line)", place).expectSuccess()
    }
    #expect(try run("remit check plans/plan.remit --today \(Workplace.today)", place).status == 1)
    #expect(try place.bytes("plans/plan.remit") == before)
  }

  @Test("is not written, and the verb says so and exits 73", arguments: places)
  func writes(what: String) throws {
    let place = try Workplace()
    try prepare(what, place)
    defer { chmod(place.path("plans"), 0o755) }
    let before = try place.bytes("plans/plan.remit")
    try run("remit import plans/plan.remit a.csv", place)
      .expectRefusal(73, saying: "plans/plan.remit")
    try place.remit("new", "other.remit", "--arr", "12M").expectSuccess()
    let log = try place.remit("log", "other.remit", "--json").expectSuccess().lines
    try place.write(try #require(log.last) + "\n", to: "edit.jsonl")
    try run("remit apply plans/plan.remit edit.jsonl", place).expectRefusal(73)
    if what == "its folder" {
      try run("remit new plans/new.remit", place).expectRefusal(73, saying: "plans/new.remit")
      try run("remit export plans/plan.remit --output plans/a.md", place)
        .expectRefusal(73, saying: "plans/a.md")
    }
    #expect(try place.bytes("plans/plan.remit") == before)
    #expect(try place.contents("plans") == ["plan.remit"])
  }
}
