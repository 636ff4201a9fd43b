import SitrepLanguage
import SitrepModel
import SitrepTables
import SitrepTemplates

extension ColumnLabels {
  /// What the languages of an operation call its tables and their columns.
  init(_ languages: [String], templates: TemplateFolder) throws(SitrepError) {
    self.init()
    for code in languages {
      let language = try reading("languages") { try Language(code, templates: templates) }
      for schema in TableSchema.all {
        add(language.text("sheet-of.\(schema.name)"), table: schema.name)
        for column in schema.columns {
          let label = language.text("column.\(column.name)")
          if column.languages != .onlyEach { add(label, table: schema.name, column: column.name) }
          guard column.languages != .none else { continue }
          for other in languages {
            let message = Message(
              "column.in-language", ["label": .text(label), "language": .code(Code("language", other))])
            add(language.text(message), table: schema.name, column: column.name(in: other))
          }
        }
      }
    }
  }
}
