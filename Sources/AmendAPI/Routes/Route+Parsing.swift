package import AmendCore
package import HTTPTypes

/// Why a request is no call of the API.
package enum RouteError: Error, Hashable, Sendable {
  /// The API has no such path: a 404.
  case unknownPath
  /// The path exists, but not with that method: a 405, with the methods it has.
  case wrongMethod(allowed: [HTTPRequest.Method])
  /// A query parameter is missing or malformed: a 400 with this sentence.
  case badParameter(message: String)
}

extension Route {
  /// Reads a request, whose path begins with `prefix` (such as `/v2`).
  package init(_ request: HTTPRequest, prefix: String) throws(RouteError) {
    let parts = (request.path ?? "").split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.hasPrefix(prefix + "/"),
      let segments = Route.segments(path.dropFirst(prefix.count + 1)),
      let resource = Resource(segments: segments)
    else { throw .unknownPath }
    guard resource.methods.contains(request.method) else {
      throw .wrongMethod(allowed: resource.methods)
    }
    let parameters = Parameters(parts.count > 1 ? parts[1] : "")
    try self.init(request.method, resource, parameters)
  }

  private init(
    _ method: HTTPRequest.Method, _ resource: Resource, _ parameters: Parameters
  ) throws(RouteError) {
    switch (method, resource) {
    case (.get, .objects): self = .objects(try parameters.page(count: "count"))
    case (.post, .objects): self = .createObject
    case (.get, .object(let slug)): self = .object(slug)
    case (.patch, .object(let slug)): self = .updateObject(slug)
    case (.post, .attributes(let slug)): self = .createAttribute(slug)
    case (.patch, .attribute(let slug, let key)): self = .updateAttribute(slug, key)
    case (.get, .records(let slug)): self = .records(slug, try parameters.page(count: "count"))
    case (.post, .records(let slug)): self = .createRecord(slug)
    case (.put, .records(let slug)):
      self = .assertRecord(slug, matching: AttributeSlug(try parameters.text("matchingAttribute")))
    case (.get, .record(let reference)): self = .record(reference)
    case (.patch, .record(let reference)): self = .updateRecord(reference)
    case (.delete, .record(let reference)): self = .deleteRecord(reference)
    case (.patch, .links(let reference)): self = .changeLinks(reference)
    case (.get, .members): self = .members(try parameters.page(count: "per_page"))
    default: throw .wrongMethod(allowed: resource.methods)
    }
  }

  private static func segments(_ path: Substring) -> [String]? {
    let encoded = path.split(separator: "/", omittingEmptySubsequences: false)
    let decoded = encoded.compactMap(\.percentDecoded)
    return decoded.count == encoded.count ? decoded : nil
  }
}

extension PageQuery {
  /// The pages that can be asked for.
  package static let pages = 1...Int(Int32.max)
  /// How many elements a page may have (heading "Lists").
  package static let counts = 1...100
  /// How many it has where nothing is said.
  package static let standardCount = 20
}

/// The query of a request: names and values, decoded.
private struct Parameters {
  private var values: [String: String] = [:]

  init(_ query: Substring) {
    for pair in query.split(separator: "&") {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      // A space may be written as a plus here, and only here (HTML's form encoding).
      let texts = halves.map { $0.replacing("+", with: "%20").percentDecoded }
      guard let name = texts[0] else { continue }
      values[name] = texts.count > 1 ? texts[1] : ""
    }
  }

  func text(_ name: String) throws(RouteError) -> String {
    guard let text = values[name], !text.isEmpty else {
      throw .badParameter(message: "Missing required parameter: \(name).")
    }
    return text
  }

  /// The page wanted; 20 a page where nothing is said (heading "Lists").
  func page(count name: String) throws(RouteError) -> PageQuery {
    PageQuery(
      page: try number("page", in: PageQuery.pages, default: 1),
      count: try number(name, in: PageQuery.counts, default: PageQuery.standardCount),
      search: values["search"])
  }

  private func number(
    _ name: String, in range: ClosedRange<Int>, default usual: Int
  ) throws(RouteError) -> Int {
    guard let text = values[name] else { return usual }
    guard let number = Int(text), range.contains(number) else {
      let most = range.upperBound < 1000 ? " to \(range.upperBound)" : " or more"
      throw .badParameter(
        message: "The \(name) must be a whole number, \(range.lowerBound)\(most).")
    }
    return number
  }
}
