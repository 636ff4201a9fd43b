import Synchronization

/// What the languages of an operation call tables and columns, made when it is first asked for: most operations use
/// the names alone.
package final class LabelBook: Sendable {
  private let make: @Sendable () throws -> ColumnLabels
  private let made = Mutex<Result<ColumnLabels, any Error>?>(nil)

  package init(_ make: @escaping @Sendable () throws -> ColumnLabels) { self.make = make }

  /// - Throws: where the words of a language can't be read.
  package func labels() throws -> ColumnLabels {
    try made.withLock { made in
      let result = made ?? Result { try make() }
      made = result
      return try result.get()
    }
  }

  /// Labels in hand.
  package convenience init(_ labels: ColumnLabels) { self.init { labels } }
}
