import AmendCore

extension SampleProducts {
  /// Products whose values try an editor: empty, long, foreign, and not quite what they should be.
  static func unusual(_ ids: SampleIDs) -> [[JSON.Member]] {
    [
      filled(["sku": "EMPTY-002", "name": "Product without values"]),
      filled([
        "sku": "EMPTY-003", "name": "", "in_stock": false, "tags": [], "suppliers": [],
        "owner": [], "description": "", "price": 0,
      ]),
      filled([
        "sku": "KIMONO-004", "name": "浴衣 — 夏祭り用コットン着物", "price": 14_800,
        "description": "綿百パーセント。帯は別売りです。サイズはＳ・Ｍ・Ｌ。", "category": .option("opt_abc123"),
        "tags": .options([1]), "lifecycle": .option(2), "rating": 5,
      ]),
      filled([
        "sku": "ABAYA-005", "name": "عباية كتان صيفية", "price": 89, "in_stock": true,
        "description": "قماش خفيف مناسب للصيف، مقاسات ٣٨–٤٨", "category": .option("opt_abc123"),
        "owner": .links([SampleMembers.ids[4]]), "lifecycle": .option(2),
      ]),
      filled([
        "sku": "SET-006", "name": "Family set 👨‍👩‍👧‍👦 mini-me 👗🏽", "price": 129,
        "inventory_count": 12, "in_stock": true, "tags": .options([1, 2]),
        "description": "Matching outfits for four 🇵🇹 — naïve prints, café au lait, Ångström blue",
        "lifecycle": .option(1),
      ]),
      filled([
        "sku": "LOST-007", "name": "Scarf of a former supplier", "price": 25,
        "suppliers": .links([ids.suppliers[3], ids.lostSupplier]), "lifecycle": .option(3),
        "category": .option("opt_gone99"), "owner": .links(["NOSUCHMEMBER000"]),
      ]),
      filled([
        "sku": "LONG-008", "name": .text(String(repeating: "Very ", count: 40) + "long coat"),
        "description": .text(String(repeating: "0123456789 ", count: 23) + "XY"),
        "price": 410, "lifecycle": .option(2),
      ]),
      filled([
        "sku": "ESC-009", "name": "Shirt \u{1B}[31mred\u{1B}[0m \u{202E}desrever\u{202C}\tend",
        "description": "Two\nlines, a bell \u{7} and a zero-width\u{200B}space", "price": 45,
      ]),
      filled([
        "sku": "DIGITS-010", "name": "Numbers as other systems write them",
        "price": .digits("19.990"),
        "inventory_count": .digits("98765432109876543210"),
        "margin": .digits("1.25e2"),
      ]),
    ]
  }
}
