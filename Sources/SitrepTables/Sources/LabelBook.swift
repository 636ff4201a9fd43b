import Synchronization

/// What the languages of an operation call tables and columns and the values of lists, made when it is first asked for:
/// most operations use the names and codes alone.
package final class LabelBook: Sendable {
  private let make: @Sendable (_ list: String?) throws -> ColumnLabels
  private let made = Mutex<[String?: Result<ColumnLabels, any Error>]>([:])

  /// - Parameter make: what makes the labels: those of one list's values, or all where no list is named.
  package init(_ make: @escaping @Sendable (_ list: String?) throws -> ColumnLabels) { self.make = make }

  /// All labels.
  /// - Throws: where the words of a language can't be read.
  package func labels() throws -> ColumnLabels { try labels(nil) }

  /// The labels of a list's values: for a value that is no code the words of all columns need not be read.
  /// - Throws: where the words of a language can't be read.
  func labels(ofList vocabulary: String) throws -> ColumnLabels { try labels(vocabulary) }

  private func labels(_ list: String?) throws -> ColumnLabels {
    try made.withLock { made in
      let result = made[nil] ?? made[list] ?? Result { try make(list) }
      made[list] = result
      return try result.get()
    }
  }

  /// Labels in hand.
  package convenience init(_ labels: ColumnLabels) { self.init { _ in labels } }
}
