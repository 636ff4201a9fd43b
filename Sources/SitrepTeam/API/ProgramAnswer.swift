import SitrepRender

/// What programs are answered: JSON.
enum ProgramAnswer {
  /// How all paths for programs begin.
  static let path = "api"

  static func json(_ value: JSONValue, status: Int = 200) -> PageAnswer {
    PageAnswer(status: status, type: "application/json", body: value.bytes() + [UInt8(ascii: "\n")])
  }

  static func refusal(_ refusal: PageRefusal) -> PageAnswer {
    var answer = json(.object([("error", .string(refusal.code))]), status: refusal.status)
    if refusal == .notSignedIn { answer.set("www-authenticate", "Bearer") }
    return answer
  }
}
