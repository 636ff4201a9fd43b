/// What is so from the start, and what takes its place from some days on.
///
/// Looked up in place: it is asked for the cut-off of every record's day, and hardly ever was there more than one.
@usableFromInline package struct ByDay<Value: Sendable>: Sendable {
  /// From the start.
  @usableFromInline package let first: Value
  /// Each with the first day on which it is so, the earliest first.
  @usableFromInline let later: [(from: Day, value: Value)]

  /// - Parameter later: in any order, with a day of its own each.
  package init(_ first: Value, later: [(from: Day, value: Value)] = []) {
    self.first = first
    self.later = later.sorted { $0.from < $1.from }
  }

  /// What is so on a day.
  @inlinable package subscript(_ day: Day) -> Value {
    later.isEmpty ? first : later.last { $0.from <= day }?.value ?? first
  }

  /// What is so in the end.
  package var newest: Value { later.last?.value ?? first }

  /// All of it, in the order of time.
  package var all: [Value] { [first] + later.map(\.value) }

  /// The days on which something took the place of another.
  package var days: [Day] { later.map(\.from) }

  /// The same days with something made of each value, in the order of time.
  package func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows -> ByDay<Other> {
    let first = try transform(first)
    return ByDay<Other>(first, later: try later.map { ($0.from, try transform($0.value)) })
  }
}
