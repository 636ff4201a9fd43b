import SitrepLanguage
import SitrepModel
import SitrepTemplates
import SitrepTestSupport
import Testing

/// A language of the tests' own: from right to left, with six plural forms and digits of its own.
private func language(_ lines: String, code: String = "qx") throws -> Language {
  try withTemporaryFolder { folder in
    try folder.write(lines, to: "languages/\(code).properties")
    return try Language(code, templates: TemplateFolder(overrides: [folder.path]))
  }
}

private let sixForms = """
  writing.direction = rtl
  number.digits = ٠١٢٣٤٥٦٧٨٩
  number.group = ٬
  number.decimal = ٫
  plural.zero = n = 0
  plural.one = n = 1
  plural.two = n = 2
  plural.few = n % 100 = 3..10
  plural.many = n % 100 = 11..99
  people = {n, plural, zero {Z #} one {O #} two {T #} few {F #} many {M #} other {R #}}
  """

@Test(
  arguments: [
    (0, "Z ٠"), (1, "O ١"), (2, "T ٢"), (3, "F ٣"), (10, "F ١٠"), (11, "M ١١"), (99, "M ٩٩"), (100, "R ١٠٠"),
    (102, "R ١٠٢"), (103, "F ١٠٣"), (111, "M ١١١"), (1234, "M ١٬٢٣٤"),
  ])
func aLanguageCountsAsItsFileSays(_ number: Int, _ expected: String) throws {
  let language = try language(sixForms)
  #expect(language.text("people", [Message.Argument("n", .whole(number))]) == expected)
}

@Test func noLineEndsBeforeASignThatHasASpaceBeforeIt() throws {
  func text(_ text: String, _ rule: String) throws -> String {
    try language(rule).text(LocalText([.init("qx", text)]))
  }
  let french = "writing.spaced-signs = ; : ! ? »"
  #expect(
    try text("12 morts ; 3 « blessés » : oui", french) == "12 morts\u{A0}; 3 « blessés\u{A0}»\u{A0}: oui")
  #expect(try text("12 morts ; 3", "writing.direction = ltr") == "12 morts ; 3")
}

@Test func aFractionIsNoWholeNumber() throws {
  let language = try language(sixForms)
  #expect(language.text("people", [Message.Argument("n", .amount(Amount(thousandths: 2500)))]) == "R ٢٫٥")
}

@Test func aLanguageSaysWhichWayItIsWritten() throws {
  #expect(try language(sixForms).isRightToLeft)
  #expect(try !Language("en", templates: .builtIn).isRightToLeft)
}

/// Spanish, as CLDR 46 has it; French counts 0 and 1 and all between as one.
@Test(
  arguments: [
    ("es", 0, "other"), ("es", 1, "one"), ("es", 2, "other"), ("es", 2_000_000, "many"), ("fr", 0, "one"),
    ("fr", 1, "one"), ("fr", 2, "other"), ("fr", 1_000_000, "many"), ("en", 1, "one"), ("en", 0, "other"),
    ("en", 1_000_000, "other"), ("pt", 0, "one"), ("pt", 3_000_000, "many"),
  ])
func ourLanguagesCountAsCLDRSays(_ code: String, _ number: Int, _ form: String) throws {
  let forms = ["one", "many", "other"].map { "\($0) {\($0)}" }.joined(separator: " ")
  let language = try language("test.form = {n, plural, \(forms)}", code: code)
  #expect(language.text("test.form", [Message.Argument("n", .whole(number))]) == form)
}

@Test(
  arguments: [
    ("plural.one = i is 1", "a plural rule that can't be read at \"i is 1\""),
    ("plural.one = i % 0 = 1", "a plural rule that can't be read at \"i % 0 = 1\""),
    ("plural.few = n = 3..", "a plural rule that can't be read at \"n = 3..\""),
    ("plural.few = n = 9..3", "a plural rule that can't be read at \"n = 9..3\""),
    ("plural.few = or", "a plural rule that can't be read at \"or\""),
    ("writing.direction = down", "unknown direction of writing"),
    ("number.digits = 012345678", "bad digits"),
  ])
func aRuleThatCannotBeReadIsToldWithItsPlace(_ line: String, _ problem: String) throws {
  let faults = #expect(throws: TextFaults.self) { try language("a = b\n\(line)") }
  let diagnostic = try #require(faults?.diagnostics.first)
  #expect(diagnostic.problem.english == problem)
  #expect(diagnostic.location.line == 2)
}
