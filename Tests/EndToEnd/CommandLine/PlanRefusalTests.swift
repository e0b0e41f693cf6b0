import Testing

@Suite("A plan that is none")
struct PlanRefusalTests {
  /// What stands on disk under a plan's name, and the words that say what is wrong with it.
  private static func put(_ what: String, in place: Workplace) throws -> String {
    switch what {
    case "a picture":
      try place.write([0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8), to: "plan.remit")
      return "JPEG"
    case "half a plan":
      try place.putSample()
      try place.write(Array(try place.bytes("plan.remit").prefix(20_000)), to: "plan.remit")
      return "damaged"
    case "another program's database":
      try place.putSample()
      var bytes = try place.bytes("plan.remit")
      // SQLite's application id stands at 68, most significant byte first.
      bytes.replaceSubrange(68..<72, with: [0x47, 0x50, 0x4B, 0x47])
      try place.write(bytes, to: "plan.remit")
      return "another program"
    case "a newer plan":
      try place.putSample()
      var bytes = try place.bytes("plan.remit")
      // The version that a program keeps for itself stands at 60.
      bytes.replaceSubrange(60..<64, with: [0, 0, 0x7F, 0xFF])
      try place.write(bytes, to: "plan.remit")
      return "newer Remit"
    case "a table":
      try place.write("Account Name,ARR\nAcme,12\n", to: "plan.remit")
      return "not a plan"
    default:
      try place.write("", to: "plan.remit")
      return "empty"
    }
  }

  static let kinds = [
    "a picture", "half a plan", "another program's database", "a newer plan", "a table", "nothing",
  ]

  @Test("is refused by every verb in one line, and left as it was", arguments: kinds)
  func refused(kind: String) throws {
    let place = try Workplace()
    let words = try Self.put(kind, in: place)
    let before = try place.bytes("plan.remit")
    try place.write("Account Name,ARR\nAcme,12\n", to: "a.csv")
    let runs = [
      ["show", "plan.remit", "today"], ["check", "plan.remit"], ["explain", "plan.remit", "Acme"],
      ["export", "plan.remit"], ["log", "plan.remit"], ["import", "plan.remit", "a.csv"],
      ["compare", "plan.remit", "plan.remit"], ["new", "b.remit", "--from", "plan.remit"],
      ["plan.remit"],
    ]
    for arguments in runs {
      let run = try place.remit(arguments)
      run.expectRefusal(65, saying: "plan.remit", words)
      #expect(run.bytes.isEmpty)
    }
    #expect(try place.bytes("plan.remit") == before)
    #expect(try place.contents() == ["a.csv", "plan.remit"])
  }

  @Test("is named where there is no such file, no verb, or a folder")
  func missing() throws {
    let place = try Workplace()
    try place.remit("show", "none.remit", "today")
      .expectRefusal(66, saying: "none.remit", "remit new none.remit")
    try place.remit("frobnicate").expectRefusal(
      66, saying: "frobnicate is no verb of remit and no file here", "remit --help")
    try place.remit("balanc").expectRefusal(66, saying: "balanc is no verb")
    try place.remit("chek").expectRefusal(66, saying: "the nearest verb is check")
    try place.remit("none.remit").expectRefusal(66, saying: "none.remit", "remit new none.remit")
    try place.remit("frobnicate", "now").expectRefusal(64)
    try place.remit("check", "home").expectRefusal(66, saying: "home is a folder")
    try place.remit("check", "/dev/null").expectRefusal(66, saying: "/dev/null")
  }

  @Test("new never replaces a file, whatever it is")
  func neverReplaces() throws {
    let place = try Workplace()
    try place.write("dear diary", to: "plan.remit")
    for arguments in [[], ["--sample"], ["--arr", "12M"]] {
      try place.remit(["new", "plan.remit"] + arguments)
        .expectRefusal(73, saying: "plan.remit already exists")
    }
    #expect(try place.text("plan.remit") == "dear diary")
    try place.remit("new", "none/plan.remit").expectRefusal(73, saying: "none/plan.remit")
    try place.remit("new", "b.remit", "--sample", "--from", "plan.remit")
      .expectRefusal(64, saying: "--sample", "--from")
    try place.remit("new", "b.remit", "--arr", "-5").expectRefusal(64, saying: "--arr")
    try place.remit("new", "b.remit", "--from", "none.json").expectRefusal(66, saying: "none.json")
    try place.write("{\"plan\": ", to: "half.json")
    try place.remit("new", "b.remit", "--from", "half.json").expectRefusal(65, saying: "half.json")
    #expect(try place.contents() == ["half.json", "plan.remit"])
  }
}
