import Dispatch
import Plan
import Synchronization

/// A long list read in two halves at the same time, and put together as if one had followed the
/// other: the same rows with the same keys, and the same report.
extension ImportReader {
  /// From how many rows on two threads are worth their while.
  static let longList = 20_000

  /// Reads the rows in halves where that gives the same as in one go; nil where it may not.
  ///
  /// New accounts alone have no past that both halves could speak of. Rows of one half that repeat
  /// or contradict those of the other are told only in one go, and so is a cell that is wrong for
  /// the file.
  ///
  /// - Parameter make: makes the import of a number of rows.
  func inHalves(
    _ rows: FileRows, _ make: @Sendable @escaping (Int) -> AccountImport
  ) throws(ImportStop) -> (imported: AccountImport, rows: FileRows)? {
    let count = rows.dialects.rowCount
    guard count >= longList, plan.accounts.isEmpty, let middle = rows.dialects.middle,
      middle.count < count, let rest = rows.fromMiddle
    else { return nil }
    let stop = StopWord()
    let second = Concurrently { () -> (imported: AccountImport, rows: FileRows)? in
      var imported = make(count - middle.count)
      var rows = rest
      imported.registry = .recording(imported.plan)
      do {
        try imported.take(&rows, ImportWatch { _ in !stop.isSaid })
      } catch {
        return nil
      }
      return (imported, rows)
    }
    var first = make(middle.count)
    var firstRows = rows
    do {
      try first.take(&firstRows, watch.ofHalf, upTo: middle.count)
    } catch {
      stop.say()
      _ = second.result()
      throw error
    }
    guard let (imported, rows) = second.result(), try first.join(imported, in: &firstRows)
    else { return nil }
    return (first, rows)
  }
}

extension AccountImport {
  /// Takes the second half of a list in; false where only one go can tell what is to become of it.
  fileprivate mutating func join(
    _ next: AccountImport, in rows: inout FileRows
  ) throws(ImportStop) -> Bool {
    guard !repeats(in: next), reader.join(next.reader) else { return false }
    var seats: [SeatKey: SeatKey] = [:]
    var stand = ProvisionalKeys<Seat>()
    for event in next.registry.record?.events ?? [] {
      switch event {
      case .met(let person):
        let seat = (try? people.seat(of: person, in: &rows, registry: &registry)) ?? nil
        guard let seat else { return false }
        seats[stand.next()] = seat
      case .said(let role, let key): if let seat = seats[key] { registry.say(role, of: seat) }
      }
    }
    let before = arrivals.count
    arrivals.reserveCapacity(before + next.arrivals.count)
    for var arrival in next.arrivals {
      arrival.settle(keys.next()) { seats[$0] ?? $0 }
      arrivals.append(arrival)
    }
    owned.reserveCapacity(owned.count + next.owned.count)
    for one in next.owned {
      owned.append(
        .init(
          arrival: one.arrival.map { $0 + before }, existing: one.existing,
          seat: seats[one.seat] ?? one.seat))
    }
    segments.join(next.segments)
    verdicts.join(next.verdicts)
    return true
  }

  /// Whether a row of the second half has the id of one here, or its name where neither has an id.
  private func repeats(in next: AccountImport) -> Bool {
    if next.seenNames.keys.contains(where: { seenNames[$0] != nil }) { return true }
    return next.arrivals.contains { arrival in
      guard let hash = arrival.foldedHash else { return false }
      var candidates = seenIDs.candidates(hash)
      while let row = seenIDs.next(&candidates) {
        if row.arrival >= 0, arrivals[Int(row.arrival)].carriesID(of: arrival) { return true }
      }
      return false
    }
  }
}

extension ImportWatch {
  /// Hears of one half, while another thread has come about as far with the other.
  fileprivate var ofHalf: ImportWatch {
    ImportWatch { progress in
      var both = progress
      both.done = min(progress.done * 2, progress.total ?? .max)
      return goesOn(both)
    }
  }
}

/// A word that another thread is to stop at.
private final class StopWord: Sendable {
  private let said = Atomic(false)

  var isSaid: Bool { said.load(ordering: .relaxed) }
  func say() { said.store(true, ordering: .relaxed) }
}

/// Work that goes on at the same time on another thread.
private final class Concurrently<Result: Sendable>: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let made = Mutex<Result?>(nil)

  init(_ work: @escaping @Sendable () -> Result?) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let result = work()
      made.withLock { $0 = result }
      done.signal()
    }
  }

  /// Waits for it; nil where it gave nothing. To be asked once.
  func result() -> Result? {
    done.wait()
    return made.withLock { made in
      defer { made = nil }
      return made
    }
  }
}
