import SitrepModel

/// A secret that nobody guesses: 256 random bits of the system, as 64 hexadecimal digits. Only its sum is kept.
package struct RandomToken: Sendable, Hashable {
  package let text: String

  package init() {
    var generator = SystemRandomNumberGenerator()
    text = (0..<4).map { _ in generator.next().hexadecimal }.joined()
  }

  /// nil where a text is no such token.
  package init?(_ text: String) {
    guard text.utf8.count == 64,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.text = text
  }

  /// What is kept of it.
  var sum: String { SHA256.sum(of: Array(text.utf8)) }

  /// Another secret that follows from it, for another purpose.
  func derived(for purpose: String) -> String { SHA256.sum(of: Array("\(purpose) \(text)".utf8)) }
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
func isSameSecret(_ one: String, _ other: String) -> Bool {
  isSameSecret(Array(one.utf8), Array(other.utf8))
}

/// Whether two secrets are the same, in a time that does not tell where they differ.
package func isSameSecret(_ one: [UInt8], _ other: [UInt8]) -> Bool {
  guard one.count == other.count else { return false }
  return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
