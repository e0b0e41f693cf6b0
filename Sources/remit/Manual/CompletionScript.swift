/// What a shell reads to complete the command line. ArgumentParser writes it from the verbs; that a
/// plan may stand where a verb does, `remit PLAN --theme NAME`, it does not know.
enum CompletionScript {
  static let option = "--generate-completion-script"

  /// The script with plan files, and the options of opening one, beside the verbs.
  static func offeringPlans(_ script: String, verbs: [String]) -> String {
    if script.hasPrefix("#compdef") { return zsh(script) }
    if script.hasPrefix("#!/bin/bash") { return bash(script, verbs) }
    return fish(script)
  }

  /// Until a verb is typed, words are completed as those of `open` too.
  private static func bash(_ script: String, _ verbs: [String]) -> String {
    script.replacing("\n_remit() {\n", with: "\n_remit_verb() {\n")
      .replacing(
        "\ncomplete -o filenames",
        with: """

          # A plan may stand where a verb does.
          _remit() {
              local word
              for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                  case "${word}" in
                  \(verbs.joined(separator: "|")))
                      _remit_verb "${@}"
                      return
                      ;;
                  esac
              done
              local -a verbs=()
              if [[ "${COMP_CWORD}" -eq 1 ]]; then
                  _remit_verb "${@}"
                  verbs=("${COMPREPLY[@]}")
              fi
              COMP_WORDS=("${COMP_WORDS[0]}" open "${COMP_WORDS[@]:1}")
              COMP_CWORD=$((COMP_CWORD + 1))
              COMPREPLY=()
              _remit_verb "${@}"
              COMPREPLY=("${verbs[@]}" "${COMPREPLY[@]}")
          }

          complete -o filenames
          """)
  }

  private static func zsh(_ script: String) -> String {
    script.replacing(
      "        _describe -V subcommand subcommands && ret=0\n",
      with: "        _describe -V subcommand subcommands && ret=0\n"
        + "        _files -g '*.remit' && ret=0\n", maxReplacements: 1
    ).replacing(
      "            \"_remit_${words[1]}\" && ret=0\n            ;;\n",
      with: "            \"_remit_${words[1]}\" && ret=0\n            ;;\n"
        + "        *)\n            _remit_open && ret=0\n            ;;\n", maxReplacements: 1)
  }

  /// What is offered behind `remit open` is offered behind `remit` alone.
  private static func fish(_ script: String) -> String {
    let opening = script.split(separator: "\n").filter { line in
      line.contains("\"remit open\"") && !line.contains("-l 'version'")
        && !line.contains("-l 'help'")
    }
    return script
      + opening.map { $0.replacing("\"remit open\"", with: "\"remit\"") + "\n" }
      .joined()
  }
}
