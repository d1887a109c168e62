/// One attribute of an object, as its schema describes it (heading "Objects (schemas)").
package struct Attribute: Hashable, Sendable {
  /// The key under which a record holds its value.
  package let slug: AttributeSlug
  /// The name that people see; hostile text like all text from outside.
  package var label: String
  /// The name of its type in the API, such as `multiselect`; one that amend may not know.
  package var typeName: String
  /// Must not be cleared.
  package var isRequired: Bool
  /// Made by the service itself (`id`, `created_at`, `updated_at`) and not writable.
  package var isStandard: Bool
  /// No two records may hold the same value.
  package var isUnique: Bool
  /// Put away: hidden unless asked for, and read-only.
  package var isArchived: Bool
  /// What a `select`, `multiselect` or `status` may hold.
  package var options: [Option]
  /// The object that a `relation` points to.
  package var relatedObject: ObjectSlug?
  /// How many records a `relation` takes, such as `many_to_one`.
  package var relationType: String?
  /// How a `currency` is shown.
  package var currency: Currency?
  /// Formats that a text should have, such as `email`; a warning when it has not.
  package var validation: [String]

  package init(
    slug: AttributeSlug, label: String? = nil, typeName: String, isRequired: Bool = false,
    isStandard: Bool = false, isUnique: Bool = false, isArchived: Bool = false,
    options: [Option] = [], relatedObject: ObjectSlug? = nil, relationType: String? = nil,
    currency: Currency? = nil, validation: [String] = []
  ) {
    self.slug = slug
    self.label = label ?? slug.text
    self.typeName = typeName
    self.isRequired = isRequired
    self.isStandard = isStandard
    self.isUnique = isUnique
    self.isArchived = isArchived
    self.options = options
    self.relatedObject = relatedObject
    self.relationType = relationType
    self.currency = currency
    self.validation = validation
  }

  /// Whether a relation takes one record at most (`many_to_one`, `one_to_one`).
  package var takesOneLink: Bool { relationType?.hasSuffix("_to_one") ?? false }

  /// The option of that id.
  package func option(_ id: OptionID) -> Option? { options.first { $0.id == id } }
}

/// One of the values that a select, multiselect or status may hold.
package struct Option: Hashable, Sendable {
  package let id: OptionID
  /// What people see.
  package var label: String
  /// A colour's name, such as `success`; nil where the schema gives none.
  package var color: String?

  package init(id: OptionID, label: String, color: String? = nil) {
    self.id = id
    self.label = label
    self.color = color
  }
}

/// How the amounts of a currency attribute are shown.
package struct Currency: Hashable, Sendable {
  /// ISO 4217, such as `EUR`.
  package var code: String
  /// Shown before the amount: `symbol`, `code` or `name`.
  package var display: String
  /// Whether two decimals are always shown.
  package var hasDecimals: Bool
  /// Whether thousands are grouped.
  package var isGrouped: Bool

  package init(
    code: String, display: String = "symbol", hasDecimals: Bool = true, isGrouped: Bool = true
  ) {
    self.code = code
    self.display = display
    self.hasDecimals = hasDecimals
    self.isGrouped = isGrouped
  }
}
