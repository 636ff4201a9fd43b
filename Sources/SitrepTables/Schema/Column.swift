import SitrepModel

/// What is known of a table's column: for reading, the entry form, the dictionary, JSON Schema and HXL.
package struct Column: Sendable, Hashable, DescribedColumn {
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

  package var column: Column { self }

  /// Whether there is a column for each language (`summary_en`, `summary_es`).
  package enum Languages: Sendable, Hashable {
    case none
    /// Beside the column itself, which is in the source's language.
    case alsoEach
    /// There is no column without a language.
    case onlyEach
  }

  /// A number made of the name, by which a row's cell is found.
  var key: UInt64 { name.stableHash }

  /// The tag of the column for one language: `#description+i_es`.
  package func hxl(in language: String) -> String? { hxl.map { "\($0)+i_\(language)" } }
}
