import SitrepModel

/// A PostgreSQL database, and which of its operations: `postgres://user@host/database?operation=chile-peru-2025`.
package struct PostgresAddress: Hashable, Sendable {
  /// What libpq is given. It may hold a password, so no message shows it.
  package let connection: String
  /// nil where the address names none: then the database's only one is meant.
  package let operation: String?
  /// The address as messages show it.
  package let name: String
  /// What no message may hold.
  private let secrets: [String]

  package static let schemes = ["postgres://", "postgresql://"]
  private static let operationOption = "operation="
  private static let passwordOption = "password="

  /// nil where the text is no such address at all.
  package init?(_ text: String) throws(StoreFault) {
    guard let scheme = Self.schemes.first(where: text.hasPrefix) else { return nil }
    let (place, query) = Self.parted(text.dropFirst(scheme.count), at: "?")
    let (authority, database) = Self.parted(place, at: "/")
    var (user, host) = (Substring(), authority)
    if let at = authority.lastIndex(of: "@") {
      (user, host) = (authority[..<at], authority[authority.index(after: at)...])
    }
    let (userName, userPassword) = Self.parted(user, at: ":")
    let shownUser = user.isEmpty ? "" : "\(userName)@"
    let options = query.split(separator: "&")
    let kept = options.filter { !$0.hasPrefix(Self.operationOption) }
    let shown = options.filter { !$0.hasPrefix(Self.passwordOption) }
    let passwords = options.filter { $0.hasPrefix(Self.passwordOption) }
      .map { $0.dropFirst(Self.passwordOption.count) }
    let base = "\(scheme)\(shownUser)\(host)\(database.isEmpty ? "" : "/\(database)")"
    name = base + (shown.isEmpty ? "" : "?\(shown.joined(separator: "&"))")
    connection = "\(scheme)\(place)" + (kept.isEmpty ? "" : "?\(kept.joined(separator: "&"))")
    operation = options.last { $0.hasPrefix(Self.operationOption) }
      .map { Self.decoded($0.dropFirst(Self.operationOption.count)) }
    secrets = ([userPassword] + passwords).filter { !$0.isEmpty }.flatMap { [String($0), Self.decoded($0)] }
    let hasDatabase = !database.isEmpty || kept.contains { $0.hasPrefix("dbname=") }
    guard hasDatabase else {
      throw .badAddress(name, why: .noDatabase)
    }
    if let operation, operation.isEmpty {
      throw .badAddress(name, why: .blankOperation)
    }
  }

  /// A message of the database or its library, without the password, on one line.
  package func clean(_ message: String) -> String {
    var text = message.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " || $0 == "\t" } }
      .joined(separator: "; ")
    for secret in secrets {
      text = text.split(separator: secret, omittingEmptySubsequences: false).joined(separator: "…")
    }
    return text
  }

  /// What stands before the first such character, and what stands behind it.
  private static func parted(_ text: Substring, at separator: Character) -> (Substring, Substring) {
    let index = text.firstIndex(of: separator) ?? text.endIndex
    return (text[..<index], text[index...].dropFirst())
  }

  /// A part of a URL with its `%xx` read; as it is where they can't be.
  private static func decoded(_ text: Substring) -> String {
    PercentCoding.decoded(text.utf8) ?? String(text)
  }
}
