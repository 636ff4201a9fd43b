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

  static let sums = [
    "X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=", "7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans=",
  ]
}
