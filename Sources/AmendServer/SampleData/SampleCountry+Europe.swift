extension SampleCountry {
  static let germany = SampleCountry(
    "Germany", domain: "de", cities: "Berlin, Hamburg, Köln, München, Düsseldorf, Görlitz",
    families: """
      Müller/mueller, Schäfer/schaefer, Weiß/weiss, Köhler/koehler, Brandt, Krüger/krueger, \
      Hartmann, Lange, Vogel, Jäger/jaeger, Böhm/boehm, Seidel, Groß/gross, Winkler, \
      Albrecht, Kuhn
      """,
    trades: """
      Maschinenbau, Logistik, Textilien, Möbel/moebel, Elektrotechnik, \
      Bürobedarf/buerobedarf, Verlag, Apotheken, Getränke/getraenke, Solartechnik, Druckerei, \
      Schuhhandel, Software, Werkzeuge
      """,
    forms: "GmbH, AG, KG")

  static let france = SampleCountry(
    "France", domain: "fr", Style(and: " et "),
    cities: "Paris, Lyon, Orléans, Nîmes, Besançon, Saint-Étienne",
    families: """
      Lefèvre/lefevre, Fournier, Gauthier, Béranger/beranger, Chevalier, François/francois, \
      Noël/noel, Leclère/leclere, Moreau, Perrin, Côté/cote, Rousseau, Desprès/despres, \
      Marchand, Blanchet, Renaud
      """,
    trades: """
      Transports, Menuiserie, Pâtisserie/patisserie, Conseil, Énergies/energies, Textiles, \
      Vignobles, Librairie, Électricité/electricite, Optique, Céramique/ceramique, \
      Bâtiment/batiment, Cosmétiques/cosmetiques, Horlogerie
      """,
    forms: "SARL, SAS, SA")

  static let italy = SampleCountry(
    "Italy", domain: "it", Style(and: " e "), cities: "Milano, Torino, Forlì, Cantù, Verona, Lecce",
    families: """
      Rossetti, Colombo, Galli, Ferrari, Marchetti, Bianchi, De Santis, Conti, Moretti, \
      Barbieri, Fontana, Rinaldi, Caruso, Serra, Villa, D’Angelo/dangelo
      """,
    trades: """
      Calzature, Tessuti, Meccanica, Arredamenti, Ceramiche, Gioielli, Caffè/caffe, Vini, \
      Trasporti, Pelletteria, Costruzioni, Impianti, Ottica, Edizioni
      """,
    forms: "S.r.l./srl, S.p.A./spa, S.n.c./snc")

  static let spain = SampleCountry(
    "Spain", domain: "es", Style(and: " y "),
    cities: "Madrid, Málaga, Cádiz, Logroño, A Coruña, Lleida",
    families: """
      Núñez/nunez, García/garcia, Ibáñez/ibanez, Peña/pena, Martín/martin, Vázquez/vazquez, \
      Ortega, Castaño/castano, Domínguez/dominguez, Serrano, Gil, Muñoz/munoz, Herrera, \
      Solís/solis, Bermúdez/bermudez, Rey
      """,
    trades: """
      Aceites, Cerámica/ceramica, Transportes, Energía/energia, Diseño/diseno, Muebles, \
      Conservas, Hoteles, Ingeniería/ingenieria, Iluminación/iluminacion, Textil, Bodegas, \
      Imprenta, Jardinería/jardineria
      """,
    forms: "S.L./sl, S.A./sa, Hnos./hnos")

  static let poland = SampleCountry(
    "Poland", domain: "pl", Style(and: " i "),
    cities: "Łódź, Kraków, Gdańsk, Poznań, Wrocław, Rzeszów",
    families: """
      Wiśniewski/wisniewski, Dąbrowski/dabrowski, Wójcik/wojcik, Kamiński/kaminski, \
      Zając/zajac, Król/krol, Woźniak/wozniak, Pawłowski/pawlowski, Michalak, Górski/gorski, \
      Szymański/szymanski, Nowak, Jabłoński/jablonski, Piątek/piatek, Sikora, Żak/zak
      """,
    trades: """
      Budownictwo, Meble, Transport, Usługi/uslugi, Elektronika, Piekarnia, Odzież/odziez, \
      Chemia, Narzędzia/narzedzia, Szkło/szklo, Energia, Drukarnia, Stolarstwo, Kosmetyki
      """,
    forms: "Sp. z o.o./spzoo, S.A./sa, S.C./sc")

  static let sweden = SampleCountry(
    "Sweden", domain: "se", Style(and: " och "),
    cities: "Göteborg, Malmö, Umeå, Västerås, Stockholm, Växjö",
    families: """
      Lindström/lindstrom, Åkesson/akesson, Öberg/oberg, Sjöberg/sjoberg, Lundqvist, \
      Nyström/nystrom, Hallgren, Bergström/bergstrom, Ek, Dahl, Wahlström/wahlstrom, \
      Björk/bjork, Norén/noren, Hedlund, Sandberg, Alm
      """,
    trades: """
      Trä/tra, Möbler/mobler, Bygg, Fastigheter, Skog, Stål/stal, Måleri/maleri, Livsmedel, \
      Åkeri/akeri, Glas, Kläder/klader, Bokförlag/bokforlag, Elektronik, Papper
      """,
    forms: "AB, HB, KB")

  static let britain = SampleCountry(
    "United Kingdom", domain: "uk", cities: "London, Leeds, Edinburgh, Cardiff, Belfast, York",
    families: """
      Ashworth, Blackwood, Cartwright, O’Neill/oneill, Fairbairn, Griffiths, Hargreaves, \
      Llewellyn, McAllister, Pemberton, Ramsay, Siân Rees/sian-rees, Thornton, Wainwright, \
      Whitfield, Yarwood
      """,
    trades: """
      Textiles, Ceramics, Brewery, Publishing, Haulage, Joinery, Foods, Garden Centres, \
      Instruments, Knitwear, Antiques, Marine, Roofing, Tea Merchants
      """,
    forms: "Ltd, plc, LLP")

  static let greece = SampleCountry(
    "Greece", domain: "gr", Style(and: " & "),
    cities: "Αθήνα, Θεσσαλονίκη, Πάτρα, Ηράκλειο, Λάρισα, Βόλος",
    families: """
      Παπαδόπουλος/papadopoulos, Γεωργίου/georgiou, Οικονόμου/oikonomou, Βασιλείου/vasileiou, \
      Δημητρίου/dimitriou, Νικολάου/nikolaou, Ιωάννου/ioannou, Χρήστου/christou, \
      Αλεξίου/alexiou, Θεοδώρου/theodorou, Μακρής/makris, Σταύρου/stavrou, \
      Κωστόπουλος/kostopoulos, Λάμπρου/lamprou, Ρήγας/rigas, Ξένος/xenos
      """,
    trades: """
      Ναυτιλιακή/naftiliaki, Τρόφιμα/trofima, Κατασκευές/kataskeves, Ελαιόλαδο/elaiolado, \
      Υφάσματα/yfasmata, Εκδόσεις/ekdoseis, Μεταφορές/metafores, Έπιπλα/epipla, \
      Τουριστική/touristiki, Οινοποιία/oinopoiia, Ενέργεια/energeia, Φάρμακα/farmaka, \
      Χαρτικά/chartika, Γυαλί/gyali
      """,
    forms: "Α.Ε./ae, Ε.Π.Ε./epe, Ο.Ε./oe")
}
