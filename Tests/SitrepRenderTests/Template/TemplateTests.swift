import SitrepLanguage
import SitrepModel
import SitrepRender
import Testing

struct NameCase: Sendable, CustomTestStringConvertible {
  let template: String
  let values: [String: Value]
  let expected: String

  init(_ template: String, _ values: [String: Value], _ expected: String) {
    self.template = template
    self.values = values
    self.expected = expected
  }

  var testDescription: String { template }
}

private let firstOfDecember = Value.day(Day(number: 20_423))
private let abc = ["names": Value.texts(["a", "b", "c"])]

private let nameCases = [
  NameCase(
    "{{day}}|{{day.short}}|{{day.iso}}|{{day.when}}", ["day": firstOfDecember],
    "1 December 2025|1 Dec 2025|2025-12-01|on 1 December 2025"),
  NameCase("{{day.short.upper}}", ["day": firstOfDecember], "1 DEC 2025"),
  NameCase(
    "{{label}} {{label.code}} {{label.upper}} {{label.capital}}", ["label": .code(Label.unverified.code)],
    "unverified unverified UNVERIFIED Unverified"),
  NameCase(
    "{{#label.is.conflicting}}!{{/label.is.conflicting}}{{^label.is.conflicting}}-{{/label.is.conflicting}}",
    ["label": .code(Label.conflicting.code)], "!"),
  NameCase(
    "{{#label.is.conflicting}}!{{/label.is.conflicting}}{{^label.is.conflicting}}-{{/label.is.conflicting}}",
    ["label": .code(Label.none.code)], "-"),
  NameCase("{{#name.is.water}}w{{/name.is.water}}", ["name": .text("water")], "w"),
  NameCase("{{names}}", abc, "a, b and c"),
  NameCase("{{names.count}}{{#names.any}}!{{/names.any}}", abc, "3!"),
  NameCase("{{#names.any}}!{{/names.any}}{{^names.any}}none{{/names.any}}", ["names": .list([])], "none"),
  NameCase("{{#names}}{{index}}{{.}}{{^last}}, {{/last}}{{/names}}", abc, "1a, 2b, 3c"),
  NameCase("{{#names}}{{#first}}[{{/first}}{{.}}{{#last}}]{{/last}}{{/names}}", abc, "[abc]"),
  NameCase("{{#names}}{{.upper}}{{/names}}", abc, "ABC"),
  NameCase("{{ratio.percent}}", ["ratio": .amount(12)], "12%"),
  NameCase("{{#number}}n{{/number}}", ["number": .whole(0)], ""),
  NameCase("{{number}}", [:], "–"),
  NameCase(
    "{{message}}", ["message": .message(.numberAtLeast(low: .whole(4)))], "at least 4"),
  NameCase(
    "{{local.quoted}}", ["local": .local(LocalText([.init("es", "agua")]))],
    "“<span lang=\"es\" dir=\"auto\">agua</span> (in Spanish)”"),
  NameCase("{{word.label.verified}}", [:], "verified"),
  NameCase("{{{word.month.5}}}", [:], "May"),
  NameCase("{{word.text.quoted}}", ["text": .text("<b>")], "“&lt;b&gt;”"),
  NameCase(
    "{{name.link}}", ["name": .text("https://example.org/a b?(x)")], "https://example.org/a%20b?%28x%29"),
  NameCase("[{{name.link}}]{{#name.link}}yes{{/name.link}}", ["name": .text("javascript:alert(1)")], "[]"),
  NameCase("{{name.anchor}}", ["name": .text("a/b c.d·")], "a.b~20c~2Ed~C2~B7"),
  NameCase("{{{picture}}}{{#picture}}!{{/picture}}{{^none}}no{{/none}}", [:], "<svg>!no"),
]

@Test(arguments: nameCases)
func aNameIsShownInTheFormItAsksFor(_ item: NameCase) throws {
  let text = try rendered(
    item.template, item.values, allowsRaw: false, fragments: ["picture": "<svg>", "none": ""])
  #expect(text == item.expected)
}

@Test func aLinkInMarkdownWorksAsItStands() throws {
  let values = ["name": Value.text("https://example.org/a_b?c=1&d=[2]")]
  #expect(
    try rendered("<{{name.link}}>", values, escaping: .markdown) == "<https://example.org/a_b?c=1&d=%5B2%5D>")
}

@Test func aPartialIsChosenByTheItem() throws {
  let partials = ["parts/a": "A\n", "parts/b": "B {{name}}\n"]
  let values: [String: Value] = ["sections": .texts(["b", "a"]), "name": .text("x")]
  #expect(
    try rendered("{{#sections}}\n{{> parts/*}}\n{{/sections}}\n", values, partials: partials) == "B x\nA\n")
  let faults = #expect(throws: TextFaults.self) {
    try rendered("{{#sections}}{{> parts/*}}{{/sections}}", ["sections": .texts(["c"])], partials: partials)
  }
  #expect(
    faults?.diagnostics.first?.description
      == "report/spec/parts: error: no template for \"c\": expected one of a, b")
}

struct TemplateFaultCase: Sendable, CustomTestStringConvertible {
  let template: String
  let partials: [String: String]
  let faults: [String]

  init(_ template: String, partials: [String: String] = [:], _ faults: [String]) {
    self.template = template
    self.partials = partials
    self.faults = faults
  }

  var testDescription: String { template }
}

private let templateFaults = [
  TemplateFaultCase(
    "a\n  {{nam}}", ["main.txt:2:3: error: unknown name \"nam\" (did you mean \"name\"?)"]),
  TemplateFaultCase(
    "{{a.b.nam}}",
    [
      "main.txt:1:1: error: unknown name \"a.b.nam\": expected a field of context (did you mean \"a.b.name\"?)"
    ]),
  TemplateFaultCase(
    "ä{{day.shrt}}",
    [
      "main.txt:1:2: error: unknown name \"day.shrt\": expected .short, .iso, .when, .upper, .capital (did you mean \"day.short\"?)"
    ]),
  TemplateFaultCase(
    "{{#label.is.verifed}}{{/label.is.verifed}}",
    [
      "main.txt:1:1: error: unknown value in \"label.is.verifed\": expected one of verified, corroborated, unverified, conflicting, none (did you mean \"label.is.verified\"?)"
    ]),
  TemplateFaultCase(
    "{{#number.is.3}}{{/number.is.3}}", ["main.txt:1:1: error: a name that can't be compared \"number.is.3\""]
  ),
  TemplateFaultCase(
    "{{person}}",
    [
      "main.txt:1:1: error: an object where a value is expected: \"person\": expected one of its fields, such as person.subject"
    ]),
  TemplateFaultCase(
    "{{list}}",
    [
      "main.txt:1:1: error: a list of objects where a value is expected: \"list\": expected {{#list}}…{{/list}}"
    ]),
  TemplateFaultCase(
    "{{.}}",
    ["main.txt:1:1: error: no item here for \".\": expected a name, or a section over a list of values"]),
  TemplateFaultCase(
    "{{{pictur}}}", ["main.txt:1:1: error: unknown name \"pictur\" (did you mean \"picture\"?)"]),
  TemplateFaultCase(
    "{{{elsewhere}}}{{#elsewhere}}{{nam}}{{/elsewhere}}",
    [
      "main.txt:1:1: error: not to be had here: \"elsewhere\": expected a place inside a section of figure",
      "main.txt:1:16: error: not to be had here: \"elsewhere\": expected a place inside a section of figure",
      "main.txt:1:30: error: unknown name \"nam\" (did you mean \"name\"?)",
    ]),
  TemplateFaultCase(
    "{{{name}}}", ["main.txt:1:1: error: a value without escaping: \"name\": expected {{name}}"]),
  TemplateFaultCase(
    "{{{word.text.quoted}}}",
    [
      "main.txt:1:1: error: words with a value in them, without escaping: \"word.text.quoted\": expected {{word.text.quoted}}"
    ]),
  TemplateFaultCase(
    "{{word.label.verifed}}",
    [
      "main.txt:1:1: error: no words for \"word.label.verifed\": expected a key of languages/en.properties (did you mean \"word.label.verified\"?)"
    ]),
  TemplateFaultCase(
    "{{word.number.at-least}}",
    ["main.txt:1:1: error: in the text of word.number.at-least: unknown name \"low\""]),
  TemplateFaultCase(
    "{{#list}}{{name}}", ["main.txt:1:1: error: a section that is not closed \"list\": expected {{/list}}"]),
  TemplateFaultCase("{{/list}}", ["main.txt:1:1: error: a tag that closes nothing \"list\""]),
  TemplateFaultCase(
    "{{#list}}{{#bool}}{{/list}}",
    [
      "main.txt:1:1: error: a section that is not closed \"list\": expected {{/list}}",
      "main.txt:1:19: error: a tag that closes another section than the open one \"list\": expected {{/bool}}",
    ]),
  TemplateFaultCase("x {{name", ["main.txt:1:3: error: a tag that is not closed: expected }}"]),
  TemplateFaultCase("{{=a=}}", ["main.txt:1:1: error: delimiters that can't be read: expected {{=<% %>=}}"]),
  TemplateFaultCase(
    "{{> merks}}", partials: ["marks": ""],
    [
      "main.txt:1:1: error: no partial of the name \"merks\": expected a file report/spec/merks.txt (did you mean \"marks\"?)"
    ]),
  TemplateFaultCase(
    "{{> a}}", partials: ["a": "\n{{> b}}", "b": "{{> a}}"],
    [
      "b.txt:1:1: error: a partial that leads back to itself: \"a\": expected report/spec/main.txt > report/spec/a.txt > report/spec/b.txt > report/spec/a.txt"
    ]),
  TemplateFaultCase(
    "{{> ../secret}}",
    ["main.txt:1:1: error: no partial of the name \"../secret\": expected a file report/spec/../secret.txt"]),
  TemplateFaultCase(
    "{{#lst}}{{whatever}}{{/lst}}{{nme}}",
    [
      "main.txt:1:1: error: unknown name \"lst\" (did you mean \"list\"?)",
      "main.txt:1:29: error: unknown name \"nme\" (did you mean \"name\"?)",
    ]),
]

@Test(arguments: templateFaults)
func everyFaultOfATemplateIsFoundBeforeItIsFilledIn(_ item: TemplateFaultCase) throws {
  let elsewhere = TemplateFragment("elsewhere", of: Report.Figure.self, "")
  try withTemplate(
    item.template, partials: item.partials, allowsRaw: false, fragments: ["picture": ""], others: [elsewhere]
  ) { template in
    let told = template.faults.map(\.description)
    #expect(told.count == item.faults.count, "\(told)")
    for (one, expected) in zip(told, item.faults) { #expect(one.hasSuffix("/report/spec/" + expected)) }
    #expect(throws: TextFaults.self) { try template.render(SpecContext()) }
  }
}

@Test func aTemplateThatWouldNeverEndIsRefused() throws {
  let deep = String(repeating: "{{#bool}}", count: 100_000)
  try withTemplate(deep) { template in
    #expect(template.faults.contains { $0.code == "sections-too-deep" })
  }
  var partials: [String: String] = [:]
  for level in 0..<30 { partials["p\(level)"] = "{{> p\(level + 1)}}{{> p\(level + 1)}}" }
  partials["p30"] = "x"
  try withTemplate("{{> p0}}", partials: partials) { template in
    #expect(template.faults.map(\.code) == ["too-many-partials"])
  }
}

struct EscapingCase: Sendable {
  let value: String
  let text: String
  let markdown: String
  let html: String

  init(_ value: String, _ text: String, _ markdown: String, _ html: String) {
    self.value = value
    self.text = text
    self.markdown = markdown
    self.html = html
  }
}

private let escapingCases = [
  EscapingCase("a|b", "a|b", "a\\|b", "a|b"),
  EscapingCase("*b* _i_ `c` ~s~", "*b* _i_ `c` ~s~", "\\*b\\* \\_i\\_ \\`c\\` \\~s\\~", "*b* _i_ `c` ~s~"),
  EscapingCase("<script>&amp;", "<script>&amp;", "\\<script\\>\\&amp;", "&lt;script&gt;&amp;amp;"),
  EscapingCase("it's \"so\"", "it's \"so\"", "it's \"so\"", "it&#39;s &quot;so&quot;"),
  EscapingCase("# H", "# H", "\\# H", "# H"),
  EscapingCase("- x - y", "- x - y", "\\- x - y", "- x - y"),
  EscapingCase("12. x", "12. x", "12\\. x", "12. x"),
  EscapingCase("[a](b)", "[a](b)", "\\[a\\](b)", "[a](b)"),
  EscapingCase("sure [1][2]", "sure (1)(2)", "sure (1)(2)", "sure (1)(2)"),
  EscapingCase("a\n\n## b\r\n", "a ## b ", "a \\#\\# b ", "a ## b "),
  EscapingCase("a\u{2028}b\u{85}c\u{0}d", "a b c d", "a b c d", "a b c d"),
  EscapingCase("\u{202E}abc\u{2066}", "abc", "abc", "abc"),
  EscapingCase("\u{86}x y\u{9A}\u{87}", "x y", "x y", "x y"),
  EscapingCase("\u{86}es\u{9A}é", "é", "é", "<span lang=\"es\" dir=\"auto\">é</span>"),
  EscapingCase("é 漢 🙂", "é 漢 🙂", "é 漢 🙂", "é 漢 🙂"),
]

@Test(arguments: escapingCases)
func aValueCanNotPassForMarkup(_ item: EscapingCase) throws {
  let values = ["name": Value.text(item.value)]
  #expect(try rendered("{{name}}", values, escaping: .text) == item.text)
  #expect(try rendered("{{name}}", values, escaping: .markdown) == item.markdown)
  #expect(try rendered("{{name}}", values, escaping: .html) == item.html)
}

struct PassageCase: Sendable, CustomTestStringConvertible {
  let template: String
  let value: Value
  let expected: String
  var testDescription: String { template }
}

private let hebrew = "\u{5D0}\u{5D1} 1"
private let mixed = Message.numberRange(low: .text(hebrew), high: .text("a"))

private let passageCases = [
  PassageCase(
    template: "<p title=\"{{local}}\">{{local}}</p>", value: .local(LocalText([.init("es-CL", "a<b")])),
    expected: "<p title=\"a&lt;b (in es-CL)\"><span lang=\"es-CL\" dir=\"auto\">a&lt;b</span> (in es-CL)</p>"),
  PassageCase(
    template: "<title>{{local}}</title>{{local}}", value: .local(LocalText([.init("en", hebrew)])),
    expected: "<title>\(hebrew)</title><bdi>\(hebrew)</bdi>"),
  PassageCase(template: "{{message}}", value: .message(mixed), expected: "<bdi>\(hebrew)</bdi>–a"),
  PassageCase(
    template: "{{names}}", value: .texts([hebrew, hebrew, "b"]),
    expected: "<bdi>\(hebrew)</bdi>, <bdi>\(hebrew)</bdi> and b"),
  PassageCase(template: "{{name}} {{name.anchor}}", value: .text("ñandú"), expected: "ñandú ~C3~B1and~C3~BA"),
]

@Test(arguments: passageCases)
func aPageTellsTheLanguageAndDirectionOfWhatItQuotes(_ item: PassageCase) throws {
  let values = Dictionary(
    uniqueKeysWithValues: ["local", "message", "names", "name"].map { ($0, item.value) })
  #expect(try rendered(item.template, values) == item.expected)
}
