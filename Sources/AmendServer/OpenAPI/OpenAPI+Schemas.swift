import AmendCore

extension OpenAPI {
  /// The schemas that others refer to by name.
  static var schemas: JSON {
    [
      "Object": object, "NewObject": newObject, "ObjectChange": objectChange,
      "Attribute": attribute, "NewAttribute": newAttribute, "AttributeChange": attributeChange,
      "Record": record, "Values": values, "Value": value, "LinkChange": linkChange,
      "Member": member, "Pagination": pagination, "Failure": failure,
    ]
  }

  /// The answer about one thing.
  static func answer(_ name: String, _ schema: String) -> JSON {
    shape([("success", ["const": true]), ("status", integer), (name, reference(schema))])
  }

  /// The answer to a deletion.
  static let deletion = shape([
    ("success", ["const": true]), ("status", integer), ("message", text),
  ])

  /// The answer that holds one page of a list.
  static func page(of schema: String) -> JSON {
    shape([
      ("collection", ["type": "array", "items": reference(schema)]),
      ("pagination", reference("Pagination")),
    ])
  }

  private static let object = shape([
    ("slug", text), ("singularName", text), ("pluralName", text), ("isStandard", flag),
    ("isActive", flag), ("attributes", ["type": "array", "items": reference("Attribute")]),
    ("createdAt", moment), ("updatedAt", moment),
  ])

  private static let newObject = shape(
    [("slug", ["type": "string", "pattern": "^[a-z0-9_-]{3,60}$"])]
      + [("singularName", name), ("pluralName", name)],
    optional: [("isActive", orNull(flag))])

  private static let objectChange = shape(
    [], optional: [("singularName", orNull(name)), ("pluralName", orNull(name))])

  private static let attribute = shape(
    [
      ("key", text), ("label", text), ("type", text), ("isRequired", flag), ("isStandard", flag),
      ("isUnique", flag), ("isArchived", flag), ("createdAt", moment), ("updatedAt", moment),
    ],
    optional: [
      ("validation", ["type": "array", "items": text]),
      ("options", ["type": "array", "items": option]),
      ("relationType", choice(AttributeBody.relations)), ("relatedObjectSlug", text),
      ("relatedObjectLabel", text), ("currency", text), ("currencyDisplay", text),
      ("currencyDecimal", flag), ("currencyGrouping", flag),
    ])

  private static let newAttribute = shape(
    [("label", name), ("type", choice(AttributeBody.types))],
    optional: [
      ("isRequired", orNull(flag)), ("isUnique", orNull(flag)),
      ("validation", orNull(["type": "array", "items": text])),
      ("options", orNull(["type": "array", "items": newOption])),
      ("relationType", orNull(choice(AttributeBody.relations))),
      ("relatedObjectSlug", orNull(name)), ("relatedObjectLabel", orNull(name)),
      ("currency", orNull(name)), ("currencyDisplay", orNull(choice(AttributeBody.displays))),
      ("currencyDecimal", orNull(flag)), ("currencyGrouping", orNull(flag)),
    ])

  private static let attributeChange = shape(
    [],
    optional: [
      ("label", orNull(name)), ("isRequired", orNull(flag)), ("isArchived", orNull(flag)),
      ("options", orNull(["type": "array", "items": newOption])),
      ("relatedObjectLabel", orNull(name)),
      ("currencyDisplay", orNull(choice(AttributeBody.displays))),
      ("currencyDecimal", orNull(flag)), ("currencyGrouping", orNull(flag)),
    ])

  private static let record = shape([
    ("id", text), ("objectSlug", text),
    ("attributes", ["type": "object", "additionalProperties": true]),
    ("createdAt", moment), ("updatedAt", moment),
  ])

  private static let values: JSON = [
    "type": "object", "additionalProperties": reference("Value"),
    "description": "Values by the slugs of attributes, each in the form of its attribute's type.",
  ]

  private static let value: JSON = [
    "anyOf": [
      ["type": "null"], ["type": "boolean"], ["type": "number"],
      ["type": "string", "maxLength": longest],
      shape([("id", optionID)]),
      ["type": "array", "items": ["anyOf": [text, shape([("id", optionID)])]]],
    ]
  ]

  private static let linkChange = shape(
    [("attributeSlug", ["type": "string", "minLength": 1])],
    optional: [("add", orNull(ids)), ("remove", orNull(ids))])

  private static let member = shape(
    [("uuid", text), ("isActive", flag), ("name", text)], optional: [("email", orNull(text))])

  private static let pagination = shape([
    ("total", integer), ("count", integer), ("totalPages", integer),
    ("previousPage", orNull(text)), ("currentPage", integer), ("nextPage", orNull(text)),
  ])

  private static let failure = shape(
    [("success", ["const": false]), ("message", text), ("status", integer)],
    optional: [
      (
        "errors",
        ["type": "object", "additionalProperties": ["type": "array", "items": text]]
      )
    ])

  private static let option = shape(
    [("id", optionID), ("value", text)], optional: [("color", orNull(text))])
  private static let newOption = shape(
    [("value", ["type": "string", "minLength": 1])],
    optional: [("id", orNull(optionID)), ("color", orNull(text))])

  private static let optionID: JSON = ["type": ["string", "integer"]]
  private static let ids: JSON = ["type": "array", "items": text]
  private static let text: JSON = ["type": "string"]
  private static let flag: JSON = ["type": "boolean"]
  private static let integer: JSON = ["type": "integer"]
  private static let moment: JSON = ["type": "string", "format": "date-time"]
  private static let longest: JSON = .number(Number(Int64(TextField.longest)))
  private static let name: JSON = ["type": "string", "minLength": 1, "maxLength": longest]

  private static func choice(_ names: [String]) -> JSON {
    ["type": "string", "enum": .array(names.map { .string(Text($0)) })]
  }

  /// The same, or null, which says as little as leaving it out.
  private static func orNull(_ schema: JSON) -> JSON { ["anyOf": [schema, ["type": "null"]]] }

  /// An object of members that must be there and others that may.
  private static func shape(
    _ members: [(String, JSON)], optional others: [(String, JSON)] = []
  ) -> JSON {
    [
      "type": "object",
      "required": .array(members.map { .string(Text($0.0)) }),
      "properties": .object((members + others).map { JSON.Member($0.0, $0.1) }),
    ]
  }
}
