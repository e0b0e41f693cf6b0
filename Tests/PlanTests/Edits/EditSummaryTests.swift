import Plan
import Testing

@Suite("What an edit is called")
struct EditSummaryTests {
  @Test("a rename says both names, of an account and of a seat")
  func renamed() throws {
    var plan = Plan(identity: PlanIdentity(id: "words", currency: .usd, createdOn: .first))
    let account = Account(key: AccountKey(1), file: AccountFacts(name: "Cobalt Motors"))
    _ = try plan.apply(.accountAdded(AccountAdded(account: account)))
    let seat = Seat(key: SeatKey(2), name: "SMB AE 4", role: .ae)
    _ = try plan.apply(.seatAdded(SeatAdded(seat: seat)))
    #expect(
      AccountEdited(account: account.key, field: .name, value: .text("Cobalt Cars"))
        .summary(in: plan) == "renamed Cobalt Motors to Cobalt Cars")
    #expect(
      AccountEdited(account: account.key, field: .arr, value: nil).summary(in: plan)
        == "arr of Cobalt Motors")
    #expect(
      AccountOverrideCleared(account: account.key, field: .name).summary(in: plan)
        == "Cobalt Motors as the file names it")
    #expect(
      SeatEdited(seat: seat.key, field: .name, value: .text("Dana Ortiz")).summary(in: plan)
        == "renamed SMB AE 4 to Dana Ortiz")
  }
}
