import Balancing

/// Work on a snapshot of the plan that is too long for a key press: a long list filtered or sorted.
///
/// The program runs it beside the keys and hands the answer back as an event. A list asks for one
/// answer at a time, and for the next when that came and more was typed meanwhile.
public struct BackgroundWork: Equatable, Sendable {
  /// What it works out.
  public enum Subject: Equatable, Sendable {
    case accounts, books, draft, rules, moves, map, stage, names, carving
  }

  /// Lists of fewer rows are worked out at once: that takes less than a frame.
  static let fewRows = 4_000

  public let subject: Subject
  private let run: @Sendable (Means) -> Answer.Taking

  /// Hands in how far the work has come, from any thread.
  public typealias Report = @Sendable (Answer) -> Void

  /// What is at hand where the work is done.
  public struct Means: Sendable {
    /// Tells how far it has come.
    var report: Report = { _ in }
    /// Who does what can be done side by side.
    var workers = Workers.one
  }

  init(_ subject: Subject, _ run: @escaping @Sendable () -> Answer.Taking) {
    self.init(subject, with: { _ in run() })
  }

  /// Work that tells of itself while it goes on, or that several can share.
  init(_ subject: Subject, with run: @escaping @Sendable (Means) -> Answer.Taking) {
    self.subject = subject
    self.run = run
  }

  /// What came of it, to be handed to `Workbench.update` as `WorkbenchEvent.worked`.
  public struct Answer: Sendable {
    typealias Taking = @Sendable (inout Workbench, Environment) -> Void
    let take: Taking
  }

  /// Does the work; long, and free of the workbench that asked.
  public func answer(
    workers: Workers = .one, report: @escaping Report = { _ in }
  ) -> Answer {
    Answer(take: run(Means(report: report, workers: workers)))
  }

  public static func == (left: BackgroundWork, right: BackgroundWork) -> Bool {
    left.subject == right.subject
  }
}

extension Workbench {
  /// Asks for what the screen in front has not worked out yet.
  mutating func askForWork(_ environment: Environment) {
    switch screen {
    case .territories:
      let work: BackgroundWork? =
        switch territories.tab {
        case .books: territories.books.work(self, environment)
        case .accounts: territories.accounts.work(self, environment)
        case .rules: territories.rules.work(self, environment)
        case .moves:
          territories.moves.work(self, environment)
            ?? territories.books.work(self, environment)
        case .map: territories.map.work(self, environment)
        case .seats, .challenges: nil
        }
      if let work { effects.append(.work(work)) }
    case .pipeline:
      if let work = pipeline.work(self) { effects.append(.work(work)) }
    case .today, .design, .handoffs, .summary: break
    }
  }
}
