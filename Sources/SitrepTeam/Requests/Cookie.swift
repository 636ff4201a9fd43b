/// A cookie of ours: no script reads it, and no other site's page sends it.
struct Cookie {
  let name: String
  let value: String
  /// In seconds; 0 takes the cookie away.
  let lifetime: Int64
  let isSecure: Bool

  /// As `Set-Cookie` has it (RFC 6265bis).
  var header: String {
    "\(name)=\(value); Path=/; Max-Age=\(lifetime); HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "")
  }
}
