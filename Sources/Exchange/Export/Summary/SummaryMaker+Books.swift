import Balancing
import Drawings
import Plan

extension SummaryMaker {
  /// The books of a role against their targets, as the Books tab shows them with the drafts made.
  func bookBars(_ role: Role) -> BookBars {
    let day = plan.effectiveDay(on: day)
    guard let targeted = try? TargetedBooks(role, of: plan, Overview(of: plan, on: day), on: day)
    else { return BookBars(role, [], plan.currency) }
    var rows = targeted.books.compactMap { book in
      plan.seats[book.seat].map { ($0, book) }
    }
    .filter { seat, book in seat.role == role || book.accounts > 0 }
    .sorted { left, right in
      (left.0.isOpen ? 1 : 0, left.0.name, left.0.key)
        < (right.0.isOpen ? 1 : 0, right.0.name, right.0.key)
    }
    .map { seat, book in
      BookBars.Row(
        name: seat.name, isOpen: seat.isOpen, share: seat.bookShare, accounts: book.accounts,
        arr: Money(minorUnits: book.value), ofTarget: book.after.map { $0 + 1 })
    }
    if let waiting = targeted.vacancy {
      rows.append(
        BookBars.Row(
          name: "Vacant \(role.abbreviation)", isOpen: true, accounts: waiting.accounts,
          arr: Money(minorUnits: waiting.value), ofTarget: nil))
    }
    return BookBars(role, rows, plan.currency)
  }
}
