import SitrepModel
import SitrepTeam
import Testing

@Suite("An answer")
struct PageAnswerTests {
  static let hostile = ["a\r\nset-cookie: x=1", "a\nb", "a\0b", "a\u{7F}b", "é\r\n\r\n<script>"]

  @Test("has no header that a value began", arguments: hostile)
  func keepsHeadersApart(text: String) {
    var answer = PageAnswer.file([], named: text, type: "text/csv")
    answer.set("x-test", text)
    let sent = PageAnswer.seeOther(["records", text], query: FormFields([.init(text, text)]))
    for value in (answer.headers + sent.headers).map(\.value) {
      #expect(!value.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    }
  }

  @Test(
    "sends on to pages of ours alone",
    arguments: [
      (["records", "est-1"], "/records/est-1"), ([], "/"),
      (["//elsewhere.example"], "/%2F%2Felsewhere.example"),
      (["a b", "é?#"], "/a%20b/%C3%A9%3F%23"),
    ])
  func sendsOn(path: [String], place: String) {
    #expect(PageAnswer.seeOther(path)[header: "location"] == place)
  }

  @Test("lets a document's own styles count, and nothing else of it run")
  func documents() {
    let answer = PageAnswer.document(
      Array("<style>a{}</style><p style='x'><style>b{}</style><script>1</script>".utf8))
    let policy = answer[header: "content-security-policy"] ?? ""
    // printf 'a{}' | openssl dgst -sha256 -binary | base64
    #expect(policy.contains("'sha256-\(Self.sums[0])' 'sha256-\(Self.sums[1])'"))
    #expect(
      policy.contains("default-src 'none'") && policy.hasPrefix("sandbox") && !policy.contains("unsafe"))
  }

  @Test(
    "is packed for who takes it so, where nothing secret stands in it",
    arguments: [
      ("gzip, deflate, br", true), ("br;q=1.0, GZIP;q=0.8, *;q=0.1", true), ("x-gzip", true),
      ("gzip;q=0, identity", false), ("gzip; q=0.000", false), ("br, deflate", false), ("", false),
    ])
  func packs(accepted: String, isPacked: Bool) async throws {
    try await ServedOperation.with { served in
      var viewer = try await served.browser(.viewer, edition: .public)
      let headers = [(name: "Accept-Encoding", value: accepted)]
      let path = "/report/file?date=2025-12-01&format=html&show=page"
      let plain = try await viewer.get(path)
      for _ in 0..<2 {
        let answer = try await viewer.get(path, headers: headers)
        #expect(answer[header: "vary"] == "accept-encoding")
        #expect(answer[header: "content-encoding"] == (isPacked ? "gzip" : nil))
        let tag = try #require(answer[header: "etag"])
        #expect(tag.hasPrefix("W/") == isPacked)
        if isPacked {
          // RFC 1952 §2.3: the method before, the size behind.
          #expect(answer.body.starts(with: [0x1F, 0x8B, 8]) && answer.body.count < plain.body.count / 2)
          let size = answer.body.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
          #expect(size == plain.body.count)
        } else {
          #expect(answer.body == plain.body)
        }
        #expect(try await viewer.get(path, headers: headers + [("If-None-Match", tag)]).status == 304)
      }
      // By how long a page with a secret gets, packed beside what somebody else put in, it could be guessed.
      #expect(try await viewer.get("/records", headers: headers)[header: "content-encoding"] == nil)
    }
  }

  @Test("that is sent again is the same one")
  func isKept() async throws {
    try await ServedOperation.with { served in
      var viewer = try await served.browser(.viewer, edition: .public)
      var other = try await served.browser(.viewer, edition: .public, account: "other")
      let path = "/report/file?date=2025-12-01&format=html&show=page"
      let headers = [(name: "Accept-Encoding", value: "gzip")]
      #expect(try await viewer.get(path).content === other.get(path).content)
      let packed = try await viewer.get(path, headers: headers).content
      #expect(try await packed === other.get(path, headers: headers).content)
    }
  }

  static let sums = [
    "X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=", "7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans=",
  ]
}
