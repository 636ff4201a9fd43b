import SitrepTeam
import Testing

@Suite("A form with files")
struct MultipartFormTests {
  static let type = "multipart/form-data; boundary=\"--xy\""

  private func form(_ body: String, type: String = type) throws(RequestRefusal) -> MultipartForm {
    try MultipartForm(Array(body.utf8), contentType: type, limits: RequestLimits())
  }

  private static func part(_ disposition: String, _ content: String) -> String {
    "----xy\r\nContent-Disposition: form-data; \(disposition)\r\nContent-Type: text/plain\r\n\r\n\(content)\r\n"
  }

  @Test("has its fields and its files, whatever their names are")
  func reads() throws {
    let body =
      Self.part("name=\"note\"", "line\r\n--x\nend")
      + Self.part("name=\"file\"; filename=\"C:\\a\\b%22.csv\"", "a;b\r\n")
      + Self.part("name=\"file\"; filename=\"../../etc/passwd\"", "x")
      + Self.part("name=\"none\"; filename=\"\"", "")
      + "----xy--\r\n"
    let form = try form(body)
    #expect(form.fields.fields == [.init("note", "line\r\n--x\nend")])
    #expect(form.files.map(\.name) == ["b\".csv", "passwd"])
    #expect(form.files.map(\.field) == ["file", "file"])
    #expect(form.files[0].bytes == Array("a;b\r\n".utf8))
  }

  @Test(
    "that is cut or misshapen is refused",
    arguments: [
      "", "----xy", "----xy\r\n", "--zz\r\n\r\n--zz--", part("name=\"a\"", "x"),
      part("filename=\"a\"", "x") + "----xy--",
      "----xy\r\nContent-Type: text/plain\r\n\r\nx\r\n----xy--", "----xy\r\nno end of a head\r\n----xy--",
      part("name=\"a\"", "\0") + "----xy--", part("name=\"a\0\"", "x") + "----xy--",
    ])
  func refuses(body: String) {
    #expect(throws: RequestRefusal.malformed) { try form(body) }
    #expect(throws: RequestRefusal.malformed) {
      try form(Self.part("name=\"a\"", "x") + "----xy--", type: "multipart/form-data")
    }
  }

  @Test("with too many parts is refused")
  func refusesMany() {
    let body = String(repeating: Self.part("name=\"a\"", "x"), count: RequestLimits().fields + 1) + "----xy--"
    #expect(throws: RequestRefusal.tooManyFields) { try form(body) }
  }
}
