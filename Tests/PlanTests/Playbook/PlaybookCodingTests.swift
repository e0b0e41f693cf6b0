import Foundation
import Plan
import Testing

@Suite("The playbook as JSON")
struct PlaybookCodingTests {
  @Test("a playbook read back from its JSON is the same, and gives the same bytes again")
  func roundTrip() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let bytes = try encoder.encode(Playbook.standard)
    let read = try JSONDecoder().decode(Playbook.self, from: bytes)
    #expect(read == Playbook.standard)
    #expect(try encoder.encode(read) == bytes)
  }

  @Test("days, money, shares and codes are single values that people can read")
  func singleValues() throws {
    func json(_ value: some Encodable) throws -> String {
      String(decoding: try JSONEncoder().encode([value]), as: UTF8.self)
    }
    #expect(try json(Day(iso: "2027-02-12")) == "[\"2027-02-12\"]")
    #expect(try json(Money(major: 12)) == "[1200]")
    #expect(try json(Share(percent: 55)) == "[5500]")
    #expect(try json(Currency.eur) == "[\"EUR\"]")
    #expect(try json(PayMix(base: 70)) == "[70]")
    #expect(try json(ItemOwner.role(.am)) == "[\"am\"]")
    #expect(try json(ReturnReason.other("late")) == "[\"OTHER(late)\"]")
    #expect(try json(TemplateID.light) == "[\"light\"]")
  }

  @Test("values that are none are refused on reading")
  func refusals() {
    func reads<Value: Decodable>(_ type: Value.Type, _ text: String) -> Bool {
      (try? JSONDecoder().decode([Value].self, from: Data(text.utf8))) != nil
    }
    #expect(!reads(Day.self, "[\"2027-02-30\"]"))
    #expect(!reads(Currency.self, "[\"XXX\"]"))
    #expect(!reads(ItemOwner.self, "[\"boss\"]"))
    #expect(!reads(ReturnReason.self, "[\"NO\"]"))
    #expect(!reads(Money.self, "[1.5]"))
  }
}
