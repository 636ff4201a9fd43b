import COpenSSL
import Foundation
import SitrepModel
import SitrepTeam

/// Keeps passphrases by scrypt (RFC 7914): `scrypt$15$8$3$<salt>$<key>`, costs before the salt, bytes in hexadecimal
/// digits.
///
/// One is worked out at a time, for each takes 32 MiB while it is, and few may wait for theirs: who tries passphrases
/// keeps nobody else from their work.
struct ScryptHasher: PassphraseHasher {
  private let turns = Turns(most: 16)

  private struct Costs {
    /// The binary logarithm of the rounds.
    var rounds: Int
    var blockSize: Int
    var parallelism: Int

    /// As OWASP recommends for 32 MiB (Password Storage Cheat Sheet).
    static let current = Costs(rounds: 15, blockSize: 8, parallelism: 3)
    /// More than a hash of ours has.
    var areSane: Bool {
      (10...20).contains(rounds) && (1...16).contains(blockSize) && (1...16).contains(parallelism)
    }
  }

  private static let saltBytes = 16
  private static let keyBytes = 32
  private static let mostMemory: UInt64 = 256 << 20

  func hash(_ passphrase: String) async throws -> String {
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<Self.saltBytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    let costs = Costs.current
    let key = try await turns.take { try Self.key(of: passphrase, salt: salt, costs) }
    return
      "scrypt$\(costs.rounds)$\(costs.blockSize)$\(costs.parallelism)$\(salt.hexadecimal)$\(key.hexadecimal)"
  }

  func matches(_ passphrase: String, _ hash: String) async throws -> Bool {
    let parts = hash.split(separator: "$")
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let size = Int(parts[2]),
      let parallelism = Int(parts[3]), let salt = [UInt8](hexadecimal: parts[4]),
      let known = [UInt8](hexadecimal: parts[5])
    else { return false }
    let costs = Costs(rounds: rounds, blockSize: size, parallelism: parallelism)
    guard costs.areSane else { return false }
    let key = try await turns.take { try? Self.key(of: passphrase, salt: salt, costs) }
    return key.map { isSameSecret($0, known) } ?? false
  }

  /// - Parameter passphrase: a letter with its accent is the same however it was typed (NFKC, RFC 8265).
  private static func key(of passphrase: String, salt: [UInt8], _ costs: Costs) throws -> [UInt8] {
    let bytes = passphrase.precomposedStringWithCompatibilityMapping.utf8.map(CChar.init(bitPattern:))
    var key = [UInt8](repeating: 0, count: keyBytes)
    let isDerived = EVP_PBE_scrypt(
      bytes, bytes.count, salt, salt.count, 1 << costs.rounds, UInt64(costs.blockSize),
      UInt64(costs.parallelism), mostMemory, &key, key.count)
    guard isDerived == 1 else { throw NoKey() }
    return key
  }

  /// There was too little memory for it.
  private struct NoKey: Error {}
}
