import Plan
import PlanFile
import Workbench

/// What the journal answers to a picture of the history, at once and without a loop.
enum PastAnswer {
  /// How many lines of the journal are read.
  private static let page = 1_000

  /// - Parameter saved: the plan as it is saved, and the journal's newest line in it.
  /// - Returns: nil where the effect asks for nothing of the journal.
  static func of(
    _ effect: Effect, in file: PlanFile, _ saved: (plan: Plan, sequence: Int)
  ) -> WorkbenchEvent? {
    var asked: Int?
    if case .showPast(_, let token) = effect { asked = token }
    do {
      switch effect {
      case .pageHistory(let sequence):
        return .historyPaged(try file.history(before: sequence, limit: page))
      case .readChanges(let sequence):
        let (rows, isAll) = try file.changes(of: sequence)
        return .changesRead(of: sequence, rows, isAll: isAll)
      case .showPast(let request, let token):
        let sequence = min(try request.sequence(in: file), saved.sequence)
        let past = try file.plan(asOf: sequence, from: saved.plan, at: saved.sequence)
        return past.map {
          .pastRead(PastReading(plan: $0.plan, request: request, at: $0.at), token: token)
        }
      default: return nil
      }
    } catch let error as PlanFileError {
      return .pastFailed(error.sentence, token: asked)
    } catch let failure as Failure {
      return .pastFailed(failure.sentence, token: asked)
    } catch {
      return .pastFailed("The journal cannot be read: \(error)", token: asked)
    }
  }
}
