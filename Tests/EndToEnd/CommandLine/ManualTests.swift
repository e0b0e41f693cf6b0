import Foundation
import Testing
import Workbench

@Suite("The manual page, the topics and the completions")
struct ManualTests {
  /// `-` is written so that man keeps it a plain minus.
  private func plain(_ page: String) -> String {
    page.replacing("\\-", with: "-").replacing("\\fB", with: "").replacing("\\fR", with: "")
      .replacing("\\fI", with: "").replacing("\\(aq", with: "'").replacing("\\(dq", with: "\"")
  }

  @Test("the manual lists every verb, every key and every topic")
  func complete() throws {
    let place = try Workplace()
    let page = plain(try place.remit("manual").expectSuccess().output)
    for section in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "KEYS", "FILES", "ENVIRONMENT",
      "EXIT STATUS", "EXAMPLES", "TOPICS",
    ] {
      #expect(page.contains(".SH \"\(section)\"\n"), "\(section)")
    }
    for verb in try verbs(place) { #expect(page.contains(".SS \"remit \(verb)\"\n"), "\(verb)") }
    // A sentence goes on over the lines of the page's source.
    let flowing = page.replacing("\n", with: " ").replacing("\\&", with: "")
    for action in BindingTable.shared.actions where !action.keys.isEmpty {
      #expect(flowing.contains(action.help), "\(action.id)")
    }
    for topic in Topic.all { #expect(flowing.contains(topic.summary), "\(topic.id)") }
    #expect(!page.contains("\(place.folder)"))
  }

  /// The verbs that `--help` lists.
  private func verbs(_ place: Workplace) throws -> [String] {
    let help = try place.remit("--help").expectSuccess().output
    let list = try #require(help.split(separator: "SUBCOMMANDS:\n").last)
    let verbs = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }.filter { $0 != "See" }
    #expect(verbs.count > 10)
    return verbs
  }

  @Test("each verb's help shows one example")
  func examples() throws {
    let place = try Workplace()
    for verb in try verbs(place) {
      let help = try place.remit(verb, "--help").expectSuccess().output
      #expect(help.contains("Example: remit "), "\(verb)")
    }
  }

  @Test("the manual's dates, numbers and paths are nobody's own")
  func typical() throws {
    let place = try Workplace()
    let page = try place.remit("manual", "--today", "2027-02-03").expectSuccess().output
    #expect(page.contains(".TH REMIT 1 2027-02-03 "))
    #expect(page.contains("\\(ti/.local/state/remit"))
    let version = try place.remit("--version").expectSuccess().output
    #expect(page.contains("Remit \(version.split(separator: "\n")[0])"))
  }

  @Test("a topic is printed by its name, by another word, and by help")
  func topics() throws {
    let place = try Workplace()
    for words in [["topic", "score"], ["topic", "handoff", "score"], ["help", "score"]] {
      let text = try place.remit(words).expectSuccess().output
      #expect(text.hasPrefix("Handoff score\n"))
      #expect(text.contains("Source: "))
    }
    #expect(try place.remit("topic").expectSuccess().lines.count == Topic.all.count)
    let json = try place.remit("topic", "guard", "--json").expectSuccess().json()
    #expect(json.keys.sorted() == ["name", "related", "source", "summary", "text", "title"])
    try place.remit("topic", "handof").expectRefusal(64, saying: "no topic handof", "card")
    #expect(
      try place.remit("help", "import").expectSuccess().output.contains("USAGE: remit import"))
  }

  @Test(
    "usage errors end with 64 and one line", arguments: ["nosuch --x", "check", "export a b c"])
  func usage(words: String) throws {
    let place = try Workplace()
    try place.remit(words.split(separator: " ").map(String.init)).expectRefusal(64)
  }

  @Test("paths names everything the program keeps, and makes nothing")
  func paths() throws {
    let place = try Workplace()
    let json = try place.remit("paths", "--json").expectSuccess().json()
    #expect(
      Set(json.keys) == [
        "config", "themes", "state", "log", "theme", "recent", "plans", "tour", "currency",
        "places", "written",
      ])
    #expect(json["log"] as? String == "\(place.stateHome)/remit/remit.log")
    #expect(!place.exists("home/state"))
  }

  @Test("what the package script puts into the package is made by the program")
  func package() throws {
    let script = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../.setup/package"), encoding: .utf8)
    let place = try Workplace()
    #expect(script.contains("\"$built\" manual "))
    let shells = script.split(separator: "--generate-completion-script ").dropFirst()
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(shells.sorted() == ["bash", "fish", "zsh"])
    for shell in shells {
      let text = try place.remit("--generate-completion-script", shell).expectSuccess().output
      for verb in try verbs(place) { #expect(text.contains(verb), "\(shell): \(verb)") }
      // A plan may stand where a verb does.
      let plans = [
        "bash": "_remit_verb", "zsh": "_files -g '*.remit' && ret", "fish": "\"remit\" theme",
      ]
      #expect(text.contains(try #require(plans[shell])), "\(shell)")
    }
    // The script asks the program for its version, so that it stands in one place.
    let version = try place.remit("--version").expectSuccess().lines
    #expect(version.count == 1)
    #expect(!script.contains(version[0]))
  }

  @Test("bash completes plan files, formats, screens and verbs")
  func bash() throws {
    let place = try Workplace()
    try place.write("x", to: "north.remit")
    try place.write("x", to: "notes.md")
    func completed(_ line: String) throws -> Set<String> {
      let run = try place.shell(
        """
        "$REMIT" --generate-completion-script bash > complete.sh && . ./complete.sh
        remit() { "$REMIT" "$@"; }
        COMP_LINE='\(line)'; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; COMP_KEY=9
        read -ra COMP_WORDS <<< "$COMP_LINE"
        [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _remit remit "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}" 2>/dev/null
        printf '%s\\n' "${COMPREPLY[@]}"
        """)
      return Set(run.lines.map { $0.trimmingSuffix(while: \.isWhitespace) }.map(String.init))
    }
    #expect(try completed("remit show nor") == ["north.remit"])
    #expect(try completed("remit show north.remit ha") == ["handoffs"])
    #expect(try completed("remit export north.remit --format ht") == ["html"])
    #expect(try completed("remit the") == ["themes"])
    #expect(try completed("remit topic load") == ["load-back"])
    #expect(try completed("remit nor") == ["north.remit"])
    #expect(try completed("remit north.remit --the") == ["--theme"])
    #expect(try completed("remit --theme har") == ["harbour"])
    #expect(try completed("remit n") == ["new", "north.remit"])
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> SubSequence {
    var text = self[...]
    while let last = text.last, isCut(last) { text.removeLast() }
    return text
  }
}
