/// `cellCount` of `cell-count`, `gapNoCount` of `gap.no-count`, `asOf` of `as_of`.
package func swiftName(_ key: String) -> String {
  let words = key.split { ".-_".contains($0) }.map(String.init)
  return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}
