import AmendCore

extension Completer {
  /// The values that an option or a positional argument can have, of those that begin with what was
  /// typed. What kind of value it is, its name says.
  func values(of argument: CommandTree.Argument, _ typed: String, _ place: Place) -> Candidates {
    if !argument.values.isEmpty { return words(argument.values).beginning(with: typed) }
    let found =
      switch argument.names.last ?? argument.valueName {
      case "--profile": words(remembered.profiles)
      case "--theme", "names": words(remembered.themes)
      case "--directory", "--from", "--database", "--request-log", "--log-file", "--trace-http":
        Candidates(isFile: true)
      case "--columns", "--sort": list(of: attributes(place) { _ in true }, typed)
      case "--clear", "--match": attributes(place, where: \.isWritable)
      case "--where": assignments(place, typed) { _ in true }
      case "--add", "--remove": assignments(place, typed, where: \.isList)
      case "slugs": attributes(place) { _ in true }
      case "slug=value": assignments(place, typed, where: \.isWritable)
      case "object": objects
      case "record": records(typed)
      case "place": places(typed)
      case "subcommands", "command": commands(place)
      default: Candidates()
      }
    return found.beginning(with: typed)
  }

  private func words(_ words: [String]) -> Candidates {
    Candidates(candidates: words.map { .init($0) })
  }

  private var objects: Candidates {
    Candidates(candidates: remembered.schemas.map { .init($0.slug.text, $0.pluralName) })
  }

  /// Objects, and where one is left, its records.
  private func places(_ typed: String) -> Candidates {
    var found = objects.beginning(with: typed)
    if found.candidates.count < 2 { found.candidates += records(typed).candidates }
    return found
  }

  /// Objects with a slash, and behind that the records that are remembered of one.
  private func records(_ typed: String) -> Candidates {
    guard let slash = typed.firstIndex(of: "/") else {
      return Candidates(
        candidates: objects.candidates.map { .init("\($0.word)/", $0.description) }
      ).beginning(with: typed)
    }
    let object = ObjectSlug(String(typed[..<slash]))
    let id = String(typed[typed.index(after: slash)...])
    return Candidates(
      candidates: remembered.records(of: object, beginningWith: id).map {
        .init("\(object)/\($0.id)", $0.name)
      })
  }

  private func attributes(
    _ place: Place, where isWanted: (Attribute) -> Bool
  ) -> Candidates {
    let attributes = schema(of: place)?.attributes ?? []
    return Candidates(
      candidates: attributes.filter { !$0.isArchived && isWanted($0) }.map {
        .init($0.slug.text, $0.label)
      })
  }

  /// The object that was named before.
  private func schema(of place: Place) -> ObjectSchema? {
    let slug = place.positionals.first.map { $0.prefix { $0 != "/" } }
    return remembered.schemas.first { $0.slug.text == slug.map(String.init) }
  }

  private func followed(_ found: Candidates) -> Candidates {
    Candidates(candidates: found.candidates.map { .init("\($0.word)=", $0.description) })
  }

  /// The next element of a list with commas.
  private func list(of found: Candidates, _ typed: String) -> Candidates {
    guard let comma = typed.lastIndex(of: ",") else { return found }
    let start = typed[...comma]
    return Candidates(
      candidates: found.candidates.map { .init(start + $0.word, $0.description) })
  }

  /// Attributes, and behind the equals sign their choices.
  private func assignments(
    _ place: Place, _ typed: String, where isMeant: (Attribute) -> Bool
  ) -> Candidates {
    guard let equals = typed.firstIndex(of: "=") else {
      return followed(attributes(place, where: isMeant))
    }
    let slug = String(typed[..<equals])
    let attribute = schema(of: place)?.attributes.first { $0.slug.text == slug && isMeant($0) }
    let values =
      attribute?.typeName == "checkbox" ? ["true", "false"] : attribute?.options.map(\.label) ?? []
    return words(values.map { "\(slug)=\($0)" })
  }

  /// Commands that can be asked about, those below the ones that were named.
  private func commands(_ place: Place) -> Candidates {
    let command = place.positionals.reduce(tree) { $0[$1] ?? $0 }
    return Candidates(
      candidates: command.subcommands.filter(\.isShown).map { .init($0.name, $0.abstract) })
  }
}

extension Attribute {
  /// Whether single links or choices can be added and removed.
  fileprivate var isList: Bool { isWritable && (namesSource != nil || field is MultiselectField) }
}
