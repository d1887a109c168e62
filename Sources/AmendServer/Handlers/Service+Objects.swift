import AmendAPI
import AmendCore

extension Service {
  func objects(_ query: PageQuery, _ call: Call) throws(Refusal) -> Reply {
    let page = try store.objects(query)
    return Reply(
      Wire.page(of: page.elements.map(\.json), query, total: page.total, path: call.path))
  }

  func createObject(_ call: Call) async throws(Refusal) -> Reply {
    let object = try ObjectBody(call.json()).object(at: clock.now)
    try await store.create(object)
    return Reply("object", object.json, status: 201)
  }

  func updateObject(_ slug: ObjectSlug, _ call: Call) async throws(Refusal) -> Reply {
    var reader = try BodyReader(call.json())
    let (singular, plural) = (reader.text("singularName"), reader.text("pluralName"))
    try reader.finish()
    let object = try await store.rename(
      slug, singularName: singular, pluralName: plural, at: clock.now)
    return Reply("object", object.json)
  }

  func createAttribute(_ slug: ObjectSlug, _ call: Call) async throws(Refusal) -> Reply {
    let body = try AttributeBody(call.json())
    let attribute = try await store.createAttribute(in: slug, body, at: clock.now)
    return Reply("attribute", attribute.json, status: 201)
  }

  func updateAttribute(
    _ key: AttributeSlug, of slug: ObjectSlug, _ call: Call
  ) async throws(Refusal) -> Reply {
    let change = try AttributeChange(call.json())
    let attribute = try await store.updateAttribute(key, of: slug, change, at: clock.now)
    return Reply("attribute", attribute.json)
  }

  func members(_ query: PageQuery, _ call: Call) throws(Refusal) -> Reply {
    let page = try store.members(query)
    return Reply(
      Wire.page(of: page.elements, query, total: page.total, path: call.path))
  }
}
