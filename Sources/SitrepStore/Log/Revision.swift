/// The place of an entry in its log: 1, 2, 3 … without gaps.
package struct Revision: Hashable, Comparable, Sendable {
  package let number: Int64

  package init(_ number: Int64) {
    self.number = number
  }

  /// Before the first entry.
  package static let none = Revision(0)

  package static func < (first: Revision, second: Revision) -> Bool { first.number < second.number }

  package func advanced(by count: Int) -> Revision { Revision(number + Int64(count)) }
}

extension Revision: CustomStringConvertible {
  package var description: String { String(number) }
}
