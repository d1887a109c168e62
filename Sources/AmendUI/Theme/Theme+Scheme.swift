package import AmendCore

extension Theme {
  /// The theme of a colour scheme, on the scheme's own ground.
  ///
  /// A colour that could not be read on its ground is taken lighter or darker, see
  /// `RGB.legible(on:)`.
  package init(_ scheme: Scheme) {
    let page = scheme[.base00]
    var looks = Theme.slots.mapValues { Look(.rgb(scheme[$0])) }
    looks[.header] = Look(.rgb(page), on: .rgb(scheme[.base0D]))
    for (role, weight) in Theme.weights { looks[role]?.weight = weight }
    self.init(
      name: scheme.name, looks: looks,
      grounds: Grounds(
        page: page, raised: scheme[.base01], focus: scheme[.base02].distinct(from: page)))
  }

  /// Which colour of a scheme each role has. The bright ones of base24 are for what must be seen;
  /// a base16 scheme has its plain ones in their place.
  private static let slots: [Role: Scheme.Slot] = [
    .text: .base05, .value: .base05, .label: .base04, .foot: .base04, .dim: .base03,
    .border: .base03, .key: .base0D, .dirty: .base09, .match: .base13, .link: .base0C,
    .error: .base12, .warning: .base13, .success: .base14, .removed: .base08, .added: .base0B,
    .tint(.neutral): .base05, .tint(.red): .base08, .tint(.orange): .base09,
    .tint(.yellow): .base0A, .tint(.green): .base0B, .tint(.cyan): .base0C,
    .tint(.blue): .base0D, .tint(.purple): .base0E,
  ]

  /// What tells the roles apart for those who do not see their colours.
  private static let weights: [Role: Weight] = [
    .key: .bold, .dirty: .bold, .error: .bold, .warning: .bold, .match: [.bold, .underline],
    .link: .underline,
  ]
}
