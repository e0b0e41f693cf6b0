import Plan

/// Records of a CRM that the plan does not keep, read for a load-back alone.
public struct CRMList: Equatable, Sendable {
  public enum Kind: Sendable {
    case contacts, accountTerritories, userTerritories

    /// The columns, in the order in which a row's cells are kept; those in brackets may be missing.
    fileprivate var columns: [(title: String, names: Set<String>, isNeeded: Bool)] {
      switch self {
      case .contacts:
        [
          ("Id", ["id", "contactid", "contactid18"], true),
          ("AccountId", ["accountid", "accountid18"], true),
          ("OwnerId", ["ownerid", "contactownerid"], true),
        ]
      case .accountTerritories:
        [
          ("Id", ["id"], true), ("ObjectId", ["objectid", "accountid"], true),
          ("Territory2Id", ["territory2id"], true),
          ("AssociationCause", ["associationcause"], false),
        ]
      case .userTerritories:
        [
          ("UserId", ["userid"], true), ("Territory2Id", ["territory2id"], true),
          ("RoleInTerritory2", ["roleinterritory2"], false),
        ]
      }
    }

    fileprivate var title: String {
      switch self {
      case .contacts: "contacts"
      case .accountTerritories: "ObjectTerritory2Association"
      case .userTerritories: "UserTerritory2Association"
      }
    }
  }

  /// The cells of the kind's columns, ids in their long form where they are ids.
  let rows: [[String]]

  /// - Parameter path: for what is said of it.
  /// - Throws: what is no table, or lacks a column.
  public init(_ bytes: [UInt8], path: String, as kind: Kind) throws(LoadBackError) {
    do {
      let table = try SourceTable(bytes)
      let places = try Self.places(kind, in: table.header, path)
      rows = try Self.read(table, places)
    } catch let error as LoadBackError {
      throw error
    } catch let error as SourceError {
      throw LoadBackError(sentence: "\(path) \(error.reason).")
    } catch let error as DelimitedError {
      throw LoadBackError(sentence: "\(path), line \(error.position.line): \(error.reason).")
    } catch {
      throw LoadBackError(sentence: "\(path) cannot be read: \(error).")
    }
  }

  private static func places(
    _ kind: Kind, in header: [String], _ path: String
  ) throws(LoadBackError) -> [Int?] {
    let titles = header.map(HeaderTitle.squashed)
    let places = kind.columns.map { column in titles.firstIndex(where: column.names.contains) }
    for (column, place) in zip(kind.columns, places) where column.isNeeded && place == nil {
      let wanted = kind.columns.map(\.title).joined(separator: ", ")
      throw LoadBackError(
        sentence: "\(path) has no column \(column.title); export \(wanted) of \(kind.title).")
    }
    return places
  }

  private static func read(
    _ table: SourceTable, _ places: [Int?]
  ) throws(DelimitedError) -> [[String]] {
    var found: [[String]] = []
    var rows = table.rows()
    var row = DelimitedRow()
    while try rows.next(into: &row) {
      found.append(
        places.map { place in
          guard let place, row.cells.indices.contains(place) else { return "" }
          let text = rows.text(of: row.cells[place])
          return SalesforceID.long(text) ?? text
        })
    }
    return found
  }
}
