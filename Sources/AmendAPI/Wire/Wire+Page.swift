package import AmendCore

extension Wire {
  /// Reads a page of a list: `{"collection":[…],"pagination":{…}}`, the same under `records`,
  /// `objects` or `data`, or a bare array, which is the only page.
  package static func page<Element>(
    from answer: JSON, _ read: (JSON) throws(WireError) -> Element
  ) throws(WireError) -> Page<Element> {
    let lists = [answer] + ["collection", "records", "objects", "data"].compactMap { answer[$0] }
    guard let list = lists.lazy.compactMap(\.array).first else {
      throw WireError("it holds no collection")
    }
    var elements: [Element] = []
    elements.reserveCapacity(list.count)
    for json in list { elements.append(try read(json)) }
    let pagination = answer["pagination"] ?? .null
    return Page(
      elements: elements, total: pagination.count("total"),
      hasNext: !elements.isEmpty && hasNext(pagination))
  }

  /// Whether a page has one behind it: a `nextPage` says so, or the numbers where it is missing.
  private static func hasNext(_ pagination: JSON) -> Bool {
    if let next = pagination["nextPage"] ?? pagination["next_page"] { return next != .null }
    guard let current = pagination.count("currentPage"), let last = pagination.count("totalPages")
    else { return false }
    return current < last
  }

  /// A page of a list as the API writes it; `path` is that of the request, without its query.
  package static func page(
    of elements: [JSON], _ query: PageQuery, total: Int, path: String
  ) -> JSON {
    let count = max(1, query.count)
    let last = max(1, (total - 1) / count + 1)
    func link(to page: Int) -> JSON {
      (1...last).contains(page) ? .string(Text("\(path)?page=\(page)")) : .null
    }
    return [
      "collection": .array(elements),
      "pagination": [
        "total": .init(total), "count": .init(count), "totalPages": .init(last),
        "previousPage": link(to: query.page - 1), "currentPage": .init(query.page),
        "nextPage": link(to: query.page + 1),
      ],
    ]
  }
}

extension JSON {
  /// A whole number.
  init(_ integer: Int) { self = .number(Number(Int64(integer))) }
}
