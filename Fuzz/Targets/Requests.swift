import SitrepTeam

extension FuzzTarget {
  /// A request as a server gets it: the first line is the address, the second a type, the rest the body. What is sent
  /// must come back as it went.
  static let requests = FuzzTarget("requests") { bytes in
    let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return }
    let (target, type) = (
      String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self)
    )
    let body = Array(parts[2])
    let request = try? PageRequest(
      method: "POST", target: target, headers: [("Content-Type", type), ("Cookie", target)], body: body,
      isSecure: false, address: "")
    if let request {
      expect(request.path.allSatisfy { $0 != ".." && !$0.contains("/") }, "a path that leads elsewhere")
      for fields in [request.query, request.fields] {
        let again = try? FormFields(urlEncoded: fields.urlEncoded.utf8, limits: RequestLimits())
        expect(again == fields, "fields that change on their way")
      }
      expect(
        request.files.allSatisfy { !$0.name.contains("/") && !$0.name.contains("\\") },
        "a file's name with a folder")
    }
    let rows = try? SentEntries(body).rows
    expect((rows?.count ?? 0) <= SentEntries.mostRows, "more rows than are taken")
  }
}
