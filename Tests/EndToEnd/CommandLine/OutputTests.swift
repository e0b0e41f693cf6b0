import Foundation
import Glibc
import Testing

@Suite("What the verbs print")
struct OutputTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.putSample()
    return place
  }

  @Test(
    "show prints a screen of at most the size asked for",
    arguments: ["today", "design", "pipeline", "handoffs", "territories", "summary"])
  func show(screen: String) throws {
    let place = try place()
    for (columns, rows) in [(80, 24), (120, 36), (200, 60), (60, 16), (40, 10)] {
      let run = try place.remit(
        "show", "plan.remit", screen, "--size", "\(columns)x\(rows)", "--today", Workplace.today)
      let lines = run.expectSuccess().output.split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.dropLast().count <= rows)
      // Wide names count two; the sample's are Japanese and Korean.
      for line in lines { #expect(line.count <= columns, "\(line)") }
    }
    #expect(try place.contents() == ["plan.remit"])
  }

  @Test("show gives colours and a picture where asked, and says what it does not know")
  func formats() throws {
    let place = try place()
    let ansi = try place.remit("show", "plan.remit", "today", "--format", "ansi").expectSuccess()
    #expect(ansi.output.contains("\u{1B}["))
    let svg = try place.remit("show", "plan.remit", "today", "--format", "svg").expectSuccess()
    #expect(svg.output.hasPrefix("<svg") && svg.output.contains("</svg>"))
    let ascii = try place.remit("show", "plan.remit", "summary", "--ascii").expectSuccess()
    #expect(!ascii.output.contains("─"))
    for (option, value) in [
      ("--format", "png"), ("--size", "0x5"), ("--size", "wide"), ("--theme", "nosuch"),
      ("--tab", "nosuch"), ("--keys", "Hyper-q"),
    ] {
      try place.remit("show", "plan.remit", "today", option, value).expectRefusal(64)
    }
    try place.remit("show", "plan.remit", "cellar").expectRefusal(64, saying: "cellar", "today")
    try place.remit("show", "plan.remit", "today", "--item", "Nobody & Sons")
      .expectRefusal(66, saying: "Nobody & Sons")
  }

  @Test("show presses keys that change the plan, shows what they change, and keeps nothing")
  func keysThatEdit() throws {
    let place = try place()
    let before = try place.bytes("plan.remit")
    let run = try place.remit(
      "show", "plan.remit", "territories", "--tab", "seats", "--size", "120x36", "--keys",
      "+ Enter", "--today", Workplace.today
    ).expectSuccess()
    #expect(run.output.contains("Hire, 1 Dec"))
    #expect(!run.output.contains("read-only"))
    #expect(try place.bytes("plan.remit") == before)
  }

  @Test("show and export look back: after an edit, or at the end of a day")
  func asOf() throws {
    let place = try place()
    let before = try place.remit(
      "show", "plan.remit", "today", "--as-of", "1", "--size", "120x30"
    ).expectSuccess()
    #expect(before.output.contains("as of edit 1"))
    #expect(before.output.contains("no file read yet"))
    let first = try place.remit("export", "plan.remit", "--format", "json", "--as-of", "1")
      .expectSuccess()
    let now = try place.remit("export", "plan.remit", "--format", "json").expectSuccess()
    #expect(now.output.contains("Equinox Pharma") && !first.output.contains("Equinox Pharma"))
    try place.remit("show", "plan.remit", "today", "--as-of", "soon").expectRefusal(64)
    try place.remit("export", "plan.remit", "--as-of", "999999")
      .expectRefusal(65, saying: "there is no edit 999999 yet")
    try place.remit("export", "plan.remit", "--as-of", "1999-01-01")
      .expectRefusal(65, saying: "no plan on 1 Jan 1999")
    #expect(try place.contents() == ["plan.remit"])
  }

  @Test(
    "names with escape sequences reach no terminal but as visible marks",
    arguments: [
      ["explain", "A1"], ["check"], ["log"], ["compare", "evil\u{1B}[2J.remit"],
    ])
  func hostile(verb: [String]) throws {
    let place = try place()
    let file = "evil\u{1B}[31m.csv"
    try place.write(
      "Account ID,Account Name,Owner,ARR\nA1,\"Evil\u{1B}]0;x\u{7} Co\",Bob\u{1B}[31m,1200\n",
      to: file)
    try place.remit("import", "plan.remit", file, "--partial").expectSuccess()
    try place.copy("plan.remit", to: "evil\u{1B}[2J.remit")
    let run = try place.remit([verb[0], "plan.remit"] + verb.dropFirst())
    #expect(!run.output.isEmpty)
    HostileNamesTests.expectVisible(run.output, verb[0])
  }

  @Test("an export over a link writes what it leads to, and keeps who may read it")
  func links() throws {
    let place = try place()
    try place.write("old", to: "kept.md")
    #expect(chmod(place.path("kept.md"), 0o600) == 0)
    #expect(symlink("kept.md", place.path("link.md")) == 0)
    try place.remit("export", "plan.remit", "--output", "link.md").expectSuccess()
    var status = stat()
    #expect(lstat(place.path("link.md"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(place.path("kept.md"), &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(status.st_size > 100)
    #expect(symlink("nowhere.md", place.path("lost.md")) == 0)
    try place.remit("export", "plan.remit", "--output", "lost.md")
      .expectRefusal(73, saying: "lost.md is a link to a file that is not there")
    #expect(try place.contents() == ["kept.md", "link.md", "lost.md", "plan.remit"])
  }

  @Test("a folder of files is written whole or not at all")
  func folders() throws {
    let place = try place()
    try place.remit("export", "plan.remit", "--format", "csv", "--output", "out").expectSuccess()
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path("out")).sorted()
    let last = try #require(names.last)
    #expect(names.count > 1 && names.allSatisfy { $0.hasSuffix(".csv") })
    for name in names { unlink(place.path("out/\(name)")) }
    #expect(mkdir(place.path("out/\(last)"), 0o755) == 0)
    try place.remit("export", "plan.remit", "--format", "csv", "--output", "out")
      .expectRefusal(73, saying: "is a folder")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("out")) == [last])
  }

  @Test("what memory cannot hold is refused before it is read")
  func endless() throws {
    let place = try place()
    try place.write("", to: "endless.json")
    #expect(truncate(place.path("endless.json"), 1 << 40) == 0)
    try place.remit("new", "other.remit", "--from", "endless.json")
      .expectRefusal(65, saying: "endless.json has", "MB")
    try place.remit("apply", "plan.remit", "endless.json")
      .expectRefusal(65, saying: "endless.json has", "MB")
    #expect(try !place.contents().contains("other.remit"))
  }

  @Test("explain answers the boundary test with one sentence and the keys scripts lean on")
  func explain() throws {
    let place = try place()
    let run = try place.remit(
      "explain", "plan.remit", "Acme Robotics", "--json", "--today", Workplace.today)
    let json = try run.expectSuccess().json()
    #expect(
      json.keys.sorted() == [
        "account", "accountable", "deals", "drafts", "keptOut", "next", "placement", "sentence",
        "stage", "until",
      ])
    let owner = try #require(json["accountable"] as? [String: Any])
    #expect(owner.keys.sorted() == ["person", "role"])
    let text = try place.remit(
      "explain", "plan.remit", "Acme Robotics", "--today", Workplace.today)
    #expect(text.expectSuccess().output == "\(try #require(json["sentence"] as? String))\n")
    try place.remit("explain", "plan.remit", "Nobody & Sons")
      .expectRefusal(66, saying: "Nobody & Sons")
  }

  @Test("check lists findings in order of harm and exits 1, or 0 when there are none")
  func check() throws {
    let place = try place()
    let run = try place.remit("check", "plan.remit", "--json", "--today", Workplace.today)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    let findings = try #require(try run.json()["findings"] as? [[String: Any]])
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(finding.keys.sorted() == ["message", "rule", "severity", "subject"])
    }
    let text = try place.remit("check", "plan.remit", "--today", Workplace.today)
    #expect(text.status == 1)
    let messages = findings.compactMap { $0["message"] as? String }
    #expect(text.lines.map { String($0.dropFirst(2)) } == messages)
    // The mark is the harm: red first, then amber, then the minor ones.
    let harm = text.lines.compactMap { line in line.first.flatMap { "RA·".firstIndex(of: $0) } }
    #expect(harm.count == findings.count)
    #expect(harm == harm.sorted())

    try place.remit("new", "calm.remit", "--arr", "12M").expectSuccess()
    let calm = try place.remit("check", "calm.remit", "--json")
    #expect(calm.status == (calm.output.contains("\"rule\"") ? 1 : 0))
  }

  @Test("export writes every format, and the folder ones only where a folder is named")
  func export() throws {
    let place = try place()
    let day = Workplace.today
    for (format, sign) in [
      ("markdown", "# "), ("html", "<!"), ("json", "{"), ("ics", "BEGIN:VCALENDAR"),
    ] {
      let run = try place.remit("export", "plan.remit", "--format", format, "--today", day)
      #expect(run.expectSuccess().output.hasPrefix(sign), "\(format)")
      try place.remit(
        "export", "plan.remit", "--format", format, "--output", "file.\(format)", "--today", day
      ).expectSuccess()
      #expect(try place.bytes("file.\(format)") == run.bytes)
    }
    try place.remit("export", "plan.remit", "--format", "csv").expectRefusal(64, saying: "--output")
    try place.remit("export", "plan.remit", "--format", "csv", "--output", "tables")
      .expectSuccess()
    #expect(try place.contents("tables").contains("accounts.csv"))
    try place.remit("export", "plan.remit", "--format", "poem").expectRefusal(64, saying: "poem")
    try place.remit("export", "plan.remit", "--output", "home").expectRefusal(73, saying: "home")
    try place.remit("export", "plan.remit", "--output", "none/a.md")
      .expectRefusal(73, saying: "none/a.md")
  }

  @Test("themes and paths list what there is")
  func listings() throws {
    let place = try Workplace()
    // A name a line, and behind it whom the theme is for.
    let themes = try place.remit("themes").expectSuccess().lines.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(Set(["midnight", "daylight", "mono"]).isSubset(of: themes))
    for theme in themes { try place.remit("themes", "--preview", theme).expectSuccess() }
    try place.remit("themes", "--preview", "nosuch").expectRefusal(64, saying: "nosuch")
    let paths = try place.remit("paths", "--json").expectSuccess().json()
    #expect(paths["state"] as? String == "\(place.stateHome)/remit")
    #expect(paths["themes"] as? String == "\(place.folder)/home/config/remit/themes")
    try place.remit("--help").expectSuccess()
    #expect(try place.contents() == [])
  }

  @Test(
    "on a disk that takes none of it, every verb says so and exits 74",
    arguments: [
      ["paths"], ["themes"], ["decide", "--arr", "12M", "--acv", "40K"],
      ["show", "plan.remit", "today"], ["explain", "plan.remit", "Acme Robotics"],
      ["check", "plan.remit"], ["compare", "plan.remit", "plan.remit"], ["log", "plan.remit"],
      ["log", "plan.remit", "--json"], ["export", "plan.remit"],
      ["export", "plan.remit", "--format", "json"], ["themes", "--preview", "midnight"],
      ["--help"], ["import", "--help"],
    ])
  func fullOutput(arguments: [String]) throws {
    let place = try place()
    try place.remit(arguments, output: "/dev/full")
      .expectRefusal(74, saying: "standard output", "full")
  }

  @Test("an export onto a full device is no success either")
  func fullExport() throws {
    let place = try place()
    try place.remit("export", "plan.remit", "--format", "json", "--output", "/dev/full")
      .expectRefusal(74, saying: "/dev/full", "full")
  }

  @Test("a reader that has seen enough ends a verb without a word")
  func closedPipe() throws {
    let place = try place()
    let run = try place.shell("\"$REMIT\" log plan.remit --json | head -n 1; echo ${PIPESTATUS[1]}")
    #expect(run.errors.isEmpty)
    #expect(run.lines.count == 2)
  }
}
