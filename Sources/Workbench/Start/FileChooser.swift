import Canvas
import Plan

/// A file chosen by typing its path, with what fits listed below: plans worked on lately first,
/// then what lies in the folder.
struct FileChooser: Sendable {
  /// A line of the list.
  enum Row: Equatable, Sendable {
    case recent(RecentPlan)
    case offer(PathCompletion.Offer)
  }

  let title: String
  let recent: [RecentPlan]
  var field: TextField
  var completion: PathCompletion
  var window = ScrollWindow()
  /// What is wrong with what was chosen.
  var problem: String?

  init(
    _ title: String, _ wanted: PathCompletion.Wanted, recent: [RecentPlan] = [], text: String = ""
  ) {
    self.title = title
    self.recent = recent
    field = TextField(text)
    completion = PathCompletion(wanted)
  }

  /// The file whose whole path is typed; then plans of before whose path holds what is typed, then
  /// what completes it.
  var rows: [Row] {
    let typed = field.text.lowercased()
    // What holds a slash is a path, and only what lies along it is meant; a mere word may stand
    // anywhere in the paths of plans of before.
    let path = typed.contains("/") || typed.hasPrefix("~") ? completion.path(for: typed) : nil
    let old = recent.filter { plan in
      let known = plan.path.lowercased()
      return path.map { known.hasPrefix($0.lowercased()) }
        ?? (typed.isEmpty || known.contains(typed))
    }
    let offers = completion.offers(for: field.text).filter { offer in
      let path = completion.path(of: offer, for: field.text)
      return !old.contains { $0.lies(at: path) }
    }
    var rows =
      path == nil
      ? old.map(Row.recent) + offers.map(Row.offer) : offers.map(Row.offer) + old.map(Row.recent)
    if let typed = rows.firstIndex(where: isTyped) { rows.insert(rows.remove(at: typed), at: 0) }
    return rows
  }

  /// Whether what is typed is the row's whole path: Enter then means that file and no other.
  private func isTyped(_ row: Row) -> Bool {
    let path = completion.path(for: field.text)
    return switch row {
    case .recent(let plan): plan.lies(at: path)
    case .offer(let offer):
      !offer.isFolder && completion.path(of: offer, for: field.text) == path
    }
  }

  /// Takes a key. - Returns: the path, once one is chosen.
  mutating func take(_ key: Key) -> String? {
    let rows = rows
    switch (key.code, key.modifiers) {
    case (.enter, []): return choose(rows)
    case (.up, []), (.character("p"), .control): move(.up, rows.count)
    case (.down, []), (.character("n"), .control): move(.down, rows.count)
    case (.pageUp, []): move(.pageUp, rows.count)
    case (.pageDown, []): move(.pageDown, rows.count)
    case (.tab, []): complete(rows)
    default:
      guard field.handle(key) else { break }
      changed()
    }
    return nil
  }

  mutating func insert(_ text: String) {
    field.insert(text)
    changed()
  }

  /// Enter: the line under the cursor; a folder is gone into. Where nothing fits, what is typed.
  private mutating func choose(_ rows: [Row]) -> String? {
    guard rows.indices.contains(window.cursor) else {
      if field.isEmpty {
        problem = "Type the path of a file."
        return nil
      }
      let path = completion.path(for: field.text)
      if path.isStandardStream { problem = .noStandardStream }
      return path.isStandardStream ? nil : path
    }
    switch rows[window.cursor] {
    case .recent(let plan):
      guard plan.isThere else {
        problem = "\(plan.name) is not there any more; it was \(plan.path)."
        return nil
      }
      return plan.path
    case .offer(let offer):
      field.text = completion.taking(offer, in: field.text)
      guard offer.isFolder else { return completion.path(for: field.text) }
      changed()
      return nil
    }
  }

  /// Tab: as much as all that fits shares, else the line under the cursor.
  private mutating func complete(_ rows: [Row]) {
    if let text = completion.completed(field.text) {
      field.text = text
    } else if rows.indices.contains(window.cursor), case .offer(let offer) = rows[window.cursor] {
      field.text = completion.taking(offer, in: field.text)
    }
    changed()
  }

  private mutating func changed() {
    window = ScrollWindow()
    problem = nil
  }

  private mutating func move(_ move: ScrollWindow.Move, _ count: Int) {
    window.move(move, count: count, height: 10)
    problem = nil
  }
}

// MARK: - Drawing

extension FileChooser {
  func draw(on canvas: inout Canvas, in rect: Rect, on today: Day) {
    var area = rect
    var line = area.cutTop(1)
    canvas.put(title, in: line.cutLeft(ScreenText.columns(title), gap: 2), Style(.accent, .bold))
    field.draw(on: &canvas, in: line, placeholder: "type a path, or choose below")
    let caret = canvas.cursor
    _ = area.cutTop(1)
    if let problem {
      let text = TextBlock(StyledText(problem, .bad))
      _ = area.cutTop(text.draw(on: &canvas, in: area), gap: 1)
    }
    let rows = rows
    Menu(rows.map { item($0, on: today) }, paper: .ground, emptyText: StyledText(empty, .muted))
      .draw(
        on: &canvas, in: area, window: window.fitted(count: rows.count, height: area.rows))
    canvas.cursor = caret
    canvas.isCursorVisible = true
  }

  /// What stands where nothing fits; nothing where what is wrong was said over it.
  private var empty: String {
    guard self.problem == nil else { return "" }
    if let problem = completion.listing?.problem { return problem }
    switch completion.wanted {
    case .plans: return "No plan here is called that; plans end in .remit."
    case .tables: return "No CSV file here is called that."
    case .files: return "No file here is called that."
    }
  }

  private func item(_ row: Row, on today: Day) -> Menu.Item {
    switch row {
    case .recent(let plan):
      Menu.Item(
        StyledText(plan.name, plan.isThere ? .text : .muted), detail: plan.detail(on: today))
    case .offer(let offer):
      Menu.Item(
        StyledText(offer.title, offer.isFolder ? .muted : .text),
        detail: offer.isFolder ? "folder" : "")
    }
  }
}
