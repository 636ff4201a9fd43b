/// A column of a table, declared once: what is known of it, and how its cells are read.
package struct TypedColumn<Value>: Sendable, DescribedColumn {
  package let column: Column
  let type: CellType<Value>
  /// ``Column/key``, worked out once.
  let key: UInt64

  /// - Parameters:
  ///   - blank: what a blank cell means.
  ///   - meaning: one sentence.
  init(
    _ name: String, _ type: CellType<Value>, required: Bool = false, blank: String? = nil,
    hxl: String? = nil, otherTags: [String] = [], languages: Column.Languages = .none, example: String = "",
    _ meaning: String
  ) {
    column = Column(
      name: name, kind: type.kind, isRequired: required, blankMeaning: blank, hxl: hxl, otherTags: otherTags,
      meaning: meaning, example: example, languages: languages)
    self.type = type
    key = column.key
  }
}

/// A column, whatever its cells are read as.
package protocol DescribedColumn: Sendable {
  var column: Column { get }
}

extension DescribedColumn {
  package var name: String { column.name }
  package var kind: CellKind { column.kind }
  /// The column's name for one language: `summary_es`.
  package func name(in language: String) -> String { "\(name)_\(language)" }
}

extension [String: String] {
  /// The cell of a column, by whose name it stands here.
  package subscript(column: some DescribedColumn) -> String? {
    get { self[column.name] }
    set { self[column.name] = newValue }
  }
}
