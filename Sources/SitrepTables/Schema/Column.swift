/// A column of a table, declared once for reading, the entry form, the dictionary, JSON Schema and HXL.
package struct Column: Sendable, Hashable {
  /// The name in the header; a dot stands between the levels of a YAML file (`crisis.glide`).
  package let name: String
  package let kind: CellKind
  package let isRequired: Bool
  /// What a blank cell means; nil where it means that the matter is unknown.
  package let blankMeaning: String?
  /// The HXL tagspec (HXL 1.1); nil where the column is not exchanged.
  package let hxl: String?
  /// Tagspecs of others that mean the same or name the same thing, the best first: read where the own one is absent.
  package let otherTags: [String]
  /// One sentence.
  package let meaning: String
  package let example: String
  package let languages: Languages

  /// Whether there is a column for each language (`summary_en`, `summary_es`).
  package enum Languages: Sendable, Hashable {
    case none
    /// Beside the column itself, which is in the source's language.
    case alsoEach
    /// There is no column without a language.
    case onlyEach
  }

  package init(
    _ name: String, _ kind: CellKind, required: Bool = false, blank: String? = nil, hxl: String? = nil,
    otherTags: [String] = [], languages: Languages = .none, example: String = "", _ meaning: String
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = required
    self.blankMeaning = blank
    self.hxl = hxl
    self.otherTags = otherTags
    self.meaning = meaning
    self.example = example
    self.languages = languages
  }

  /// The column's name for one language: `summary_es`.
  package func name(in language: String) -> String { "\(name)_\(language)" }

  /// The tag of the column for one language: `#description+i_es`.
  package func hxl(in language: String) -> String? { hxl.map { "\($0)+i_\(language)" } }
}
