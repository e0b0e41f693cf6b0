import ArgumentParser
import Plan
import PlanFile
import Workbench

/// Looking back: the plan as it stood, for the verbs that show it.
struct AsOfOption: ParsableArguments {
  static let name = "as-of"

  @Option(
    name: .customLong(name),
    help: ArgumentHelp(
      "The plan as it stood: after an edit, by its number in remit log, or at the end of a day "
        + "(UTC), YYYY-MM-DD.", valueName: "edit-or-day"))
  var text: String?

  /// The past that is asked for; nil where the plan is wanted as it is.
  ///
  /// - Throws: exit 64 where the text is neither an edit nor a day, 65 where there was no plan yet or
  ///   there is no such edit.
  func reading(of opened: OpenedPlan) throws(Failure) -> PastReading? {
    guard let request = try request() else { return nil }
    do {
      let sequence = try request.sequence(in: opened.file)
      guard sequence <= opened.sequence else {
        throw Failure(
          .badData, "there is no edit \(sequence) yet; the newest is \(opened.sequence).")
      }
      return try opened.file.plan(asOf: sequence, from: opened.plan, at: opened.sequence)
        .map { PastReading(plan: $0.plan, request: request, at: $0.at) }
    } catch let failure as Failure {
      throw failure
    } catch let error as PlanFileError {
      throw Failure(error.exit, error.sentence)
    } catch {
      throw Failure(.inputOutput, "the journal cannot be read: \(error)")
    }
  }

  private func request() throws(Failure) -> PastRequest? {
    guard let text else { return nil }
    if let number = Int(text), number > 0 { return .edit(number) }
    if let day = Day(iso: text) { return .day(day) }
    throw Failure(
      .usage, "--as-of takes an edit's number or a day as YYYY-MM-DD, not \(text).")
  }
}
