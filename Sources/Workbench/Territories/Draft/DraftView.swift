import Balancing
import Plan

/// Which books the Books tab shows and by which measure, and what was worked out about them.
struct DraftView: Sendable {
  /// Which books stand in the table.
  enum Shown: Equatable, Sendable {
    /// Those of the role that has the most to balance.
    case first
    case role(Role)
    /// Every role's, as they are, without drafts.
    case all
  }

  /// How many of the best moves to draft once they are known.
  enum Wanted: Equatable, Sendable { case one, ten }

  /// A board, or why there is none.
  typealias Made = Result<DraftBoard, CarvingError>

  var shown = Shown.first
  /// Nil shows the books of every segment.
  var segment: SegmentKey?
  /// By what books are measured; nil is the first measure that any account carries.
  var measure: CarvingRequest.Measure?
  /// What was asked of a carving last.
  var settings = CarveSettings()
  /// What a carving came to that was left without drafting it.
  var left: LeftCarving?
  var wanted: Wanted?
  /// How many steps of the chain the edit under way drafts: the rest of it holds after that too.
  var followed: Int?
  /// What was asked of which plan, and what came of it.
  private var boards = Answered<DraftBoard.Question, Made>()
  private var chains = Answered<DraftBoard.Question, DraftChain>()

  var board: DraftBoard? { try? boards.answer?.get() }

  /// Why there is no board.
  var error: CarvingError? {
    guard case .failure(let error) = boards.answer else { return nil }
    return error
  }

  var chain: DraftChain? { chains.answer }

  /// The role whose books are shown; nil for all.
  func role(among lines: [BookLine]) -> Role? {
    switch shown {
    case .all: nil
    case .role(let role): role
    case .first: Self.roles(in: lines).first
    }
  }

  /// The roles in which several people hold books, in the order of the table.
  static func roles(in lines: [BookLine]) -> [Role] {
    var counts: [Role: Int] = [:]
    var order: [Role] = []
    for line in lines where line.seat != nil && !line.hasLeft {
      if counts[line.role] == nil { order.append(line.role) }
      counts[line.role, default: 0] += 1
    }
    return order.filter { counts[$0, default: 0] > 1 }
  }

  /// The board, where it answers a question about the plan as it is.
  func board(on question: DraftBoard.Question, at generation: Int) -> Made? {
    boards.answer(to: question, at: generation)
  }

  /// Makes the board of a question; nil shows none.
  mutating func refresh(_ question: DraftBoard.Question?, _ workbench: Workbench) {
    if let question {
      boards.refresh(question, workbench) { DraftBoard.made(question, of: $0, $1) }
    } else {
      boards.drop(unless: nil, at: workbench.generation)
    }
    if let followed {
      self.followed = nil
      chains.carry(to: workbench.generation) { $0.drop(followed) }
      if chain?.steps.isEmpty ?? false { chains.drop(unless: nil, at: workbench.generation) }
    }
    chains.drop(unless: question, at: workbench.generation)
  }

  /// The board that a long plan needs, then the search for the next best moves.
  mutating func work(
    _ question: DraftBoard.Question?, _ workbench: Workbench
  ) -> BackgroundWork? {
    guard let question else { return nil }
    guard let made = boards.answer(to: question, at: workbench.generation) else {
      return boards.work(
        .books, on: question, workbench, at: \.territories.books.draft.boards
      ) { DraftBoard.made(question, of: $0, $1) }
    }
    guard case .success(let board) = made else { return nil }
    return chains.work(
      .draft, on: question, workbench, at: \.territories.books.draft.chains,
      then: { $0.draftWanted($1) }, { plan, _ in DraftChain(board, of: plan) })
  }
}
