import Testing

@testable import Workbench

@Suite("A path completes as it is typed")
struct PathCompletionTests {
  private func completion(_ wanted: PathCompletion.Wanted = .tables) -> PathCompletion {
    var completion = PathCompletion(wanted)
    completion.take(
      FolderListing(
        "",
        [
          .init(".hidden.csv", isFolder: false), .init("accounts-large.csv", isFolder: false),
          .init("accounts-small.CSV", isFolder: false), .init("data", isFolder: true),
          .init("my accounts.csv", isFolder: false), .init("notes.md", isFolder: false),
          .init("two\nlines.csv", isFolder: false),
        ]), for: "")
    return completion
  }

  @Test("files asked for and folders are offered, those that begin with it first, hidden ones not")
  func offers() {
    let completion = completion()
    #expect(
      completion.offers(for: "").map(\.title) == [
        "accounts-large.csv", "accounts-small.CSV", "my accounts.csv", "two↵lines.csv", "data/",
      ])
    #expect(
      completion.offers(for: "acc").map(\.title) == [
        "accounts-large.csv", "accounts-small.CSV", "my accounts.csv",
      ])
    #expect(completion.offers(for: ".").map(\.title).contains(".hidden.csv"))
    #expect(completion.offers(for: "nothing").isEmpty)
  }

  @Test("Tab puts in what all that fits shares, and the whole name where one fits")
  func shared() {
    var completion = completion()
    #expect(completion.completed("accounts-s") == "accounts-small.CSV")
    #expect(completion.completed("da") == "data/")
    #expect(completion.wantedFolder(for: "data/") == "data/")
    #expect(completion.wantedFolder(for: "~") == "~/")
  }

  @Test("a name with a line end is shown with a mark, and means the file itself")
  func controls() throws {
    var completion = completion()
    let offer = try #require(completion.offers(for: "two").first)
    let text = completion.taking(offer, in: "two")
    #expect(text == "two↵lines.csv")
    #expect(completion.path(for: text) == "two\nlines.csv")
    #expect(completion.path(for: "other.csv") == "other.csv")
  }

  @Test("a listing that comes after more was typed is passed over")
  func late() {
    var completion = completion()
    completion.take(FolderListing("elsewhere/", []), for: "acc")
    #expect(completion.listing?.folder == "")
  }

  @Test(
    "a path as a terminal or a shell writes it is the path that is meant",
    arguments: [
      ("/tmp/my\\ file.csv", "/tmp/my file.csv"), ("'/tmp/my file.csv' ", "/tmp/my file.csv"),
      ("\"/tmp/a b.csv\"", "/tmp/a b.csv"), ("  ~/x.csv  ", "~/x.csv"),
      ("'/tmp/it'\\''s.csv'", "/tmp/it's.csv"), ("it's.csv", "it's.csv"),
      ("'/tmp/half", "/tmp/half"), ("file:///tmp/a%20b.csv", "/tmp/a b.csv"),
      ("file://host/tmp/%C3%A9.csv\n", "/tmp/é.csv"), ("/tmp/a b.csv", "/tmp/a b.csv"), ("", ""),
      ("\\", "\\"), ("%", "%"), ("file://", ""), ("file:///a%2", "/a%2"),
    ])
  func meant(typed: String, path: String) {
    #expect(PathText.meant(by: typed) == path)
    #expect(PathCompletion(.tables).path(for: typed) == path)
  }

  @Test("a name that lies in the folder is taken letter for letter")
  func listed() {
    var completion = PathCompletion(.tables)
    completion.take(FolderListing("", [.init("a\\ b.csv", isFolder: false)]), for: "")
    #expect(completion.path(for: "a\\ b.csv") == "a\\ b.csv")
    #expect(completion.path(for: "c\\ d.csv") == "c d.csv")
  }
}
