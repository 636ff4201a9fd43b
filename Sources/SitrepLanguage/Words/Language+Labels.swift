package import SitrepModel

extension Language {
  /// What a column of a type's field is called: `field.<type>.<field>` where the language has it, else
  /// `field.<field>`.
  package func label(of field: String, in type: String) -> String {
    let own = "field.\(type).\(field)"
    return text(has(own) ? own : "field.\(field)")
  }

  /// The label of what is written once in each language, with the one that it is in.
  package func label(_ label: String, inLanguage code: String) -> String {
    text(.columnInLanguage(label: .text(label), language: .code(Code("language", code))))
  }

  /// The official name of a section (OCHA), or its code where it is the operation's own.
  package func section(_ code: String) -> String {
    word(Code(Section.vocabulary, code))
  }

  /// A code's word in few letters, under `<vocabulary>.short`, where the language has one; else the value as it is.
  package func shortWord(_ code: Code, else value: Value) -> String {
    let short = Code("\(code.vocabulary).short", code.value)
    return has("\(short.vocabulary).\(short.value)") ? word(short) : text(value)
  }

  static let otherWordsPart = ".also."

  /// Other words that people write for a code, under `<vocabulary>.also.<code>`, parted by `|`; none where the language
  /// has none.
  package func otherWords(for code: Code) -> [String] {
    let key = code.vocabulary + Self.otherWordsPart + code.value
    return has(key) ? text(key).split(separator: "|").map(String.init) : []
  }

  package func shortWord(_ value: Value) -> String {
    if case .code(let code) = value { shortWord(code, else: value) } else { text(value) }
  }
}
