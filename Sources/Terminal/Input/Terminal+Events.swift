import CNcurses
import Canvas
import Glibc

/// Waiting for the terminal, for signals, for background work and for files, in one place.
extension Terminal {
  /// The next event; nil when the time is up, when `wake` was called, or when a watched descriptor
  /// can be read.
  ///
  /// - Parameter timeout: how long to wait; nil waits as long as it takes.
  public func nextEvent(timeout: Duration? = nil) -> TerminalEvent? {
    let deadline = timeout.map { ContinuousClock.now + $0 }
    while true {
      if let event = takeQueued() { return event }
      switch wait(until: earlier(deadline, decoderDeadline)) {
      case .input: readInput()
      case .signalled: break
      case .other: return takeQueued()
      case .timeUp:
        expireDecoder()
        if let deadline, ContinuousClock.now >= deadline { return takeQueued() }
      }
    }
  }

  /// All events that are there already, without waiting, so that a burst is drawn once.
  public func pendingEvents() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    // What keeps on coming must not keep the screen from being drawn.
    while events.count < 4096, let event = nextEvent(timeout: .zero) { events.append(event) }
    return events
  }

  /// Has `nextEvent` return when a descriptor can be read (a file watch).
  public func watch(_ descriptor: Int32) { watched.insert(descriptor) }

  /// No longer waits for a descriptor.
  public func unwatch(_ descriptor: Int32) {
    watched.remove(descriptor)
    readable.remove(descriptor)
  }

  /// Whether a watched descriptor could be read at the last wait.
  public func isReadable(_ descriptor: Int32) -> Bool { readable.contains(descriptor) }

  /// The bytes of pastes refused for their length (above 16 MiB) since the last asking; nil when
  /// there were none. A refusal ends the wait in `nextEvent`.
  public func takeRefusedPaste() -> Int? {
    guard decoder.refusedBytes > 0 else { return nil }
    defer { decoder.refusedBytes = 0 }
    return decoder.refusedBytes
  }

  func takeQueued() -> TerminalEvent? {
    guard queueStart < queue.count else { return nil }
    let event = queue[queueStart]
    queueStart += 1
    if queueStart == queue.count {
      queue.removeAll(keepingCapacity: true)
      queueStart = 0
    }
    return event
  }
}

// MARK: - Waiting

extension Terminal {
  private enum Outcome { case input, signalled, other, timeUp }

  private func wait(until deadline: ContinuousClock.Instant?) -> Outcome {
    var entries = [pollfd(fd: nc_wake_descriptor(), events: Int16(POLLIN), revents: 0)]
    // Gone, the terminal would be ready for ever.
    if !isHungUp { entries.append(pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)) }
    let firstWatched = entries.count
    for descriptor in watched {
      entries.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    readable.removeAll(keepingCapacity: true)
    let count = poll(&entries, nfds_t(entries.count), milliseconds(until: deadline))
    // A signal that came before poll has left its byte in the pipe.
    if count < 0 { return .signalled }
    guard count > 0 else { return .timeUp }

    for entry in entries[firstWatched...] where entry.revents != 0 {
      readable.insert(entry.fd)
      // Closed behind our back, it would be ready for ever.
      if entry.revents & Int16(POLLNVAL) != 0 { watched.remove(entry.fd) }
    }
    if entries[0].revents != 0 {
      nc_wake_drain()
      if takeSignals() { return .signalled }
    }
    if firstWatched > 1, entries[1].revents != 0 { return .input }
    return .other
  }

  private func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = deadline - .now
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    // Rounded up, so that poll does not return just before the time is up.
    let rounded = attoseconds / 1_000_000_000_000_000 + 1
    return Int32(clamping: min(seconds, 86_400) * 1000 + rounded)
  }

  private func earlier(
    _ one: ContinuousClock.Instant?, _ other: ContinuousClock.Instant?
  ) -> ContinuousClock.Instant? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }

  private func expireDecoder() {
    guard let decoderDeadline, ContinuousClock.now >= decoderDeadline else { return }
    decoder.giveUp()
    takeDecoded()
  }

  private func readInput() {
    let count = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if count > 0 { decoder.feed(UnsafeRawBufferPointer(rebasing: buffer[..<count])) }
      return count
    }
    if count > 0 { return takeDecoded() }
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    isHungUp = true
    tellHangup()
  }

  private func takeDecoded() {
    queue.append(contentsOf: decoder.events)
    decoder.events.removeAll(keepingCapacity: true)
    decoderDeadline = decoder.patience.map { .now + $0 }
    if decoder.refusedBytes > 0 { wake() }
  }
}

// MARK: - Signals

extension Terminal {
  /// Turns a signal that ends the program into an event; nil where none came.
  func takeEnding() -> Int32? {
    for ending in [SIGTERM, SIGINT] where nc_take_signal(ending) {
      queue.append(.hangup(signal: ending))
      return ending
    }
    guard nc_take_signal(SIGHUP) else { return nil }
    tellHangup()
    return SIGHUP
  }

  /// Turns the signals that came into events; false when there were none.
  private func takeSignals() -> Bool {
    var found = false
    while takeEnding() != nil { found = true }
    if nc_take_signal(SIGCONT) {
      comeBack()
      found = true
    }
    if nc_take_signal(SIGWINCH) {
      adoptSize()
      found = true
    }
    if nc_take_signal(SIGTSTP) {
      // Sent from outside it means what the key means: the loop says its word and suspends.
      queue.append(.key(Key(.character("z"), .control)))
      found = true
    }
    return found
  }

  /// The signal and the end of the input mostly come together, and mean one thing.
  private func tellHangup() {
    guard !isHangupTold else { return }
    isHangupTold = true
    queue.append(.hangup(signal: SIGHUP))
  }

  /// Takes the size as it is now. Even the same size is told and painted anew: it may have been
  /// another in between, and what stood outside that one is gone from the screen.
  func adoptSize() {
    if let actual = Self.ttySize(), actual != size { adopt(actual) } else { redraw() }
    queue.append(.resized(size))
  }
}
