import SitrepModel
import SitrepStore

/// Makes tries to sign in wait longer the more of them failed, by what they have in common.
struct Slowing {
  enum Common: String {
    case account, address
  }

  private let common: Common
  private let key: String
  private static let kind = "slowing"
  /// For so long after the last that failed, tries are counted together. In seconds.
  private static let memory: Int64 = 86_400
  /// In seconds.
  private static let longestWait: Int64 = 900

  init(_ common: Common, _ key: String) {
    self.common = common
    self.key = "\(common.rawValue) \(key)"
  }

  /// So many may fail before the next waits: behind one address there may be an office.
  private var free: Int64 { common == .account ? 5 : 30 }

  /// How many seconds the next try must wait.
  func wait(in facts: any FactStore, at now: Instant) async throws -> Int64 {
    wait(after: try await facts.fact(Self.kind, key, at: now), at: now)
  }

  private func wait(after fact: Fact?, at now: Instant) -> Int64 {
    guard let fact, let failures = Int64(fact.cells["failures"]), let last = Int64(fact.cells["last"]),
      failures >= free
    else { return 0 }
    let wait = min(Self.longestWait, 1 << min(failures - free + 1, 20))
    return max(0, last + wait - now.seconds)
  }

  /// Counts a try as it begins, as if it failed: of many at once no more may go on than one after the other.
  ///
  /// - Returns: how many seconds it must wait, without being counted; 0 where it goes on.
  func begin(in facts: any FactStore, at now: Instant) async throws -> Int64 {
    try await count(mustWait: true, in: facts, at: now)
  }

  /// Counts one that failed.
  func count(in facts: any FactStore, at now: Instant) async throws {
    _ = try await count(mustWait: false, in: facts, at: now)
  }

  private func count(mustWait: Bool, in facts: any FactStore, at now: Instant) async throws -> Int64 {
    // Others may count at the same time; each try is counted.
    for _ in 0..<50 {
      let known = try await facts.fact(Self.kind, key, at: now)
      let seconds = mustWait ? wait(after: known, at: now) : 0
      if seconds > 0 { return seconds }
      let failures = (known.flatMap { Int64($0.cells["failures"]) } ?? 0) + 1
      let isWritten = try await facts.write(
        Self.kind, key: key, cells: EntryCells(["failures": String(failures), "last": String(now.seconds)]),
        replacing: known?.version ?? 0, until: Instant(seconds: now.seconds + Self.memory), at: now)
      if isWritten { return 0 }
    }
    return 1
  }

  func forget(in facts: any FactStore, at now: Instant) async throws {
    guard let known = try await facts.fact(Self.kind, key, at: now) else { return }
    try await facts.remove(known, at: now)
  }
}

/// Tries of somebody's passphrase from an address.
struct PassphraseTries {
  let account: String
  let address: String

  init(of account: String, from address: String) {
    (self.account, self.address) = (account, address)
  }

  fileprivate var ofAccount: Slowing { Slowing(.account, account) }
  fileprivate var ofAddress: Slowing { Slowing(.address, address) }
}

extension Team {
  /// Begins one. It counts for the account from here on.
  ///
  /// - Returns: how many seconds it must wait; nil where it goes on.
  func begin(_ tries: PassphraseTries) async throws -> Int64? {
    var seconds = try await tries.ofAddress.wait(in: facts, at: now)
    if seconds == 0 { seconds = try await tries.ofAccount.begin(in: facts, at: now) }
    guard seconds > 0 else { return nil }
    try await note(.slowed, account: tries.account, detail: tries.address)
    return seconds
  }

  /// Counts one that failed for its address too.
  func count(_ tries: PassphraseTries) async throws {
    try await tries.ofAddress.count(in: facts, at: now)
    try await note(.refused, account: tries.account, detail: tries.address)
  }

  /// One was right: those before it count no more for the account.
  func forget(_ tries: PassphraseTries) async throws {
    try await tries.ofAccount.forget(in: facts, at: now)
  }
}
