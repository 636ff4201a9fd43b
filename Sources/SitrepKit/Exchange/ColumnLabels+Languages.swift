import SitrepLanguage
import SitrepModel
import SitrepTables
import SitrepTemplates

extension ColumnLabels {
  /// What the languages of an operation call its tables, their columns and the values of lists.
  /// - Parameter list: the vocabulary of the only list whose values are asked for, and nothing else; nil for all.
  init(_ languages: [String], list: String? = nil, templates: TemplateFolder) throws(SitrepError) {
    self.init()
    var seen: Set<String> = []
    let lists = TableSchema.all.flatMap(\.columns).compactMap(\.kind.values).filter { values in
      (list == nil || values.vocabulary == list) && seen.insert(values.vocabulary).inserted
    }
    // A word that is the code of another value says neither of the two.
    for list in lists {
      for code in list.values { add(code, code: code, in: list.vocabulary) }
    }
    for code in languages {
      let language = try reading("languages") { try Language(code, templates: templates, fewWords: true) }
      for list in lists {
        for value in list.values {
          let code = Code(list.vocabulary, value)
          for word in [language.word(code)] + language.otherWords(for: code) {
            add(word, code: value, in: list.vocabulary)
          }
        }
      }
      for schema in list == nil ? TableSchema.all : [] {
        add(language.text("sheet-of.\(schema.name)"), table: schema.name)
        for column in schema.columns {
          let label = language.text("column.\(column.name)")
          if column.languages != .onlyEach { add(label, table: schema.name, column: column.name) }
          guard column.languages != .none else { continue }
          for other in languages {
            add(language.label(label, inLanguage: other), table: schema.name, column: column.name(in: other))
          }
        }
      }
    }
  }
}

extension CellKind {
  /// The list that a column's values are from, with those that have words; nil where they are from none.
  fileprivate var values: (vocabulary: String, values: [String])? {
    switch self {
    case .choice(let vocabulary, let values), .openChoice(let vocabulary, let values): (vocabulary, values)
    case .list(let item): item.values
    default: nil
    }
  }
}
