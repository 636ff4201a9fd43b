import SitrepModel

extension Language {
  /// What a column of a type's field is called: `field.<type>.<field>` where the language has it, else
  /// `field.<field>`.
  package func label(of field: String, in type: String) -> String {
    let own = "field.\(type).\(field)"
    return text(has(own) ? own : "field.\(field)")
  }

  /// The official name of a section (OCHA), or its code where it is the operation's own.
  package func section(_ code: String) -> String {
    word(Code(Section.vocabulary, code))
  }
}
