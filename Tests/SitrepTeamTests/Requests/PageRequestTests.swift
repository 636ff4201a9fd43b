import SitrepTeam
import Testing

@Suite("A request that is read")
struct PageRequestTests {
  static func read(
    _ target: String, method: String = "GET", type: String = "", body: [UInt8] = [],
    headers: [(name: String, value: String)] = []
  ) throws(RequestRefusal) -> PageRequest {
    try PageRequest(
      method: method, target: target, headers: headers + (type.isEmpty ? [] : [("Content-Type", type)]),
      body: body, isSecure: false, address: "192.0.2.1")
  }

  static let form = "application/x-www-form-urlencoded"

  @Test(
    "has its path in parts",
    arguments: [
      ("/", []), ("/records", ["records"]), ("/records/", ["records"]),
      ("/records/est%2D1?x=/a", ["records", "est-1"]),
      ("/a%20b/%C3%A9+1", ["a b", "é+1"]), ("/...", ["..."]),
    ])
  func path(target: String, parts: [String]) throws {
    #expect(try Self.read(target).path == parts)
  }

  @Test(
    "leads out of no folder, and holds no bytes that are no text",
    arguments: [
      "", "records", "http://elsewhere.example/", "/..", "/../etc/passwd", "/a/../b", "/a/./b", "/%2e%2e/etc",
      "/a%2f..%2fb",
      "/a%5c..%5cb", "//a", "/a//b", "/%00", "/a%0d%0ab", "/%", "/%2", "/%zz", "/%ff", "/%c0%af", "/a?b=%00",
      "/a?b=%ff",
    ])
  func refusesPath(target: String) {
    #expect(throws: RequestRefusal.malformed) { try Self.read(target) }
  }

  @Test(
    "is refused where it is too large or not understood",
    arguments: [
      ("/" + String(repeating: "a", count: 9_000), "GET", form, 0, RequestRefusal.targetTooLong),
      ("/", "PUT", form, 0, .unknownMethod), ("/", "get", form, 0, .unknownMethod),
      ("/", "TRACE", form, 0, .unknownMethod),
      ("/", "POST", form, 17 << 20, .bodyTooLarge), ("/", "POST", "text/xml", 10, .unknownContentType),
      ("/", "POST", "", 10, .unknownContentType), ("/", "POST", "multipart/form-data", 10, .malformed),
    ])
  func refuses(target: String, method: String, type: String, size: Int, refusal: RequestRefusal) {
    #expect(throws: refusal) {
      try Self.read(target, method: method, type: type, body: [UInt8](repeating: 0x61, count: size))
    }
  }

  @Test("with ten thousand fields is refused, in the address and in the body")
  func refusesManyFields() {
    let many = (0..<10_000).map { "f\($0)=1" }.joined(separator: "&")
    #expect(throws: RequestRefusal.tooManyFields) {
      try Self.read("/", method: "POST", type: Self.form, body: Array(many.utf8))
    }
    let some = (0..<600).map { "f\($0)=1" }.joined(separator: "&")
    #expect(throws: RequestRefusal.tooManyFields) { try Self.read("/?\(some)") }
    #expect(throws: RequestRefusal.headersTooLarge) {
      try Self.read("/", headers: (0..<101).map { ("X-\($0)", "1") })
    }
  }

  @Test(
    "has its fields in order, each value of a name",
    arguments: [
      ("a=1&b=2&a=3", ["1", "3"], "2"), ("a=%C3%A9+x&b=%2B", ["é x"], "+"), ("a&b=", [""], ""),
      ("a=1=2&&b=\n", ["1=2"], "\n"),
    ])
  func fields(body: String, first: [String], second: String) throws {
    let request = try Self.read(
      "/?a=no", method: "POST", type: Self.form + "; charset=utf-8", body: Array(body.utf8))
    #expect(request.fields.all("a") == first)
    #expect(request.fields["b"] == second)
    #expect(request.query["a"] == "no")
    #expect(
      try FormFields(urlEncoded: request.fields.urlEncoded.utf8, limits: RequestLimits()) == request.fields)
  }

  @Test(
    "has the cookies and the language of its reader",
    arguments: [
      (["a=1; b=2"], "es-CL,en;q=0.8, fr;q=0.9", ["a": "1", "b": "2"], ["es", "fr", "en"]),
      (["a=1", "a=2;c=x=y"], "*, pt;q=0, ar;q=bad", ["a": "1", "c": "x=y"], ["*", "ar"]), ([], "", [:], []),
    ])
  func headers(cookies: [String], languages: String, known: [String: String], preferred: [String]) throws {
    let request = try Self.read(
      "/", headers: cookies.map { ("Cookie", $0) } + [("Accept-Language", languages)])
    #expect(request.headers.cookies == known)
    #expect(request.headers.preferredLanguages == preferred)
  }
}
