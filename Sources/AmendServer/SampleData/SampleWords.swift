/// What the sample records are made of.
enum SampleWords {
  /// Kinds of product with the beginning of their SKU and the option of their category.
  static let garments: [(kind: String, code: String, category: String?)] = [
    ("dress", "DRESS", "opt_abc123"), ("wrap dress", "DRESS", "opt_abc123"),
    ("shirt dress", "DRESS", "opt_abc123"), ("evening gown", "DRESS", "opt_abc123"),
    ("sandals", "SHOE", "opt_def456"), ("ankle boots", "SHOE", "opt_def456"),
    ("loafers", "SHOE", "opt_def456"), ("trainers", "SHOE", "opt_def456"),
    ("tote bag", "BAG", nil), ("scarf", "SCARF", nil), ("belt", "BELT", nil),
  ]
  static let looks = [
    "Linen", "Silk", "Velvet", "Organic cotton", "Merino", "Denim", "Striped", "Pleated",
    "Quilted", "Floral", "Crêpe", "Recycled", "Hand-dyed", "Corduroy", "Suède", "Tartan",
  ]
  static let details = [
    "lined and pressed", "from the spring collection", "made to order in two weeks",
    "a bestseller since the first season", "with a repair guarantee of five years",
    "sampled for the trade fair in Milan", "numbered, in an edition of 200",
  ]
  /// Given names with their plain spelling for an address.
  static let givenNames: [(name: String, plain: String)] = [
    ("Anna", "anna"), ("Björn", "bjoern"), ("Chloé", "chloe"), ("Dimitra", "dimitra"),
    ("Emre", "emre"), ("Fatima", "fatima"), ("Giulia", "giulia"), ("Håkon", "haakon"),
    ("Inês", "ines"), ("Jakub", "jakub"), ("由美", "yumi"), ("Leïla", "leila"),
    ("Mateusz", "mateusz"), ("Nadia", "nadia"), ("Olga", "olga"), ("Paweł", "pawel"),
    ("Rosa", "rosa"), ("Siân", "sian"), ("محمد", "mohammed"), ("Ελένη", "eleni"),
  ]
  static let familyNames: [(name: String, plain: String)] = [
    ("Andersen", "andersen"), ("Bauer", "bauer"), ("Conti", "conti"), ("Dąbrowski", "dabrowski"),
    ("Estévez", "estevez"), ("Fournier", "fournier"), ("García", "garcia"),
    ("Hämäläinen", "hamalainen"),
    ("Ivanova", "ivanova"), ("Jørgensen", "jorgensen"), ("Kowalczyk", "kowalczyk"),
    ("Lindqvist", "lindqvist"),
    ("Müller", "mueller"), ("Nguyễn", "nguyen"), ("O’Brien", "obrien"),
    ("Papadopoulou", "papadopoulou"),
    ("Şahin", "sahin"), ("田中", "tanaka"), ("Weiß", "weiss"), ("Žukauskas", "zukauskas"),
  ]
  static let companies = [
    "Nordic Textiles", "Atelier Berlin", "Tessitura Lago", "Filature du Nord", "Porto Leather",
    "Kyoto Silk 京都絹", "Anatolia Cotton", "Baltic Linen", "Savoie Wool", "Andes Alpaca",
    "Bosphorus Dyeworks", "Highland Tweed", "Riviera Buttons", "Skåne Trims", "Lisboa Denim",
  ]
  static let companyEndings = ["GmbH", "S.p.A.", "SARL", "Ltd", "AB", "Lda", "株式会社"]
  static let cities = [
    "Berlin", "Milano", "Porto", "København", "İzmir", "京都", "Łódź", "Lyon", "Göteborg",
    "Αθήνα", "القاهرة", "Edinburgh",
  ]
  static let jobs = [
    "Buyer", "Head of Purchasing", "Store Manager", "Merchandiser", "Owner", "Stylist",
    "Chief Executive", "Logistics Coordinator",
  ]
  static let seasons = [
    "spring collection", "summer restock", "autumn order", "winter collection", "trial order",
    "trade fair samples", "window display", "repeat order",
  ]
  static let steps = [
    "Send the offer", "Call back after the fair", "Wait for the signed contract",
    "Visit the showroom", "Clarify delivery dates", "Negotiate the discount",
  ]
}
