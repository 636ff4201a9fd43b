/// What every answer tells a browser, so that it does nothing with it but show it (OWASP ASVS 5.0, 3.4).
enum SafeHeaders {
  /// Nothing from elsewhere, no script or style that is not a file of ours.
  static let policy =
    "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  private static let always = [
    ("content-security-policy", policy), ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"), ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"), ("cache-control", "no-store"),
  ]

  /// Adds what the answer does not say itself.
  static func added(to answer: PageAnswer, isSecure: Bool) -> PageAnswer {
    var answer = answer
    for (name, value) in always where answer[header: name] == nil { answer.add(name, value) }
    if isSecure { answer.set("strict-transport-security", "max-age=31536000; includeSubDomains") }
    return answer
  }
}

extension PageAnswer {
  /// A whole document of a report, to be shown in a frame of ours or on its own. Nothing in it runs, and of styles only
  /// its own counts, by its sum.
  package static func document(_ bytes: [UInt8]) -> PageAnswer {
    var answer = PageAnswer(type: "text/html; charset=utf-8", body: bytes)
    let styles = DocumentStyles.sums(in: bytes).map { "'sha256-\($0)'" }.joined(separator: " ")
    answer.set(
      "content-security-policy",
      "sandbox allow-popups; default-src 'none'; style-src \(styles.isEmpty ? "'none'" : styles); img-src data:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'")
    return answer.packable
  }
}
