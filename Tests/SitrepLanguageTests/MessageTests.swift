import SitrepLanguage
import SitrepModel
import SitrepTemplates
import SitrepTestSupport
import Testing

/// A language whose file of words is `words` laid over the built-in ones.
private func withLanguage<Result>(
  _ words: String, code: String = "en", _ body: (Language) throws -> Result
) throws -> Result {
  try withTemporaryFolder { folder in
    try folder.write(words, to: "languages/\(code).properties")
    return try body(Language(code, templates: TemplateFolder(overrides: [folder.path])))
  }
}

struct MessageCase: Sendable, CustomTestStringConvertible {
  let text: String
  let value: Value
  let expected: String

  init(_ text: String, _ value: Value, _ expected: String) {
    self.text = text
    self.value = value
    self.expected = expected
  }

  var testDescription: String { text }
}

private let messageCases = [
  MessageCase("plain", .none, "plain"),
  MessageCase("{x}", .text("a{b}"), "a{b}"),
  MessageCase("{ x }!", .whole(1234), "1,234!"),
  MessageCase("{x, plural, one {# day} other {# days}}", .whole(1), "1 day"),
  MessageCase("{x, plural, one {# day} other {# days}}", .whole(0), "0 days"),
  MessageCase("{x, plural, =0 {today} one {# day} other {# days}}", .whole(0), "today"),
  MessageCase("{x, plural, other {# of #} =3 {three}}", .whole(3), "three"),
  MessageCase("{x, plural, one {# day} other {# days}}", .amount(1500), "1,500 days"),
  MessageCase("{x, plural, one {# l} other {# litres}}", .amount(Amount(thousandths: 1500)), "1.5 litres"),
  MessageCase("{x, plural, one {# person} other {# people}}", .range(1, 1), "1 person"),
  MessageCase("{x, plural, one {# person} other {# people}}", .range(1, nil), "at least 1 person"),
  MessageCase("{x, plural, one {# person} other {# people}}", .range(nil, 1), "up to 1 person"),
  MessageCase("{x, plural, one {# person} other {# people}}", .range(0, 1), "0–1 people"),
  MessageCase("{x, plural, one {# person} other {# people}}", .range(1, 2), "1–2 people"),
  MessageCase("{x, plural, =1 {alone} other {# people}}", .range(1, 1), "alone"),
  MessageCase("{x, plural, =1 {alone} other {# people}}", .range(1, 3), "1–3 people"),
  MessageCase("{x, plural, one {# item} other {# items}}", .none, "– items"),
  MessageCase("{x, select, verified {sure} other {not sure}}", .code(Code("label", "verified")), "sure"),
  MessageCase("{x, select, verified {sure} other {not sure}}", .code(Code("label", "none")), "not sure"),
  MessageCase("{x, select, none {nobody} other {by {x}}}", .none, "nobody"),
  MessageCase("{x, select, none {nobody} other {by {x}}}", .text("AP"), "by AP"),
  MessageCase("{x, select, true {yes} other {no}}", .flag(true), "yes"),
  MessageCase("a{x, select, none {} other {, {x}}}", .none, "a"),
  MessageCase("{x, plural, one {{x, select, 1 {#!} other {}}} other {}}", .whole(1), "1!"),
  MessageCase("it's, l'eau", .none, "it's, l'eau"),
  MessageCase("it''s", .none, "it's"),
  MessageCase("'{x}' {x}", .whole(2), "{x} 2"),
  MessageCase("{x, plural, other {'#' is #}}", .whole(2), "# is 2"),
  MessageCase("100\\u0025\\u202Fx", .none, "100%\u{202F}x"),
  MessageCase("one\n   two", .none, "one two"),
  MessageCase("one\r\n   two\r", .none, "one two"),
  MessageCase("{x, capital} end", .text("énorme"), "Énorme end"),
  MessageCase("{x, capital}", .text("ǆ"), "ǅ"),
  MessageCase(
    "{x, clause} (AP).", .local(LocalText([.init("en", "Run-off in Chile.")])), "Run-off in Chile (AP)."),
  MessageCase("{x, clause} (AP).", .local(LocalText([.init("en", "Who counted?")])), "Who counted? (AP)."),
  MessageCase("{x, clause} (AP).", .local(LocalText([.init("es", "Ya.")])), "Ya (in Spanish) (AP)."),
  MessageCase("{x, clause} (AP).", .text("No point"), "No point (AP)."),
  MessageCase("{x, date, iso}", .day(Day(number: 0)), "1970-01-01"),
  MessageCase("{x, date, when}", .day(Day(number: 0)), "on 1 January 1970"),
  MessageCase("{x}", .range(20, 99), "20–99"),
  MessageCase("{x}", .list([.text("a"), .text("b")]), "a and b"),
  MessageCase("{x}", .message(Message("value.true")), "yes"),
  MessageCase("{x}", .local(LocalText([.init("es", "agua")])), "agua (in Spanish)"),
  MessageCase("{x}", .local(LocalText([.init("es", "agua"), .init("en", "water")])), "water"),
  MessageCase("{x}", .local(LocalText([.init("xx", "?")])), "? (in xx)"),
  MessageCase("{y}", .none, "{y}"),
]

@Test(arguments: messageCases)
func aMessageIsFilledIn(_ item: MessageCase) throws {
  let text = try withLanguage("case = \(item.text)\n") { language in
    language.text(Message("case", ["x": item.value]))
  }
  #expect(text == item.expected)
}

struct FaultCase: Sendable, CustomTestStringConvertible {
  let words: String
  let faults: [String]

  init(_ words: String, _ faults: [String]) {
    self.words = words
    self.faults = faults
  }

  var testDescription: String { words }
}

private let faultCases = [
  FaultCase("a\n", [":1:1: error: a line without \"=\" \"a\": expected key = text"]),
  FaultCase(
    "# c\n\nä = x\n",
    [":3:1: error: bad key \"ä\": expected letters, digits, dots, hyphens and underscores"]),
  FaultCase("a = 1\nb = 2\na = 3\n", [":3:1: error: the key stands here a second time: \"a\""]),
  FaultCase("  x\n", [":1:3: error: a line that goes on with a text, but there is none above \"x\""]),
  FaultCase("a =\n", [":1:1: error: a key without a text: \"a\""]),
  FaultCase("a = x {b\n", [":1:7: error: a: a \"{\" that is not closed: expected \"}\""]),
  FaultCase("a = x}\n", [":1:6: error: a: a \"}\" that closes nothing"]),
  FaultCase("a = é {}\n", [":1:7: error: a: a placeholder without a name: expected {name}"]),
  FaultCase(
    "a = {n, plura, one {x} other {y}}\n",
    [":1:9: error: a: unknown kind of placeholder \"plura\" (did you mean \"plural\"?)"]),
  FaultCase(
    "a = {n, plural, one {x}}\n",
    [":1:6: error: a: no branch for all other values of \"n\": expected other {…}"]),
  FaultCase(
    "a = {n, plural, on {x} other {y}}\n",
    [":1:17: error: a: unknown plural form \"on\" (did you mean \"one\"?)"]),
  FaultCase("a = {n, select, b {x} b {z} other {y}}\n", [":1:23: error: a: a second branch for \"b\""]),
  FaultCase(
    "a = {n, select, b other {y}}\n",
    [":1:17: error: a: a branch without a text: expected selector {text}"]),
  FaultCase(
    "a = {n, date, shrt}\n",
    [":1:15: error: a: unknown style of date \"shrt\" (did you mean \"short\"?)"]),
  FaultCase("a = {n m}\n", [":1:8: error: a: a placeholder that can't be read: expected \",\" or \"}\""]),
  FaultCase("a = \\u12\n", [":1:5: error: a: a bad escape: expected \\u and four hexadecimal digits"]),
  FaultCase("a = d'{n} x\n", [":1:6: error: a: a quote that is not closed: expected '"]),
  FaultCase(
    "a = {\nb = x\nc = }\n",
    [
      ":1:5: error: a: a \"{\" that is not closed: expected \"}\"",
      ":3:5: error: c: a \"}\" that closes nothing",
    ]),
]

@Test(arguments: faultCases)
func everyFaultOfAFileIsToldWithItsLine(_ item: FaultCase) throws {
  do {
    try withLanguage(item.words) { _ in }
    Issue.record("no error")
  } catch let faults as TextFaults {
    let told = faults.diagnostics.map(\.description)
    #expect(told.count == item.faults.count, "\(told)")
    for (one, expected) in zip(told, item.faults) {
      #expect(one.hasSuffix("/languages/en.properties" + expected))
    }
  }
}

@Test func aTextWithBranchesWithoutEndIsRefused() throws {
  let deep = String(repeating: "{n, plural, other {", count: 2000)
  let close = String(repeating: "}}", count: 2000)
  let faults = #expect(throws: TextFaults.self) { try withLanguage("a = \(deep)\(close)\n") { _ in } }
  #expect(faults?.diagnostics.map(\.code) == ["branches-too-deep"])
}

@Test func aFileLaidOverChangesOnlyItsKeys() throws {
  try withLanguage("value.true = aye\n") { language in
    #expect(language.text("value.true") == "aye")
    #expect(language.text("value.false") == "no")
    let builtIn = try Language("en", templates: .builtIn)
    #expect(language.keys.count == builtIn.keys.count)
  }
}

@Test func ofFilesLaidOverEachOtherEachChangesOnlyItsKeys() throws {
  try withTemporaryFolder { folder in
    try folder.write("one = top\n", to: "languages/en.properties")
    let templates = TemplateFolder(
      files: ["languages/en.properties": Array("one = below\ntwo = below\n".utf8)], overrides: [folder.path])
    let language = try Language("en", templates: templates)
    #expect(["one", "two", "value.false"].map { language.text($0) } == ["top", "below", "no"])
  }
}

@Test func anUnknownLanguageIsNamedWithThoseThatExist() throws {
  let faults = #expect(throws: TextFaults.self) { try Language("ens", templates: .builtIn) }
  let told = try #require(faults?.diagnostics.first).description
  #expect(told.contains("no words for language \"ens\": expected one of ar, en, es"))
  #expect(told.contains("did you mean \"en\"?"))
}

@Test(
  "A code without a word is shown as spelled, an id in words",
  arguments: [
    ("group", "venezuelans-of-2019", "venezuelans of 2019"),
    ("policy_type", "curfew-by-night", "curfew by night"),
    ("indicator", "Cattle-lost", "Cattle-lost"), ("group", "2019", "2019"), ("language", "pt-AO", "pt-AO"),
  ])
func aCodeWithoutAWord(_ vocabulary: String, _ code: String, _ expected: String) throws {
  let language = try Language("es", templates: .builtIn)
  #expect(language.word(Code(vocabulary, code)) == expected)
  #expect(language.text("no.such.key") == "no.such.key")
}

@Test(
  arguments: [
    ("en", [0: "o", 1: "1", 2: "o", 1_000_000: "o"]), ("es", [0: "o", 1: "1", 2: "o", 1_000_000: "m"]),
  ])
func pluralFormsAreThoseOfTheLanguage(_ code: String, _ forms: [Int: String]) throws {
  try withLanguage("case = {n, plural, one {1} many {m} other {o}}", code: code) { language in
    for (number, form) in forms {
      #expect(language.text(Message("case", ["n": .whole(number)])) == form, "\(number)")
    }
  }
}
