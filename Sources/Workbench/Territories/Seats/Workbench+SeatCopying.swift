import Canvas
import Plan

extension Workbench {
  /// `y`: the row as a spreadsheet takes it.
  mutating func copySeatRow(_ environment: Environment) {
    guard let line = territories.seats.selected else { return }
    let seat = line.seat
    var cells = [seat.name, seat.role?.abbreviation ?? "", plan.segmentNames(of: seat)]
    cells += [seat.manager ?? "", seat.start?.iso ?? "", seat.end?.iso ?? ""]
    cells += [seat.fte.percent, seat.bookShare.percent, seat.limit.map { "\($0)" } ?? ""]
    cells += ["\(line.accounts)", line.arr?.plain(plan.currency) ?? ""]
    cells += [seat.quota?.plain(plan.currency) ?? "", seat.ote?.plain(plan.currency) ?? ""]
    cells += [seat.region ?? "", seat.email ?? "", seat.isOpen ? "yes" : "no"]
    copy(
      cells.joined(separator: "\t"), what: seat.name,
      said: "\(seat.name): \(cells.count) cells, parted by tabs")
  }
}
