import Testing

@testable import sitrep_server

@Suite("Passphrases")
struct PassphraseTests {
  /// The third example of RFC 7914, of whose key we keep the first half.
  @Test(
    "are told by the key that the standard's example gives",
    arguments: [("pleaseletmein", true), ("pleaseletmeout", false), ("", false)])
  func standard(passphrase: String, matches: Bool) async throws {
    let salt = "536f6469756d43686c6f72696465"
    let key = "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
    #expect(try await ScryptHasher().matches(passphrase, "scrypt$14$8$1$\(salt)$\(key)") == matches)
  }

  @Test("are known again, and no two hashes of one are alike")
  func again() async throws {
    let hasher = ScryptHasher()
    let (first, second) = (try await hasher.hash("seven herons"), try await hasher.hash("seven herons"))
    #expect(first != second)
    #expect(try await hasher.matches("seven herons", first))
    #expect(try await !hasher.matches("seven heron", first))
  }
}
