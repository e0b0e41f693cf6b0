import Testing

@testable import Exchange

@Suite("Record ids")
struct RecordIDTests {
  @Test(
    "15 characters become 18",
    arguments: [
      ("00O3s000006tE7z", "00O3s000006tE7zEAE"), ("0016A0000035mJ4", "0016A0000035mJ4QAI"),
      ("005bm000004MyfH", "005bm000004MyfHAAS"),
    ] as [(String, String)])
  func long(short: String, long: String) throws {
    #expect(SalesforceID.long(short) == long)
    #expect(SalesforceID.long(long) == long)
    #expect(try RecordID(short) == RecordID(long))
    #expect(try RecordID(short)?.text == short)
  }

  @Test("two ids that differ in case are two")
  func cases() throws {
    #expect(try RecordID("0016A0000035mJ4") != RecordID("0016A0000035mj4"))
    #expect(try RecordID("0016A0000035mJ4QAI") != RecordID("0016A0000035mj4"))
  }

  @Test("an id of 18 characters that lost its case gets it back")
  func restored() throws {
    #expect(try RecordID("0016a0000035mj4qai")?.text == "0016A0000035mJ4QAI")
    #expect(try RecordID("0016A0000035MJ4QAI") == RecordID("0016A0000035mJ4"))
  }

  @Test(
    "ids are known by their form",
    arguments: [
      ("0016A0000035mJ4", RecordID.System.salesforce), ("a0V6g000000jIDvEAM", .salesforce),
      ("200000000001", .hubspot), ("1C1I7A6R", .file), ("A-2e4581", .file), ("42", .file),
      ("acknowledgement", .file), ("123456789012345678", .file),
    ] as [(String, RecordID.System)])
  func systems(text: String, system: RecordID.System) throws {
    #expect(try RecordID(text)?.system == system)
    #expect(try RecordID(text)?.text == text)
  }

  @Test("an id that a spreadsheet shortened is refused, one that only looks like it is not")
  func shortened() throws {
    for text in ["1.23457E+14", "2E+11", "2,00000E+11"] {
      #expect(throws: ValueError.shortened) { try RecordID(text) }
    }
    #expect(try RecordID("4E123456")?.text == "4E123456")
    #expect(try RecordID("") == nil)
    #expect(try RecordID("N/A") == nil)
  }
}

@Suite("Formulas in text")
struct FormulaGuardTests {
  @Test(
    "a cell that would calculate is disarmed and comes back as it was",
    arguments: [
      ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-5", "-5"), ("+1,234.5%", "+1,234.5%"),
      ("-x", "'-x"), ("Acme", "Acme"), ("", ""), ("'=x", "''=x"), ("'hello'", "'hello'"),
      ("-", "'-"),
    ] as [(String, String)])
  func roundTrip(text: String, disarmed: String) {
    #expect(FormulaGuard.disarmed(text) == disarmed)
    #expect(FormulaGuard.armed(disarmed) == text)
  }
}
