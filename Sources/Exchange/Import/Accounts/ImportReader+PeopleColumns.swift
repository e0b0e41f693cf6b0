import Plan

extension ImportReader {
  /// So many rows are looked at for how a column names people.
  private static let lookedAt = 1_000

  /// The columns in which the file names people, for the way back into the CRM.
  func peopleColumns(_ columns: AccountColumns) -> [PeopleColumn] {
    let roles = columns.roles.compactMap { role, place in
      place.name.map { (role: role, position: $0) }
    }
    let isOwnerByName = columns.owner.id == nil && columns.owner.email == nil
    let owner = isOwnerByName ? columns.owner.name : nil
    let named = namedColumns(Set(roles.map(\.position) + [owner].compactMap(\.self)))
    var people: [PeopleColumn] = []
    if columns.owner.isPresent {
      let position = columns.owner.id ?? columns.owner.email ?? columns.owner.position
      people.append(
        PeopleColumn(
          role: choices.ownerRole, title: table.header[position], isOwner: true,
          isByName: owner.map(named.contains) ?? false))
    }
    return people
      + roles.map { role, position in
        let title = table.header[position]
        let field = Self.field(behind: title)
        return PeopleColumn(
          role: role, title: field ?? title, isOwner: false,
          isByName: field == nil && named.contains(position))
      }
  }

  /// `AM__c` of `AM__r.Name`: a name is looked up through a field, and only the field can be loaded.
  private static func field(behind title: String) -> String? {
    title.firstRange(of: "__r.").map { title[..<$0.lowerBound] + "__c" }
  }

  /// Those of some columns whose first filled cell is neither a user id nor an e-mail address.
  private func namedColumns(_ positions: Set<Int>) -> Set<Int> {
    var open = positions
    var named: Set<Int> = []
    var rows = table.rows()
    var row = DelimitedRow()
    var count = 0
    while !open.isEmpty, count < Self.lookedAt, (try? rows.next(into: &row)) ?? false {
      count += 1
      for position in open where position < row.count {
        let text = rows.text(of: row.cells[position]).trimmed
        guard !BlankWord.matches(text), let person = try? PersonText(name: text) else { continue }
        open.remove(position)
        if !person.name.isEmpty { named.insert(position) }
      }
    }
    return named
  }
}
