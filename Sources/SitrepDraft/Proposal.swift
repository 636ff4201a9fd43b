package import SitrepModel

/// A record that a text gives grounds for, for a person to take, change or leave.
package struct Proposal: Sendable {
  /// From 1, in the order of the text.
  package var number = 0
  /// The table it would be a row of.
  package var table: String
  /// By the names of the table's columns.
  package var cells: [String: String]
  package var quote: Quote
  /// The whole sentence, for who decides.
  package var sentence: String
  package var low: Amount?
  package var best: Amount?
  package var high: Amount?
  /// Why: the rules that fired, with the words they fired on.
  package var rules: [String]

  /// The words of the text that it rests on.
  package struct Quote: Sendable, Hashable {
    /// In Unicode scalars of the text as given; `end` is the one after the last.
    package var start: Int
    package var end: Int
    package var text: String
  }
}
