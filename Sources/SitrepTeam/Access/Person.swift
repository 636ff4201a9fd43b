package import SitrepModel
import SitrepStore

/// Someone who may sign in.
package struct Person: Sendable, Hashable {
  /// The name to sign in with, in small letters; the log keeps it with each entry.
  package let account: String
  package var role: Role
  /// The highest edition of which they are shown anything.
  package var edition: Edition
  /// What the records call them: a function such as "information officer", never a name.
  package var function: String
  /// The language in which they read pages.
  package var language: String
  /// Who may not sign in any more stays known by what they entered.
  package var isActive: Bool
  /// Made by a `PassphraseHasher`.
  var passphraseHash: String

  package init(
    account: String, role: Role, edition: Edition, function: String, language: String, isActive: Bool = true,
    passphraseHash: String
  ) {
    self.account = account
    self.role = role
    self.edition = edition
    self.function = function
    self.language = language
    self.isActive = isActive
    self.passphraseHash = passphraseHash
  }

  package func may(_ right: Right) -> Bool { isActive && role.may(right) }

  /// The name to sign in with, as it is compared: nil where it can't be one.
  ///
  /// It has 2 to 40 letters, digits, `.`, `-` or `_`, and begins with a letter or digit.
  package static func account(_ text: String) -> String? {
    let account = foldedAccount(text)
    let isPlain = account.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        || ".-_".unicodeScalars.contains(scalar)
    }
    let beginsPlain = account.unicodeScalars.first.map { !".-_".unicodeScalars.contains($0) } ?? false
    return isPlain && beginsPlain && (2...40).contains(account.count) ? account : nil
  }

  private static func foldedAccount(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest.lowercased()
  }
}

extension Person {
  static let kind = "person"

  var cells: EntryCells {
    EntryCells([
      "role": role.rawValue, "edition": edition.rawValue, "function": function, "language": language,
      "active": isActive ? "yes" : "no", "passphrase": passphraseHash,
    ])
  }

  /// nil where it holds what no version of this program wrote.
  init?(_ fact: Fact) {
    guard let role = Role(rawValue: fact.cells["role"]),
      let edition = Edition(rawValue: fact.cells["edition"])
    else { return nil }
    self.init(
      account: fact.key, role: role, edition: edition, function: fact.cells["function"],
      language: fact.cells["language"], isActive: fact.cells["active"] == "yes",
      passphraseHash: fact.cells["passphrase"])
  }
}
