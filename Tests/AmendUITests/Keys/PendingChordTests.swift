import AmendCore
import AmendTestSupport
import AmendUI
import Testing

struct PendingChordTests {
  @Test func `a chord is done with its last key, and its beginning shows what goes on`() {
    var driver = FormDriver(SampleProduct.record, of: SampleProduct.schema, keymap: .vi)
    driver.press("G g")
    #expect(driver.screen.contains("g …  g first"))
    driver.press("g")
    #expect(driver.state.form.focus == driver.state.form.layout.slugs.first)
    #expect(!driver.screen.contains("g …"))
  }

  @Test(arguments: ["esc", "x"])
  func `Esc and a key that does not go on drop the chord and do nothing else`(
    _ key: String
  ) {
    var driver = FormDriver(SampleProduct.record, of: SampleProduct.schema, keymap: .vi)
    driver.press("d \(key)")
    #expect(driver.session?.patch.isEmpty == true)
    #expect(!driver.screen.contains("d …"))
    driver.press("d d")
    #expect(driver.session?.patch.isEmpty == false)
  }

  @Test func `what was begun in one mode does not go on in another`() {
    var chord = PendingChord()
    #expect(chord.press(.control("x"), in: .browse, .emacs) == .nothing)
    #expect(chord.press(.control("s"), in: .help, .emacs) == .command(.find))
    #expect(chord.press(.control("x"), in: .picker, .emacs) == .nothing)
    #expect(chord.press(.control("s"), in: .picker, .emacs) == .command(.acceptAndSave))
  }

  @Test func `ZZ saves and leaves, or leaves where nothing is changed`() {
    var driver = FormDriver(SampleProduct.record, of: SampleProduct.schema)
    driver.press("Z Z")
    #expect(driver.takeEffects() == [.quit])
  }
}
