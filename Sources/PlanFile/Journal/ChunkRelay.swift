import Dispatch
import Synchronization

/// Chunks of the journal on their way from the thread that encodes them to the one that writes the
/// file: encoding goes on while SQLite takes the rows and makes its indexes.
final class ChunkRelay: Sendable {
  struct Chunk: Sendable {
    var table: JournalChunks.Table
    var rows: [UInt8]
  }

  /// How many chunks lie between the threads at most: some 30 KB each.
  private static let room = 2_048

  private struct State {
    var waiting: [Chunk] = []
    /// The place in `waiting` of the next to take.
    var next = 0
    var failure: (any Error)?
    var isAbandoned = false
  }

  private struct Abandoned: Error {}

  private let state = Mutex(State())
  /// Counts the chunks that wait, and the end.
  private let filled = DispatchSemaphore(value: 0)
  /// Counts the chunks that there still is room for.
  private let room = DispatchSemaphore(value: 0)

  /// Begins to encode at once.
  init(_ encode: @escaping @Sendable (_ deliver: (Chunk) throws -> Void) throws -> Void) {
    // Raised from 0, for a semaphore must not end below where it began.
    for _ in 0..<Self.room { room.signal() }
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      do {
        try encode { try put($0) }
      } catch {
        state.withLock { $0.failure = error }
      }
      filled.signal()
    }
  }

  private func put(_ chunk: Chunk) throws {
    room.wait()
    let isAbandoned = state.withLock { state in
      state.waiting.append(chunk)
      return state.isAbandoned
    }
    if isAbandoned { throw Abandoned() }
    filled.signal()
  }

  /// Waits for the next chunk.
  ///
  /// - Returns: nil at the end; not to be asked again then.
  /// - Throws: why a row could not be encoded.
  func next() throws -> Chunk? {
    filled.wait()
    let chunk: Chunk? = try state.withLock { state in
      if state.next < state.waiting.count {
        let chunk = state.waiting[state.next]
        state.waiting[state.next].rows = []
        state.next += 1
        if state.next == state.waiting.count {
          state.waiting.removeAll(keepingCapacity: true)
          state.next = 0
        }
        return chunk
      }
      if let failure = state.failure { throw failure }
      return nil
    }
    if chunk != nil { room.signal() }
    return chunk
  }

  /// Lets go of what is not taken, and lets the encoding end where it is.
  func abandon() {
    state.withLock { state in
      state.isAbandoned = true
      state.waiting = []
      state.next = 0
    }
    room.signal()
  }
}
