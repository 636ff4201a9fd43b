import SitrepTeam

/// Who asks as a browser does: keeps cookies, follows links, sends forms with the token that stands in them.
struct Client: Sendable {
  let server: TeamServer
  var cookies: [String: String] = [:]
  var address = "192.0.2.1"

  /// - Parameter headers: besides the cookies.
  func request(
    _ method: PageRequest.Method, _ target: String, fields: FormFields = FormFields(),
    headers: [(name: String, value: String)] = []
  ) throws -> PageRequest {
    let cookie = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    return try PageRequest(
      method: method.rawValue, target: target,
      headers: headers + [("Cookie", cookie), ("Content-Type", "application/x-www-form-urlencoded")],
      body: Array(fields.urlEncoded.utf8), isSecure: false, address: address)
  }

  mutating func get(_ target: String, headers: [(name: String, value: String)] = []) async throws
    -> PageAnswer
  {
    keep(await server.answer(try request(.get, target, headers: headers)))
  }

  /// Sends a form with its token, which stands in a page of the same session.
  mutating func post(
    _ target: String, _ fields: FormFields, token: String? = nil,
    headers: [(name: String, value: String)] = []
  ) async throws -> PageAnswer {
    var fields = fields
    let token = if let token { token } else { try await formToken() }
    fields.add("form_token", token)
    return keep(await server.answer(try request(.post, target, fields: fields, headers: headers)))
  }

  /// The token that stands in the forms of this browser.
  mutating func formToken() async throws -> String {
    let page = try await get(cookies["sitrep_session"] == nil ? "/sign-in" : "/account").text
    guard let start = page.firstRange(of: "name=\"form_token\" value=\"") else { return "" }
    return String(page[start.upperBound...].prefix { $0 != "\"" })
  }

  private mutating func keep(_ answer: PageAnswer) -> PageAnswer {
    for header in answer.headers where header.name == "set-cookie" {
      let pair = header.value.prefix { $0 != ";" }.split(separator: "=", omittingEmptySubsequences: false)
      let isGone = header.value.contains("Max-Age=0;")
      cookies[String(pair[0])] = isGone ? nil : String(pair[1])
    }
    return answer
  }
}

extension PageAnswer {
  var text: String { String(decoding: body, as: UTF8.self) }
}
