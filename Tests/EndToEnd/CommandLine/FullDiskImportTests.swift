import Testing

@Suite("An import where the disk is full")
struct FullDiskImportTests {
  @Test(
    "says so, changes nothing, and works when there is room again",
    .enabled(if: TinyDisk.isPossible, "a disk can be mounted here"))
  func says() throws {
    let place = try Workplace()
    try place.shell("mkdir disk").expectSuccess()
    let disk = try TinyDisk(at: place.path("disk"))
    try place.putSample(as: "disk/plan.remit")
    try place.write("Account Name,ARR,Type\nFull Moon,5,Customer\n", to: "accounts.csv")
    disk.fill()
    let before = try place.bytes("disk/plan.remit")
    let refused = try place.remit("import", "disk/plan.remit", "accounts.csv")
    #expect(refused.status == 74 && refused.output.isEmpty)
    #expect(refused.errors.contains("the disk is full; make room"), "\(refused.errors)")
    #expect(try place.bytes("disk/plan.remit") == before)
    disk.clear()
    let taken = try place.remit("import", "disk/plan.remit", "accounts.csv").expectSuccess()
    #expect(taken.output.contains("1 added"))
  }
}
