import AmendCore

/// An attribute and what it is to hold, as it was said on the command line or in a file.
struct Assignment: Hashable, Sendable {
  let slug: AttributeSlug
  let content: Content

  /// What the attribute is to hold.
  enum Content: Hashable, Sendable {
    /// Typed as in the form: `price=49`.
    case typed(String)
    /// As a body holds it: `price:=49`.
    case json(JSON)
    /// As a record held it that was printed; of no meaning where the attribute is read-only.
    case read(JSON)
  }

  init(_ slug: AttributeSlug, _ content: Content) {
    self.slug = slug
    self.content = content
  }

  /// Takes `SLUG=VALUE` or `SLUG:=JSON`. Throws where the argument is neither.
  init(argument: String) throws(Failure) {
    // By code points: a mark that combines with the `=` must not hide it.
    let scalars = argument.unicodeScalars
    guard let end = scalars.firstIndex(of: "="), end > scalars.startIndex else {
      throw Failure(
        .usage, "“\(argument)” is neither SLUG=VALUE, such as price=49, nor SLUG:=JSON.")
    }
    let value = String(scalars[scalars.index(after: end)...])
    let name = scalars[..<end]
    guard name.last == ":" else {
      self.init(AttributeSlug(String(name)), .typed(value))
      return
    }
    self.init(
      AttributeSlug(String(name.dropLast())), .json(try Assignment.json(value, of: argument)))
  }

  /// What follows `:=` in an argument. Throws where it is not JSON.
  static func json(_ text: String, of argument: String) throws(Failure) -> JSON {
    do throws(JSONError) {
      return try JSON(parsing: text)
    } catch {
      throw Failure(
        .usage, "What follows := in “\(argument)” is not JSON: \(error.reason.asSentence)")
    }
  }

  /// Takes the members of a flat JSON object, or of the `attributes` of a record as `amend get`
  /// prints it. Throws where the text is neither; `origin` says in the message whence it came.
  static func list(json text: [UInt8], from origin: String) throws(Failure) -> [Assignment] {
    let json: JSON
    do throws(JSONError) {
      json = try JSON(parsing: text)
    } catch {
      throw Failure(
        .usage, "\(origin) is not JSON, at byte \(error.byteOffset): \(error.reason.asSentence)")
    }
    let record = json["objectSlug"] == nil ? nil : json["attributes"]
    guard let members = (record ?? json).members else {
      throw Failure(.usage, "\(origin) is not a JSON object of slugs and values.")
    }
    return members.map { member in
      Assignment(
        AttributeSlug(member.key), record == nil ? .json(member.value) : .read(member.value))
    }
  }

  /// What is wanted in all: the arguments and what is to be cleared, over what a file holds.
  ///
  /// Throws where an argument is malformed, and where one attribute is named twice.
  static func list(
    arguments: [String], cleared: [String] = [], file: InputFile? = nil
  ) throws(Failure) -> [Assignment] {
    var spoken: [Assignment] = []
    for argument in arguments { spoken.append(try Assignment(argument: argument)) }
    spoken += cleared.map { Assignment(AttributeSlug($0), .json(.null)) }
    var slugs: Set<AttributeSlug> = []
    for assignment in spoken where !slugs.insert(assignment.slug).inserted {
      throw Failure(.usage, "\(assignment.slug) is given twice; keep one.")
    }
    guard let file else { return spoken }
    let written = try list(json: file.read(), from: file.title)
    return written.filter { !slugs.contains($0.slug) } + spoken
  }
}
