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

  @Test("a playbook that no rule could work by is refused, saying where")
  func unworkable() throws {
    func error(_ change: (inout Playbook) -> Void) -> PlaybookError? {
      var playbook = Playbook.standard
      change(&playbook)
      do {
        try playbook.check()
        return nil
      } catch {
        return error
      }
    }
    #expect(error { _ in } == nil)
    #expect(error { $0.thresholds.acvUpTo = .zero } == .thresholds)
    #expect(error { $0.coverage.removeLast() } == .coverage(.enterprisePod))
    #expect(error { $0.templates[0].items[0].weight = .max } == .template(.light))
    #expect(error { $0.templates[0].items[0].dueDay = .min } == .template(.light))
    #expect(error { $0.templates[1].silenceAccepts = -1 } == .template(.standard))
    #expect(error { $0.templates.append($0.templates[2]) } == .template(.enterprise))
    #expect(error { $0.raci[0].cells = [] } == .raci("pipeline-creation"))
    #expect(error { $0.health.amberFrom = 101 } == .keeping)
    #expect(error { $0.strategicBook = CountRange(low: 9, high: 3) } == .keeping)
    var broken = Playbook.standard
    broken.renewalStart.smb = -1
    let bytes = try JSONEncoder().encode(broken)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Playbook.self, from: bytes) }
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
