import Foundation

extension StringProtocol {
  /// Whether the text's bytes hold those of another: what tests ask of whole reports thousands of times, for which
  /// `contains` of characters takes a hundred times as long.
  package func holds(_ text: some StringProtocol) -> Bool {
    var own = String(self)
    var sought = String(text)
    return own.withUTF8 { own in
      sought.withUTF8 { sought in
        guard let ownStart = own.baseAddress, let start = sought.baseAddress else { return sought.isEmpty }
        return memmem(ownStart, own.count, start, sought.count) != nil
      }
    }
  }
}
