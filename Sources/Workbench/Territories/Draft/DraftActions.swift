import Canvas
import Plan

/// The keys that draft moves, wherever books or drafts are in front.
enum DraftActions {
  /// - Parameter id: the place's name in the actions' ids.
  static func all(_ id: String, _ place: Place) -> [Action] {
    [
      Action(
        "\(id).next-move", place, keys: "n", "step",
        "Drafts the move that brings these books nearest to their targets.", hint: 88,
        disabled: whyNoBoard, run: { $0.draftBest(.one, $1) }),
      Action(
        "\(id).ten-moves", place, keys: "N", "ten",
        "Drafts the ten best moves as one step.", hint: 84, disabled: whyNoBoard,
        run: { $0.draftBest(.ten, $1) }),
      Action(
        "\(id).carve", place, keys: "C", "carve all",
        "Runs the whole engine over these books and drafts what it finds as one step; Esc stops it.",
        hint: 83, disabled: whyNoBoard, also: ["balance", "optimise", "optimize"],
        run: { $0.askToCarve($1) }),
      Action(
        "\(id).commit", place, keys: "c", "commit",
        "Makes the drafted moves from a day on, and opens the card of each customer that changes "
          + "hands.", hint: 82, disabled: whyNothingDrafted, run: { $0.askToCommit($1) }),
      Action(
        "\(id).measures", place, keys: "M", "metrics",
        "Shows everything that is measured of these books, now and with the drafts.", hint: 43,
        disabled: whyNoBoard, also: ["metrics", "measures", "score", "gini"],
        run: { $0.showMeasures($1) }),
      Action(
        "\(id).measure", place, keys: "b", "measure",
        "Chooses by what books are measured: ARR, ACV, potential, revenue or count.", hint: 42,
        run: { $0.askForMeasure($1) }),
      Action(
        "\(id).effective", place, keys: "t", "date",
        "Sets the day from which the drafted moves will hold.", hint: 44,
        run: { $0.askForEffectiveDay($1) }),
    ]
  }

  private static func whyNoBoard(_ workbench: Workbench) -> String? {
    let books = workbench.territories.books
    if books.draft.board != nil { return nil }
    if let error = books.draft.error { return error.sentence(in: workbench.plan) }
    return books.role == nil && !books.all.isEmpty
      ? "Choose one role's books first: r on Books does."
      : "There are no books to even out yet; two people of one role with accounts make some."
  }

  private static func whyNothingDrafted(_ workbench: Workbench) -> String? {
    guard workbench.plan.moves.isEmpty else { return nil }
    return workbench.plan.whyNothingToMove ?? "Nothing is drafted; n on Books drafts the best move."
  }
}

extension Plan {
  /// What has to come before any move; nil where there is something to move and somebody to move it
  /// to.
  var whyNothingToMove: String? {
    if accounts.isEmpty { return "There is nothing to move yet; I imports accounts." }
    return seats.isEmpty
      ? "There is nobody to move accounts to yet; + on the Seats tab adds a seat." : nil
  }
}
