import Foundation
import SitrepModel
import SitrepTables

/// The countries as people call them.
struct CountryNames: Sendable {
  /// In the language that one reads, in their order.
  let names: [String]
  /// By each name, folded, in any of the languages.
  private let codes: [String: String]

  /// - Parameters:
  ///   - language: the one that is read.
  ///   - others: those in which names are known too.
  init(_ language: String, others: [String]) {
    let own = Self.names(in: language)
    names = own.map { (folded: foldedName($0.name), name: $0.name) }.sorted { $0 < $1 }.map(\.name)
    let all = own + others.flatMap(Self.names)
    codes = Dictionary(all.map { (foldedName($0.name), $0.code) }) { first, _ in first }
  }

  private static func names(in language: String) -> [(code: String, name: String)] {
    let locale = Locale(identifier: language)
    return Countries.all.compactMap { country in
      locale.localizedString(forRegionCode: country.alpha2).map { (country.alpha3, $0) }
    }
  }

  /// The codes of countries that are written by their names or codes, in their order; what is neither stands as it is
  /// written.
  func codes(in text: String) -> [String] {
    text.split { ",;|\n".contains($0) }.flatMap { part -> [String] in
      if let code = codes[foldedName(String(part))] { return [code] }
      let words = part.split { !$0.isLetter }.map { $0.uppercased() }
      return words.allSatisfy { (2...3).contains($0.count) }
        ? words : [part.filter { $0 != "\"" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")]
    }
  }
}
