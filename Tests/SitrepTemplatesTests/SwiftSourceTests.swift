import Testing
import embed_templates

@Suite("Swift source of the built-in templates")
struct SwiftSourceTests {
  @Test(
    "no text ends its literal early, interpolates, or loses a character the compiler would drop",
    arguments: [
      (#"plain "quoted" \n text"#, ##"#"plain "quoted" \n text"#"##),
      (##"ends "# here"##, ###"##"ends "# here"##"###),
      (##"calls \#(out)"##, ###"##"calls \#(out)"##"###),
      ("\"#\u{301} and \"##", "###\"\"#\u{301} and \"##\"###"),
      ("a\r\nb\0\u{FEFF}", "#\"a\\#u{d}\nb\\#u{0}\\#u{feff}\"#"),
      ("tab\tñ → …", "#\"tab\tñ → …\"#"),
    ])
  func literals(text: String, expected: String) {
    #expect(literal(text, quotes: "\"").unicodeScalars.elementsEqual(expected.unicodeScalars))
  }
}
