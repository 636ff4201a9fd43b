/// A closed list of the tables or the report: its cases are the only values, in the order that ranks them.
package protocol Coded: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
  /// What the language files call the list: the word for `verified` stands under `status.verified`.
  static var vocabulary: String { get }
}

extension Coded {
  package static var codes: [String] { allCases.map(\.rawValue) }

  package var code: Code { Code(Self.vocabulary, rawValue) }

  /// Its place among the cases, from 0. It is asked of every record, so it is read off the byte that a case is, and
  /// neither compared with each case nor with each spelling.
  package var order: Int { withUnsafeBytes(of: self) { Int($0.first ?? 0) } }

  /// By the case: the standard library would hash the spelling, and sets of codes are asked for of every record.
  package func hash(into hasher: inout Hasher) { hasher.combine(UInt8(order)) }
}

/// A value of a list, open or closed, that a language turns into a word.
package struct Code: Hashable, Sendable {
  package let vocabulary: String
  package let value: String

  package init(_ vocabulary: String, _ value: String) {
    self.vocabulary = vocabulary
    self.value = value
  }
}

/// The lists that a user may add to; the names we know have words in the language files, others are shown as
/// spelled.
package enum OpenVocabulary {
  package static let indicator = "indicator"
  package static let unit = "unit"
  package static let group = "group"
  package static let policyType = "policy_type"
}
