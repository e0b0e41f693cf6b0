import Foundation

/// What the tests read of `remit export --format json`.
struct ExportedPlan: Decodable {
  struct Identity: Decodable { var id: String }
  struct Facts: Decodable {
    var name: String
    var arr: Double?
  }
  struct Account: Decodable {
    var key: Int
    var identity: Identity?
    var file: Facts
  }
  struct Deal: Decodable {
    var account: Int?
    var owner: Int?
    var amount: Double?
    var phase: String
    var closes: String?
  }
  struct Seat: Decodable {
    var key: Int
    var name: String
    var region: String?
  }
  struct Tenure: Decodable {
    var account: Int
    var seat: Int
  }
  struct Handoff: Decodable { var anchor: String }

  var accounts: [Account]
  var deals: [Deal]
  var seats: [Seat]
  var tenures: [Tenure]
  var handoffs: [Handoff]

  init(_ text: String) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }
}
