import AmendTerminal
import Testing

struct CharacterSetTests {
  @Test(arguments: ["en_GB.UTF-8", "C.utf8", "de_DE.UTF-8@euro", "C.UTF-8"])
  func `a UTF-8 locale shows every character`(name: String) {
    #expect(CharacterSet(environment: ["LANG": name]) == .unicode)
  }

  @Test(arguments: ["C", "POSIX", "", "de_DE", "de_DE.ISO-8859-1", "ja_JP.eucJP"])
  func `any other is ASCII`(name: String) {
    #expect(CharacterSet(environment: ["LANG": name]) == .ascii)
  }

  @Test func `LC_ALL wins over LC_CTYPE and that over LANG, unless empty`() {
    #expect(
      CharacterSet(environment: ["LC_ALL": "C", "LC_CTYPE": "C.UTF-8", "LANG": "C.UTF-8"]) == .ascii
    )
    #expect(
      CharacterSet(environment: ["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"]) == .unicode)
  }

  @Test func `an empty environment is ASCII`() {
    #expect(CharacterSet(environment: [:]) == .ascii)
  }
}
