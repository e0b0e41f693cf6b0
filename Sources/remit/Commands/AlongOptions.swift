import ArgumentParser
import Exchange

/// What a load-back into Salesforce brings along with the owners of accounts.
struct AlongOptions: ParsableArguments {
  @Flag(
    help:
      "With salesforce: open deals go along with the accounts of their owner; those held over stay."
  )
  var opportunities = false

  @Option(
    help:
      "With salesforce: a CSV of contacts (Id, AccountId, OwnerId); those of the owner go along.",
    completion: .file(extensions: ["csv"]))
  var contacts: String?

  @Option(
    help: "With salesforce: a CSV of ObjectTerritory2Association (Id, ObjectId, Territory2Id).",
    completion: .file(extensions: ["csv"]))
  var accountTerritories: String?

  @Option(
    help: "With salesforce: a CSV of UserTerritory2Association (UserId, Territory2Id).",
    completion: .file(extensions: ["csv"]))
  var userTerritories: String?

  func scope(for format: ExportFormat) throws(Failure) -> LoadBackScope {
    var scope = LoadBackScope()
    scope.hasDeals = opportunities
    scope.contacts = try list(contacts, .contacts)
    scope.accountTerritories = try list(accountTerritories, .accountTerritories)
    scope.userTerritories = try list(userTerritories, .userTerritories)
    guard scope == .accounts || format == .salesforce else {
      throw Failure(
        .usage,
        "--opportunities, --contacts, --account-territories and --user-territories go with"
          + " --format salesforce.")
    }
    return scope
  }

  private func list(_ path: String?, _ kind: CRMList.Kind) throws(Failure) -> CRMList? {
    guard let path else { return nil }
    let bytes = try ImportFile.readWhole(path)
    do {
      return try CRMList(bytes, path: path, as: kind)
    } catch {
      throw Failure(.badData, error.sentence)
    }
  }
}
