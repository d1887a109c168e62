import ArgumentParser

/// Tells a shell's script what the word before the cursor can become.
struct Complete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "__complete",
    abstract: "Print what a word can become, for the scripts of amend completions.",
    discussion: """
      The first line says how to go on (space, nospace, files); each of the others is a candidate. \
      Nobody is asked: it comes from the commands, the configuration and the cache.

      Example:
        amend __complete fish -- get products/
      """,
    shouldDisplay: false)

  @Argument(help: "The shell that asks: bash, zsh or fish.")
  var shell: Shell

  @Argument(parsing: .postTerminator, help: "The words behind amend; the last may be empty.")
  var words: [String] = []

  @ArgumentParser.Option(
    parsing: .unconditional, help: "The line up to the cursor, in place of the words.")
  var line: String?

  func run() throws {
    let words = line.map { Array(Shell.words(of: $0).dropFirst()) } ?? words
    let completer = Completer(tree: try .program(), remembered: Remembered(words: words))
    let found = completer.candidates(for: words)
    print(found.ending)
    for candidate in found.candidates { print(shell.line(candidate, typed: words.last ?? "")) }
  }
}

/// Prints the completions of a shell.
struct PrintCompletions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print what makes a shell complete amend's commands.",
    discussion: """
      Commands, options, profiles, objects, attributes and records are completed from what is \
      remembered; the service is never asked.

      Examples:
        amend completions bash > ~/.local/share/bash-completion/completions/amend
        amend completions zsh > ~/.zfunc/_amend     with ~/.zfunc in $fpath
        amend completions fish > ~/.config/fish/completions/amend.fish
      """)

  @Argument(help: "The shell: bash, zsh or fish.")
  var shell: Shell

  func run() { print(shell.script) }
}
