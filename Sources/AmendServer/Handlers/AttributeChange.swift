import AmendCore

/// The body of `PATCH /crm/objects/{slug}/attributes/{key}`: what it names is changed.
package struct AttributeChange: Sendable {
  private let body: JSON

  /// Throws a 400 unless the body is an object.
  init(_ body: JSON) throws(Refusal) {
    _ = try BodyReader(body)
    self.body = body
  }

  /// The attribute afterwards. `options` replaces the whole list. Throws a 422 that names what is
  /// not allowed; what the type has no use for must be in its form too.
  func applied(to old: StoredAttribute, at now: String) throws(Refusal) -> StoredAttribute {
    var reader = try BodyReader(body)
    var changed = old
    changed.updatedAt = now
    changed.attribute.label = reader.text("label") ?? old.attribute.label
    changed.attribute.isRequired = reader.flag("isRequired") ?? old.attribute.isRequired
    changed.attribute.isArchived = reader.flag("isArchived") ?? old.attribute.isArchived
    changed.relatedObjectLabel = reader.text("relatedObjectLabel") ?? old.relatedObjectLabel
    let former = old.attribute.options
    let options = OptionList.read(&reader, besides: former) ?? former
    if ["select", "multiselect", "status"].contains(old.attribute.typeName) {
      changed.attribute.options = options
    }
    let display = reader.choice("currencyDisplay", of: AttributeBody.displays)
    let (hasDecimals, isGrouped) = (reader.flag("currencyDecimal"), reader.flag("currencyGrouping"))
    if var currency = old.attribute.currency {
      currency.display = display ?? currency.display
      currency.hasDecimals = hasDecimals ?? currency.hasDecimals
      currency.isGrouped = isGrouped ?? currency.isGrouped
      changed.attribute.currency = currency
    }
    try reader.finish()
    return changed
  }
}
