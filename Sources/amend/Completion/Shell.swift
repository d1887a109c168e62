import AmendUI
import ArgumentParser

/// A shell for which there are completions.
enum Shell: String, CaseIterable, ExpressibleByArgument, Sendable {
  case bash, zsh, fish

  /// What makes the shell ask for completions; it is read when the shell starts.
  var script: String {
    switch self {
    case .bash: Shell.bashScript
    case .zsh: Shell.zshScript
    case .fish: Shell.fishScript
    }
  }

  /// A candidate as its script takes it: the word, and behind a tab what it is.
  ///
  /// bash breaks words at signs such as `=` and puts only the last part in place, and it takes
  /// words as they would be typed.
  ///
  /// Names come from the service, so that what could steer the terminal is shown as a stand-in.
  func line(_ candidate: Candidates.Candidate, typed: String) -> String {
    let description = String(
      candidate.description.split(whereSeparator: \.isNewline).first ?? ""
    ).printable
    switch self {
    case .bash:
      let kept = typed.lastIndex { "=:".contains($0) }.map { typed[...$0].count } ?? 0
      return Shell.escaped(String(candidate.word.dropFirst(kept)))
    case .zsh, .fish: return "\(candidate.word)\t\(description)"
    }
  }

  /// The words of a line up to the cursor, as bash would split them; the last one may be empty or
  /// open.
  static func words(of line: String) -> [String] {
    var words = [""]
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        words[words.count - 1].append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { words[words.count - 1].append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
      } else if character == " " || character == "\t" {
        if words.last != "" { words.append("") }
      } else {
        words[words.count - 1].append(character)
      }
    }
    return words
  }

  private static func escaped(_ word: String) -> String {
    String(
      word.flatMap { character in
        " \t\\'\"$&|;<>()`*?[]{}!#~".contains(character) ? ["\\", character] : [character]
      })
  }

  private static let bashScript = #"""
    # Completions of amend for bash; put it where bash-completion looks, or source it.
    _amend() {
      local ending reply
      COMPREPLY=()
      {
        IFS= read -r ending
        while IFS= read -r reply; do COMPREPLY+=("$reply"); done
      } < <("$1" __complete bash --line "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
      case $ending in
      nospace) compopt -o nospace ;;
      files) compopt -o default ;;
      esac
    }
    complete -F _amend amend
    """#

  private static let zshScript = #"""
    #compdef amend
    # Completions of amend for zsh; put it as _amend into a directory of $fpath.
    _amend() {
      local ending line
      local -a lines values shown space
      lines=("${(@f)$(${words[1]} __complete zsh -- "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
      ending=${lines[1]}
      [[ $ending == files ]] && { _files; return }
      [[ $ending == nospace ]] && space=(-S '')
      for line in ${lines[2,-1]}; do
        values+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  }")
      done
      compadd "${space[@]}" -l -d shown -a values
    }
    if [[ ${funcstack[1]} == _amend ]]; then _amend "$@"; else compdef _amend amend; fi
    """#

  private static let fishScript = #"""
    # Completions of amend for fish; put it as amend.fish into ~/.config/fish/completions.
    function __amend_candidates
      set -l words (commandline -opc)
      set -l lines ($words[1] __complete fish -- $words[2..-1] "$(commandline -ct)" 2>/dev/null)
      if test "$lines[1]" = files
        __fish_complete_path (commandline -ct)
      else
        printf '%s\n' $lines[2..-1]
      end
    end
    complete -c amend -f -a '(__amend_candidates)'
    """#
}
