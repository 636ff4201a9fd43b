import SitrepModel
import Testing

/// A case of Mustache's specification (github.com/mustache/spec, version 1.4). Left out are those on names that
/// nothing has, which here are errors, on partials that lead back to themselves, and on values that are missing.
struct SpecificationCase: Sendable, CustomTestStringConvertible {
  let name: String
  let template: String
  let values: [String: Value]
  let partials: [String: String]
  let expected: String

  init(
    _ name: String, _ template: String, _ values: [String: Value], partials: [String: String] = [:],
    _ expected: String
  ) {
    self.name = name
    self.template = template
    self.values = values
    self.partials = partials
    self.expected = expected
  }

  init(_ name: String, _ template: String, partials: [String: String] = [:], _ expected: String) {
    self.init(name, template, [:], partials: partials, expected)
  }

  var testDescription: String { name }
}

private let yes: [String: Value] = ["boolean": .flag(true)]
private let no: [String: Value] = ["boolean": .flag(false)]
private let signs: [String: Value] = ["forbidden": .text("& \" < >")]
private let dashes: [String: Value] = ["string": .text("---")]

private let interpolation = [
  SpecificationCase("no interpolation", "Hello from {Mustache}!\n", "Hello from {Mustache}!\n"),
  SpecificationCase("basic", "Hello, {{subject}}!\n", ["subject": .text("world")], "Hello, world!\n"),
  SpecificationCase("escaping", "They are: {{forbidden}}\n", signs, "They are: &amp; &quot; &lt; &gt;\n"),
  SpecificationCase("triple", "They are: {{{forbidden}}}\n", signs, "They are: & \" < >\n"),
  SpecificationCase("ampersand", "They are: {{&forbidden}}\n", signs, "They are: & \" < >\n"),
  SpecificationCase("integer", "\"{{mph}} miles an hour!\"", ["mph": .whole(85)], "\"85 miles an hour!\""),
  SpecificationCase(
    "decimal", "\"{{power}} jiggawatts!\"", ["power": .decimal(1.21)], "\"1.21 jiggawatts!\""),
  SpecificationCase(
    "dotted name", "\"{{person.name}}\" == \"{{#person}}{{name}}{{/person}}\"",
    ["person": .context(["name": .text("Joe")])], "\"Joe\" == \"Joe\""),
  SpecificationCase(
    "dotted name, triple", "\"{{{person.name}}}\" == \"{{#person}}{{{name}}}{{/person}}\"",
    ["person": .context(["name": .text("Joe")])], "\"Joe\" == \"Joe\""),
  SpecificationCase(
    "dotted names of any depth", "\"{{a.b.c.d.e.name}}\" == \"Phil\"",
    [
      "a": .context([
        "b": .context(["c": .context(["d": .context(["e": .context(["name": .text("Phil")])])])])
      ])
    ], "\"Phil\" == \"Phil\""),
  SpecificationCase(
    "dotted names resolve their first part as any other", "\"{{#a}}{{b.c.d.e.name}}{{/a}}\" == \"Phil\"",
    [
      "a": .context([
        "b": .context(["c": .context(["d": .context(["e": .context(["name": .text("Phil")])])])])
      ]),
      "b": .context(["c": .context(["d": .context(["e": .context(["name": .text("Wrong")])])])]),
    ], "\"Phil\" == \"Phil\""),
  SpecificationCase("surrounding blanks", "| {{string}} |", dashes, "| --- |"),
  SpecificationCase("surrounding blanks, triple", "| {{{string}}} |", dashes, "| --- |"),
  SpecificationCase("surrounding blanks, ampersand", "| {{&string}} |", dashes, "| --- |"),
  SpecificationCase("never standalone", "  {{string}}\n", dashes, "  ---\n"),
  SpecificationCase("never standalone, triple", "  {{{string}}}\n", dashes, "  ---\n"),
  SpecificationCase("never standalone, ampersand", "  {{&string}}\n", dashes, "  ---\n"),
  SpecificationCase("padding", "|{{ string }}|", dashes, "|---|"),
  SpecificationCase("padding, triple", "|{{{ string }}}|", dashes, "|---|"),
  SpecificationCase("padding, ampersand", "|{{& string }}|", dashes, "|---|"),
]

private let sections = [
  SpecificationCase(
    "truthy", "\"{{#boolean}}This should be rendered.{{/boolean}}\"", yes, "\"This should be rendered.\""),
  SpecificationCase("falsey", "\"{{#boolean}}This should not be rendered.{{/boolean}}\"", no, "\"\""),
  SpecificationCase(
    "null is falsey", "\"{{#null}}This should not be rendered.{{/null}}\"", ["null": .none], "\"\""),
  SpecificationCase(
    "context", "\"{{#context}}Hi {{name}}.{{/context}}\"", ["context": .context(["name": .text("Joe")])],
    "\"Hi Joe.\""),
  SpecificationCase(
    "parent contexts", "\"{{#context}}{{a.name}}, {{b.name}}, {{c.item}}{{/context}}\"",
    [
      "context": .context([
        "a": .context(["name": .text("foo")]), "b": .context(["name": .text("bar")]),
        "c": .context(["item": .text("baz")]),
      ]),
      "b": .context(["name": .text("wrong")]),
    ], "\"foo, bar, baz\""),
  SpecificationCase(
    "the value itself", "\"{{#foo}}{{.}} is {{foo}}{{/foo}}\"", ["foo": .text("bar")], "\"bar is bar\""),
  SpecificationCase(
    "lists in lists", "{{#tops}}{{#list}}{{name}}{{n}}.{{#list}}{{n}}{{item}}.{{/list}}{{/list}}{{/tops}}",
    [
      "tops": .list([
        .context([
          "list": .list([
            .context([
              "name": .text("a"), "n": .text("1"),
              "list": .list([
                .context(["n": .text("A1"), "item": .text("x")]),
                .context(["n": .text("A1"), "item": .text("y")]),
              ]),
            ])
          ])
        ])
      ])
    ], "a1.A1x.A1y."),
  SpecificationCase(
    "list", "\"{{#list}}{{n}}{{/list}}\"",
    ["list": .list([.context(["n": .text("1")]), .context(["n": .text("2")]), .context(["n": .text("3")])])],
    "\"123\""),
  SpecificationCase("empty list", "\"{{#list}}Yay lists!{{/list}}\"", ["list": .list([])], "\"\""),
  SpecificationCase(
    "doubled", "{{#bool}}\n* first\n{{/bool}}\n* {{two}}\n{{#bool}}\n* third\n{{/bool}}\n",
    ["bool": .flag(true), "two": .text("second")], "* first\n* second\n* third\n"),
  SpecificationCase(
    "nested, truthy", "| A {{#bool}}B {{#bool}}C{{/bool}} D{{/bool}} E |", ["bool": .flag(true)],
    "| A B C D E |"),
  SpecificationCase(
    "nested, falsey", "| A {{#bool}}B {{#bool}}C{{/bool}} D{{/bool}} E |", ["bool": .flag(false)], "| A  E |"),
  SpecificationCase("context missing", "[{{#missing}}Found it!{{/missing}}]", ["missing": .none], "[]"),
  SpecificationCase(
    "items that are texts", "\"{{#names}}({{.}}){{/names}}\"", ["names": .texts(["a", "b", "c"])],
    "\"(a)(b)(c)\""),
  SpecificationCase(
    "items that are numbers", "\"{{#numbers}}({{.}}){{/numbers}}\"",
    ["numbers": .list([.whole(1), .whole(2)])],
    "\"(1)(2)\""),
  SpecificationCase(
    "items that are lists", "\"{{#lists}}({{#.}}{{.}}{{/.}}){{/lists}}\"",
    ["lists": .list([.texts(["1", "2", "3"]), .texts(["a", "b", "c"])])], "\"(123)(abc)\""),
  SpecificationCase(
    "items escaped", "\"{{#names}}({{.}}){{/names}}\"", ["names": .texts(["&", "\"", "<", ">"])],
    "\"(&amp;)(&quot;)(&lt;)(&gt;)\""),
  SpecificationCase(
    "items raw", "\"{{#names}}({{{.}}}){{/names}}\"", ["names": .texts(["&", "\"", "<", ">"])],
    "\"(&)(\")(<)(>)\""),
  SpecificationCase(
    "items raw by ampersand", "\"{{#names}}({{&.}}){{/names}}\"", ["names": .texts(["&", "\"", "<", ">"])],
    "\"(&)(\")(<)(>)\""),
  SpecificationCase(
    "dotted, truthy", "\"{{#a.b.boolean}}Here{{/a.b.boolean}}\"", ["a": .context(["b": .context(yes)])],
    "\"Here\""),
  SpecificationCase(
    "dotted, falsey", "\"{{#a.b.boolean}}Here{{/a.b.boolean}}\"", ["a": .context(["b": .context(no)])], "\"\""
  ),
  SpecificationCase(
    "surrounding blanks", " | {{#boolean}}\t|\t{{/boolean}} | \n", yes, " | \t|\t | \n"),
  SpecificationCase(
    "inner blanks", " | {{#boolean}} {{! Important Whitespace }}\n {{/boolean}} | \n", yes, " |  \n  | \n"),
  SpecificationCase(
    "indented, on one line", " {{#boolean}}YES{{/boolean}}\n {{#boolean}}GOOD{{/boolean}}\n", yes,
    " YES\n GOOD\n"),
  SpecificationCase(
    "standalone", "| This Is\n{{#boolean}}\n|\n{{/boolean}}\n| A Line\n", yes, "| This Is\n|\n| A Line\n"),
  SpecificationCase(
    "standalone, indented", "| This Is\n  {{#boolean}}\n|\n  {{/boolean}}\n| A Line\n", yes,
    "| This Is\n|\n| A Line\n"),
  SpecificationCase("standalone, CRLF", "|\r\n{{#boolean}}\r\n{{/boolean}}\r\n|", yes, "|\r\n|"),
  SpecificationCase("standalone on the first line", "  {{#boolean}}\n#{{/boolean}}\n/", yes, "#\n/"),
  SpecificationCase("standalone on the last line", "#{{#boolean}}\n/\n  {{/boolean}}", yes, "#\n/\n"),
  SpecificationCase("padding", "|{{# boolean }}={{/ boolean }}|", yes, "|=|"),
]

private let invertedSections = [
  SpecificationCase(
    "inverted, falsey", "\"{{^boolean}}This should be rendered.{{/boolean}}\"", no,
    "\"This should be rendered.\""),
  SpecificationCase(
    "inverted, truthy", "\"{{^boolean}}This should not be rendered.{{/boolean}}\"", yes, "\"\""),
  SpecificationCase(
    "inverted, context", "\"{{^context}}Hi {{name}}.{{/context}}\"",
    ["context": .context(["name": .text("Joe")])],
    "\"\""),
  SpecificationCase("inverted, list", "\"{{^list}}{{n}}{{/list}}\"", ["list": .list([.context()])], "\"\""),
  SpecificationCase(
    "inverted, empty list", "\"{{^list}}Yay lists!{{/list}}\"", ["list": .list([])], "\"Yay lists!\""),
  SpecificationCase(
    "inverted, doubled", "{{^bool}}\n* first\n{{/bool}}\n* {{two}}\n{{^bool}}\n* third\n{{/bool}}\n",
    ["bool": .flag(false), "two": .text("second")], "* first\n* second\n* third\n"),
  SpecificationCase(
    "inverted, nested", "| A {{^bool}}B {{^bool}}C{{/bool}} D{{/bool}} E |", ["bool": .flag(false)],
    "| A B C D E |"),
  SpecificationCase(
    "inverted, missing", "[{{^missing}}Cannot find it!{{/missing}}]", ["missing": .none], "[Cannot find it!]"),
  SpecificationCase(
    "inverted, standalone", "| This Is\n  {{^boolean}}\n|\n  {{/boolean}}\n| A Line\n", no,
    "| This Is\n|\n| A Line\n"),
  SpecificationCase("inverted, CRLF", "|\r\n{{^boolean}}\r\n{{/boolean}}\r\n|", no, "|\r\n|"),
  SpecificationCase("inverted, last line", "^{{^boolean}}\n/\n  {{/boolean}}", no, "^\n/\n"),
]

private let comments = [
  SpecificationCase("comment", "12345{{! Comment Block! }}67890", "1234567890"),
  SpecificationCase(
    "comment of several lines", "12345{{!\n  This is a\n  multi-line comment...\n}}67890\n", "1234567890\n"),
  SpecificationCase("comment, standalone", "Begin.\n{{! Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
  SpecificationCase("comment, indented", "Begin.\n  {{! Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
  SpecificationCase("comment, CRLF", "|\r\n{{! Standalone Comment }}\r\n|", "|\r\n|"),
  SpecificationCase("comment, first line", "  {{! I'm Still Standalone }}\n!", "!"),
  SpecificationCase("comment, last line", "!\n  {{! I'm Still Standalone }}", "!\n"),
  SpecificationCase(
    "comment of several lines, standalone", "Begin.\n  {{!\n    Something's going on here...\n  }}\nEnd.\n",
    "Begin.\nEnd.\n"),
  SpecificationCase("comment, inline", "  12 {{! 34 }}\n", "  12 \n"),
  SpecificationCase("comment, blanks around", "12345 {{! Comment Block! }} 67890", "12345  67890"),
]

private let delimiters = [
  SpecificationCase("delimiters", "{{=<% %>=}}(<%text%>)", ["text": .text("Hey!")], "(Hey!)"),
  SpecificationCase(
    "delimiters of one sign", "({{=[ ]=}}[text])", ["text": .text("It worked!")], "(It worked!)"),
  SpecificationCase(
    "delimiters and sections",
    "[\n{{#section}}\n  {{data}}\n  |data|\n{{/section}}\n\n{{= | | =}}\n|#section|\n  {{data}}\n  |data|\n|/section|\n]\n",
    ["section": .flag(true), "data": .text("I got interpolated.")],
    "[\n  I got interpolated.\n  |data|\n\n  {{data}}\n  I got interpolated.\n]\n"),
  SpecificationCase(
    "delimiters do not reach partials", "[ {{>include}} ]\n{{= | | =}}\n[ |>include| ]\n",
    ["value": .text("yes")],
    partials: ["include": ".{{value}}."], "[ .yes. ]\n[ .yes. ]\n"),
  SpecificationCase(
    "delimiters do not leave partials", "[ {{>include}} ]\n[ .{{value}}.  .|value|. ]\n",
    ["value": .text("yes")],
    partials: ["include": ".{{value}}. {{= | | =}} .|value|."], "[ .yes.  .yes. ]\n[ .yes.  .|value|. ]\n"),
  SpecificationCase("delimiters, blanks around", "| {{=@ @=}} |", "|  |"),
  SpecificationCase("delimiters, inline", " | {{=@ @=}}\n", " | \n"),
  SpecificationCase("delimiters, standalone", "Begin.\n  {{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n"),
  SpecificationCase("delimiters, CRLF", "|\r\n{{= @ @ =}}\r\n|", "|\r\n|"),
  SpecificationCase("delimiters, last line", "=\n  {{=@ @=}}", "=\n"),
  SpecificationCase("delimiters, padding", "|{{= @   @ =}}|", "||"),
]

private let partials = [
  SpecificationCase("partial", "\"{{>text}}\"", partials: ["text": "from partial"], "\"from partial\""),
  SpecificationCase(
    "partial in context", "\"{{>partial}}\"", ["text": .text("content")], partials: ["partial": "*{{text}}*"],
    "\"*content*\""),
  SpecificationCase(
    "partial, blanks around", "| {{>partial}} |", partials: ["partial": "\t|\t"], "| \t|\t |"),
  SpecificationCase(
    "partial, inline", "  {{data}}  {{> partial}}\n", ["data": .text("|")], partials: ["partial": ">\n>"],
    "  |  >\n>\n"),
  SpecificationCase("partial, CRLF", "|\r\n{{>partial}}\r\n|", partials: ["partial": ">"], "|\r\n>|"),
  SpecificationCase("partial, first line", "  {{>partial}}\n>", partials: ["partial": ">\n>"], "  >\n  >>"),
  SpecificationCase("partial, last line", ">\n  {{>partial}}", partials: ["partial": ">\n>"], ">\n  >\n  >"),
  SpecificationCase(
    "partial, indented", "\\\n {{>partial}}\n/\n", ["content": .text("<\n->")],
    partials: ["partial": "|\n{{{content}}}\n|\n"], "\\\n |\n <\n->\n |\n/\n"),
  SpecificationCase("partial, padding", "|{{> partial }}|", partials: ["partial": "[]"], "|[]|"),
  SpecificationCase(
    "partials in partials add up their indentation", "  {{>outer}}\n",
    partials: ["outer": "a\n  {{>inner}}\n", "inner": "b\n\nc\n"],
    "  a\n    b\n\n    c\n"),
]

@Test(arguments: interpolation + sections + invertedSections + comments + delimiters + partials)
func mustacheIsFilledInAsItsSpecificationSays(_ item: SpecificationCase) throws {
  #expect(try rendered(item.template, item.values, partials: item.partials) == item.expected)
}
