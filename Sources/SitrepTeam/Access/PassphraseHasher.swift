/// Keeps passphrases as what they can be checked by and not be told from.
package protocol PassphraseHasher: Sendable {
  /// With its own salt and costs, so that either can be raised later.
  func hash(_ passphrase: String) async throws -> String
  /// Takes as long for a wrong passphrase as for the right one.
  func matches(_ passphrase: String, _ hash: String) async throws -> Bool
}

/// What a passphrase must be (OWASP ASVS 5.0, 6.2): long, no rule on its characters, none that others guess first.
package enum PassphraseRule {
  package static let fewest = 12
  /// A hash takes any length; this keeps a request from being dear.
  package static let most = 256

  package enum Fault: Sendable, Hashable {
    case tooShort, tooLong, tooCommon
  }

  /// - Parameter account: of whom it is; a passphrase that holds the name is easily guessed.
  package static func fault(of passphrase: String, account: String) -> Fault? {
    let count = passphrase.unicodeScalars.count
    if count < fewest { return .tooShort }
    if count > most { return .tooLong }
    let folded = passphrase.lowercased()
    let isCommon = common.contains { folded.hasPrefix($0) || $0.hasPrefix(folded) }
    let isOneThing = Set(folded).count < 4
    let isTheAccount = !account.isEmpty && folded.replacing(account, with: "").count < 6
    return isCommon || isOneThing || isTheAccount ? .tooCommon : nil
  }

  /// How those begin that are tried first: of the most common ones, those with twelve characters or more, and what the
  /// shorter are lengthened from.
  private static let common = [
    "123456789012", "1234567890", "012345678", "password", "passw0rd", "qwertyuiop", "qwerty123",
    "1q2w3e4r5t",
    "iloveyou", "letmein", "welcome123", "administrator", "changeme", "abcdefghij", "contraseña",
    "motdepasse",
    "azertyuiop", "unhcr2", "sitrep", "humanitarian", "correct horse battery", "correcthorsebattery",
  ]
}
