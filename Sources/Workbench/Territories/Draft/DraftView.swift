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

  var shown = Shown.first
  var measure = CarvingRequest.Measure.arr
  private(set) var board: DraftBoard?
  /// Why there is no board.
  private(set) var error: CarvingError?
  private(set) var chain: DraftChain?
  var wanted: Wanted?
  /// The change of the plan at which the board was read, and what it answered.
  private var readAt = -1
  private var readFor: DraftBoard.Question?
  private var isLooking = false

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

  /// Whether the board answers a question about the plan as it is.
  func isRead(_ question: DraftBoard.Question?, at generation: Int) -> Bool {
    readAt == generation && readFor == question
  }

  /// Takes in a board that was made, or why there is none.
  mutating func take(
    _ made: Result<DraftBoard, CarvingError>?, for question: DraftBoard.Question?,
    at generation: Int
  ) {
    readAt = generation
    readFor = question
    board = nil
    error = nil
    switch made {
    case .success(let board): self.board = board
    case .failure(let error): self.error = error
    case nil: break
    }
    if let chain, chain.generation != generation || chain.question != question {
      self.chain = nil
    }
  }

  /// Makes the board of a question; nil for none.
  static func made(
    _ question: DraftBoard.Question?, _ plan: Plan, _ overview: Overview
  ) -> Result<DraftBoard, CarvingError>? {
    guard let question else { return nil }
    do {
      return .success(try DraftBoard(question, of: plan, overview))
    } catch {
      return .failure(error)
    }
  }

  /// The search for the next best moves, where nobody looks for them yet.
  mutating func work(_ workbench: Workbench) -> BackgroundWork? {
    guard let board, chain == nil, !isLooking, readAt == workbench.generation else { return nil }
    isLooking = true
    let plan = workbench.plan
    let generation = readAt
    return BackgroundWork(.draft) {
      let chain = DraftChain(board, of: plan, generation: generation)
      return { workbench, environment in
        workbench.territories.books.draft.take(chain)
        workbench.draftWanted(environment)
        if workbench.screen == .territories { workbench.refresh(environment) }
      }
    }
  }

  private mutating func take(_ found: DraftChain) {
    isLooking = false
    guard found.generation == readAt, found.question == readFor else { return }
    chain = found
  }

  /// Goes on along the chain after its first steps were drafted.
  mutating func follow(_ steps: Int, at generation: Int) {
    chain?.drop(steps, generation: generation)
    if chain?.steps.isEmpty ?? false { chain = nil }
  }
}
