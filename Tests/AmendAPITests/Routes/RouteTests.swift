import AmendAPI
import AmendCore
import HTTPTypes
import Testing

@Suite struct RouteTests {
  static let hostile = ["price", "a/b", "..", "100%", "é ü+&=?#", "日本", "%41"]
  static let samples: [Route] = hostile.flatMap { name -> [Route] in
    let (slug, key) = (ObjectSlug(name), AttributeSlug(name))
    let reference = RecordReference(object: slug, id: RecordID(name))
    let query = PageQuery(page: 7, count: 33, search: name)
    return [
      .objects(query), .createObject, .object(slug), .updateObject(slug), .createAttribute(slug),
      .updateAttribute(slug, key), .records(slug, query), .createRecord(slug),
      .assertRecord(slug, matching: key), .record(reference), .updateRecord(reference),
      .changeLinks(reference), .deleteRecord(reference), .members(query),
    ]
  }

  @Test(arguments: samples)
  func `a route is read back from its own request`(route: Route) throws {
    let base = try BaseURL("https://api.zeeg.me/v2")
    #expect(try Route(route.request(base: base), prefix: "/v2") == route)
  }

  @Test(arguments: samples)
  func `a route without a prefix is read back as well`(route: Route) throws {
    let base = try BaseURL("http://127.0.0.1:8080")
    #expect(try Route(route.request(base: base), prefix: "") == route)
  }

  @Test func `paths are those of the public pages`() throws {
    let base = try BaseURL("https://api.zeeg.me/v2")
    let reference = try #require(RecordReference("products/c1d2"))
    let paths = [
      Route.record(reference), .changeLinks(reference), .createAttribute("products"),
      .assertRecord("products", matching: "sku"), .records("products", PageQuery(page: 2)),
      .members(PageQuery(page: 2, count: 50)),
    ].map { $0.request(base: base).path }
    #expect(
      paths == [
        "/v2/crm/products/c1d2", "/v2/crm/products/c1d2/relation",
        "/v2/crm/objects/products/attributes", "/v2/crm/products?matchingAttribute=sku",
        "/v2/crm/products?count=100&page=2", "/v2/organizations/users?per_page=50&page=2",
      ])
  }

  @Test func `a request carries scheme, authority and method`() throws {
    let base = try BaseURL("https://crm.example:8443/v2")
    let request = Route.updateRecord(.init(object: "people", id: "7")).request(base: base)
    #expect(request.scheme == "https")
    #expect(request.authority == "crm.example:8443")
    #expect(request.method == .patch)
  }

  @Test func `a search is sent under the name that the service has for it, or not at all`() throws {
    let base = try BaseURL("https://api.zeeg.me/v2")
    let route = Route.records("products", PageQuery(page: 1, count: 20, search: "a b"))
    #expect(
      route.request(base: base, searchParameter: "q").path
        == "/v2/crm/products?count=20&page=1&q=a%20b")
    #expect(
      route.request(base: base, searchParameter: nil).path == "/v2/crm/products?count=20&page=1")
  }

  @Test(arguments: [
    "/v2", "/v2/", "/v1/crm/objects", "/v2crm/objects", "/v2/crm", "/v2/crm/", "/v2/crm/products/",
    "/v2/crm//7", "/v2/crm/products/7/links", "/v2/crm/products/7/relation/8",
    "/v2/crm/objects/products/fields", "/v2/crm/%zz", "/v2/crm/%4", "/v2/crm/%FF", "/v2/teams", "",
  ])
  func `a path that the API has not is unknown`(path: String) {
    let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: path)
    #expect(throws: RouteError.unknownPath) { try Route(request, prefix: "/v2") }
  }

  @Test(arguments: [
    ("/v2/crm/objects", [HTTPRequest.Method.get, .post]),
    ("/v2/crm/products", [.get, .post, .put]), ("/v2/crm/products/7", [.get, .patch, .delete]),
    ("/v2/crm/products/7/relation", [.patch]), ("/v2/organizations/users", [.get]),
  ])
  func `a known path with a wrong method names the right ones`(
    path: String, allowed: [HTTPRequest.Method]
  ) {
    let request = HTTPRequest(method: .options, scheme: nil, authority: nil, path: path)
    #expect(throws: RouteError.wrongMethod(allowed: allowed)) { try Route(request, prefix: "/v2") }
  }

  @Test(arguments: [
    "count=0", "count=101", "count=x", "count=", "page=0", "page=-1", "page=99999999999999999999",
  ])
  func `a page out of range is refused`(query: String) {
    let request = HTTPRequest(
      method: .get, scheme: nil, authority: nil, path: "/v2/crm/products?" + query)
    #expect {
      try Route(request, prefix: "/v2")
    } throws: { error in
      guard case RouteError.badParameter = error else { return false }
      return true
    }
  }

  @Test func `a list without a query is the first page of twenty`() throws {
    let request = HTTPRequest(
      method: .get, scheme: nil, authority: nil, path: "/v2/crm/products?search=a+b&&x")
    let expected = Route.records("products", PageQuery(page: 1, count: 20, search: "a b"))
    #expect(try Route(request, prefix: "/v2") == expected)
  }

  @Test func `an assert must name the attribute that matches`() {
    let request = HTTPRequest(method: .put, scheme: nil, authority: nil, path: "/v2/crm/products")
    #expect(
      throws: RouteError.badParameter(message: "Missing required parameter: matchingAttribute.")
    ) { try Route(request, prefix: "/v2") }
  }

  @Test func `only reads and patches are repeatable`() {
    let methods = Set(RouteTests.samples.filter(\.isRepeatable).map(\.method))
    #expect(methods == [.get, .patch])
  }
}
