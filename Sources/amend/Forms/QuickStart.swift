import AmendCore
import AmendHome
import AmendUI
import ArgumentParser
import Glibc

/// A form that is asked for without any option: what is started all day.
///
/// It is recognised without the parser, which takes longer to find out what the commands look like
/// than all that is left to do until the form is there. Everything that is said in more words is
/// the parser's.
struct QuickStart {
  let place: Place
  /// The profile that was named by the command, if any.
  let profile: String?

  /// Recognises the arguments after the program's name. Nil where there is more to understand, where
  /// nobody sits at a terminal, and in restricted mode, which has its own rules.
  init?(_ arguments: ArraySlice<String>) {
    guard !Restriction.isDemanded, isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return nil
    }
    let isDemo = arguments.first == Demo.configuration.commandName
    let words = isDemo ? arguments.dropFirst() : arguments
    profile = isDemo ? ProfileName.demo : nil
    switch words.first {
    case nil: place = isDemo ? .record(Demo.sample) : .objects
    case let word? where words.count == 1 && !word.hasPrefix("-"):
      guard isDemo || !Amend.isCommand(word), let said = PlaceArgument(argument: word) else {
        return nil
      }
      place = said.place
    default: return nil
    }
  }

  /// Shows the form until it is left.
  @MainActor func run() async throws {
    let session = FormSession()
    try await session.run(at: place, session.connection(profile: profile))
  }
}
