extension Record {
  /// A second text that tells records of the same name apart, such as a city or an address: the
  /// first text-like value that is not the name itself.
  package func displayDetail(in schema: ObjectSchema) -> String? {
    let name = displayName(in: schema)
    let types = [TextField().name, PhoneNumberField().name]
    return schema.attributes.lazy
      .filter { types.contains($0.typeName) && $0.isOwn }
      .compactMap { self.attributes[$0.slug]?.string }
      .first { !$0.isEmpty && $0 != name }
  }
}
