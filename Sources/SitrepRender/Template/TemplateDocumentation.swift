import SitrepModel

/// The page on templates, made from the fields that templates can name.
package enum TemplateDocumentation {
  package static func markdown() -> String {
    "\(introduction)\n\(syntax)\n\(suffixes)\n\(fragments)\n\(names)"
  }

  private static let introduction = """
    # Templates

    Every report in text, Markdown and HTML is laid out by templates, and every word in them comes from the
    languages' files. They can be changed without programming:

    - `templates/report/text/`, `markdown/`, `brief/` … hold one layout each. `report` is where it begins;
      `sections/` has one file a section, by the section's code. In `text/`, `flash` lays out the flash update.
      Word files and PDFs are made from the page in `html/`.
    - `templates/languages/<code>.properties` hold the words.
    - `templates/problems/<code>.properties` hold the words for what is wrong with the input; a language without
      them tells it in English.
    - `templates/date-words.csv` lists the words by which dates are read that are not in ISO 8601: months, days of
      the week, and what stands between them, with the words of a row separated by `|`.
    - `templates/personal-data-words.csv` lists the words by which `lint` and `draft` tell names of persons, telephone
      and document numbers: given names, titles, relations, and what makes a name one of a place, a body or an office.

    A language is its file, without programming. Beside its words, the file holds its grammar: `plural.zero` to
    `plural.many` say which numbers take which form, as CLDR writes it (`i = 0,1 and v = 0`; what no rule takes is
    `other`); what is counted stands beside a number in the form of that number where there is one:
    `unit_one.schools`, `unit_two.schools` … beside `unit.schools`. `number.digits` are its ten digits and
    `number.minus` what stands before a number below zero; `writing.direction` is `ltr` or `rtl`;
    `list.and-altered.before` and `not-before` tell how a word begins that changes the "and" before it.
    `writing.spaced-signs` are the signs that texts have a space before, as in French: no line ends there.
    `stage.also.adopted` and its like are other words that people write for a value in forms and files, separated by `|`.
    In `indicators.csv` a noun has columns of its own for each form: `one_ar`, `two_ar`, `few_ar`, `many_ar`,
    `other_ar`; a language that tells only one from many has `one` and `many`.

    Which sections a report has, and in which order, stands in `operation.yaml`:

        sections: [highlights, key-figures, policy, dates-ahead, gaps, caveats, sources, method]

    To change a template, copy its file into `templates/` of the operation's folder, or into a folder that you name
    with `--template`, under the same path, and edit the copy: single files take the place of those built in. A file
    of words needs only the keys that it changes.

        sitrep templates copy report/text/sections/gaps.txt --to ours
        sitrep templates check ours
        sitrep report seeds/chile-peru-2025 --date 2025-12-01 --template ours

    `sitrep templates check` reads every template in every language and tries it on operations that have nothing,
    something and everything; on an operation's folder it tries the operation's own reports too. All faults are told
    at once, each with its file, line and character and the nearest name. No report is written from a template that
    can't be filled in:

        ours/report/text/sections/gaps.txt:4:3: error: unknown name "txt" (did you mean "text"?)

    What Word files look like can be changed in Word: `report/word/reference.docx` in your folder of templates takes
    the place of the built-in styles.

    """

  private static let syntax = """
    ## Syntax

    The syntax is Mustache's.

    | Tag | Gives |
    | --- | --- |
    | `{{name}}` | The value, in the report's language. Whatever could pass for a heading, a mark or a tag in the output is made harmless. A value that is not known is a dash. |
    | `{{#name}}…{{/name}}` | What stands between, once for each item of a list; or once where the value is there, or true. Inside, the fields of the item come first, then those around it. |
    | `{{^name}}…{{/name}}` | What stands between where the list is empty, or the value is not there, or false. |
    | `{{#one\\|other}}…{{/one\\|other}}` | What stands between where any of the values holds. |
    | `{{.}}` | The item itself, in a list of plain values. |
    | `{{index}}`, `{{#first}}`, `{{#last}}` | In a list: the item's number from 1; whether it is the first or last. |
    | `{{> name}}` | The file of that name in the layout's folder. |
    | `{{> sections/*}}` | In a list of names: the file in `sections/` that has the item's name. |
    | `{{word.key}}` | The words of a key of the language's file. A placeholder in them takes the value of its name here: `as of {as_of, date, short}`. |
    | `{{! … }}` | Nothing: a comment. |

    A tag that is alone on its line and shows nothing takes the line with it. In text, a line of `---` becomes a
    rule as long as the line above it, long lines are broken at 80 columns, and several blank lines are one. Lines with
    tabs in them are rows of a table, set in columns as wide as what they hold.

    The brief and the flash update are fitted to their room. A line that begins with `- ` goes where there is none for it;
    one that begins with `+ ` too, and where it stays it goes on with the line before. A line of `…` ends a list of such
    lines and tells how many went, `…` with words of its own only that some did. The first of each list find room first,
    then the second of each. One that begins with `= ` takes the place of the line before where the lines that must stay
    have no room together. What stays does so in every language of the operation: where one has no room, none shows it.

    In the languages' files, a text is in a subset of ICU MessageFormat: `{name}`,
    `{name, plural, =0 {…} one {# day} other {# days}}`, `{name, select, verified {…} other {…}}` by a raw value or
    `none`, `{name, date, short}` (long, short, iso, when), `{name, capital}`, `{name, clause}`, a sentence
    without the point at its end, and `{name, written}`, an officer's own words, marked as in the operation's first language.

    """

  private static var suffixes: String {
    var text = """
      ## Forms

      A suffix changes how a value is shown: `{{as_of.short}}`.

      | Suffix | On | Gives |
      | --- | --- | --- |

      """
    for suffix in TemplateSuffix.allCases {
      let types = kinds.filter { TemplateSuffix.allowed(on: $0.type).contains(suffix) }.map(\.name)
      text += "| `.\(suffix.rawValue)` | \(types.joined(separator: ", ")) | \(suffix.meaning) |\n"
    }
    text += "| `.is.value` | code, open code, text | Whether it is that value: `{{#label.is.verified}}`. |\n"
    return text
  }

  private static let kinds: [(name: String, type: FieldType)] = [
    ("day", .day), ("date", .date), ("moment", .moment), ("code", .code(vocabulary: "", values: [])),
    ("open code", .openCode(vocabulary: "")), ("number", .amount), ("text", .text),
    ("text in languages", .localText), ("sentence", .message), ("list", .list(.text)),
  ]

  private static var fragments: String {
    var text = """
      ## What pages have beside

      Templates of HTML can name what is not a field, in three braces and inside a section of the type it belongs to.
      As a section, `{{#chart.map}}…{{/chart.map}}`, it asks whether there is anything.

      | Name | In | Gives |
      | --- | --- | --- |

      """
    for fragment in PageFragments.all {
      text += "| `{{{\(fragment.name)}}}` | \(fragment.owner) | \(fragment.meaning) |\n"
    }
    return text
  }

  private static var names: String {
    """
    ## Names

    The report's own fields can be named anywhere; those of an object only in a section over it, or with a dot:
    `{{period.from}}`.

    \(ReportDictionary.tables(heading: "###"))
    """
  }
}
