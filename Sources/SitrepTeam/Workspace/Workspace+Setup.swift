package import SitrepKit
import SitrepModel

extension Workspace {
  /// The operation's profile as it is written, in YAML; the kind's example where there is none yet.
  package func profileText() throws(SitrepError) -> String {
    try snapshot.whole().folder.profileText()
  }

  /// Puts a profile in the place of the operation's, or begins the operation with it.
  ///
  /// - Parameter key: the same change with the same key is kept once, however often it is sent.
  /// - Returns: what is wrong with it, or with what the tables hold by it; none where it was kept.
  package func setProfile(_ yaml: String, key: String) async throws -> [RowProblem] {
    try demand(.setUp)
    // Where the operation can't be read, another profile may mend it.
    let before = (try? profileText()) ?? ""
    if yaml == before { return [] }
    // What is changed by a form that was gone back to is another change.
    let key = "\(key) \(SHA256.sum(of: Array("\(before)\u{1}\(yaml)".utf8)))"
    return try await OperationFolder.setProfile(
      yaml, of: desk.log, entries: snapshot.entries, by: author, key: key
    ).map { RowProblem($0) }
  }

  /// Takes a record's cells out for a person's safety.
  /// - Returns: the places of other rows that name it.
  package func erase(_ record: String, why: String) async throws -> [String] {
    try demand(.erase)
    return try await snapshot.whole().folder.erase(record, why: why, by: author)
  }
}
