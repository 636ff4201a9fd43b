/// A text cell that was met while reading, as its number in an operation's ``TextInterner``.
///
/// Equal symbols of one operation stand for equal bytes, so records compare texts as integers.
package struct Symbol: Hashable, Sendable {
  package let index: UInt32

  package init(index: UInt32) {
    self.index = index
  }

  /// The empty text: a blank cell.
  package static let blank = Symbol(index: 0)

  package var isBlank: Bool { index == 0 }
}
