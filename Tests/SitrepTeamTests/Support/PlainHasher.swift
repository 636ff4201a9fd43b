import SitrepTeam

/// Keeps passphrases as what they are told from, for tests that would else take long.
struct PlainHasher: PassphraseHasher {
  func hash(_ passphrase: String) -> String { "plain \(passphrase)" }
  func matches(_ passphrase: String, _ hash: String) -> Bool { hash == "plain \(passphrase)" }
}
