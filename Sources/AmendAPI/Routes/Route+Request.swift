package import HTTPTypes
package import AmendCore

extension Route {
  /// The request of this call, without header fields.
  ///
  /// `searchParameter` names the query parameter that a service searches by; with nil a list's
  /// `search` is not sent.
  package func request(base: BaseURL, searchParameter: String? = "search") -> HTTPRequest {
    var path = base.path
    for segment in resource.segments { path += "/" + segment.percentEncoded }
    for (index, (name, value)) in parameters(searchParameter: searchParameter).enumerated() {
      path += "\(index == 0 ? "?" : "&")\(name.percentEncoded)=\(value.percentEncoded)"
    }
    return HTTPRequest(
      method: method, scheme: base.scheme, authority: base.authority, path: path)
  }

  /// The query of this call: names and values, not encoded.
  package func parameters(searchParameter: String? = "search") -> [(String, String)] {
    switch self {
    case .objects(let query), .records(_, let query):
      query.parameters(count: "count", search: searchParameter)
    // The members' list has a name of its own for the count (heading "Members").
    case .members(let query): query.parameters(count: "per_page", search: searchParameter)
    case .assertRecord(_, let attribute): [("matchingAttribute", attribute.text)]
    default: []
    }
  }
}

extension PageQuery {
  fileprivate func parameters(count name: String, search: String?) -> [(String, String)] {
    var parameters = [(name, String(count)), ("page", String(page))]
    if let name = search, let wanted = self.search { parameters.append((name, wanted)) }
    return parameters
  }
}
