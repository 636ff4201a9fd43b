import SitrepModel
import SitrepTeam
import Testing

/// Somebody at a browser without JavaScript: keeps cookies, follows where answers send on to, fills in forms as they
/// stand on a page.
struct Browser {
  let server: TeamServer
  private var cookies: [String: String] = [:]
  var languages = "en"

  init(_ server: TeamServer) {
    self.server = server
  }

  mutating func get(_ target: String) async throws -> SeenPage {
    try await ask("GET", target, body: "")
  }

  /// Sends the form of a page that goes to an address, with some of its fields filled in; the others stand as they are.
  mutating func send(
    _ page: SeenPage, to action: String, _ filled: KeyValuePairs<String, String> = [:],
    button: (String, String)? = nil
  ) async throws -> SeenPage {
    let form = try #require(page.form(to: action), "\(action) among \(page.markup.prefix(4000))")
    var fields = form
    for (name, _) in filled { fields.removeAll { $0.name == name } }
    for (name, value) in filled { fields.append(.init(name, value)) }
    if let button { fields.append(.init(button.0, button.1)) }
    return try await post(action, FormFields(fields))
  }

  mutating func post(_ target: String, _ fields: FormFields) async throws -> SeenPage {
    try await ask("POST", target, body: fields.urlEncoded)
  }

  private mutating func ask(_ method: String, _ target: String, body: String) async throws -> SeenPage {
    var headers = [
      ("host", "127.0.0.1:8080"), ("accept-language", languages),
      ("cookie", cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")),
    ]
    if method == "POST" { headers.append(("content-type", "application/x-www-form-urlencoded")) }
    let request = try PageRequest(
      method: method, target: target, headers: headers.map { (name: $0.0, value: $0.1) },
      body: Array(body.utf8),
      isSecure: false, address: "127.0.0.1")
    let answer = await server.answer(request)
    for header in answer.headers where header.name == "set-cookie" {
      let pair = header.value.prefix { $0 != ";" }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookies[String(pair[0])] = pair.count > 1 && !pair[1].isEmpty ? String(pair[1]) : nil
    }
    if answer.status == 303, let place = answer[header: "location"] {
      return try await ask("GET", place, body: "")
    }
    return SeenPage(target: target, answer: answer)
  }
}

/// An answer as a browser has it.
struct SeenPage {
  /// Where it was found in the end.
  let target: String
  let answer: PageAnswer

  var status: Int { answer.status }
  var markup: String { String(decoding: answer.body, as: UTF8.self) }

  /// What one reads, without markup.
  var text: String {
    var text = ""
    var isInTag = false
    for character in markup {
      if character == "<" {
        isInTag = true
      } else if character == ">" {
        isInTag = false
      } else if !isInTag {
        text.append(character)
      }
    }
    return Self.plain(text)
  }

  /// The first address on the page that begins so.
  func link(_ start: String) -> String? {
    for part in markup.split(separator: "href=\"").dropFirst() where part.hasPrefix(start) {
      return Self.plain(String(part.prefix { $0 != "\"" }))
    }
    return nil
  }

  /// The fields of the form that goes to an address, as they stand; nil where there is none.
  func form(to action: String) -> [FormFields.Field]? {
    let forms = markup.split(separator: "<form ").dropFirst().map { $0.split(separator: "</form>")[0] }
    guard
      let form = forms.first(where: { $0.contains("method=\"post\"") && $0.contains("action=\"\(action)\"") })
    else { return nil }
    var fields: [FormFields.Field] = []
    // The drop-down whose options follow, where several of them may be chosen.
    var several: String?
    for tag in form.split(separator: "<").dropFirst() {
      let attributes = String(tag.prefix { $0 != ">" })
      guard let name = Self.value(of: "name", in: attributes) else {
        let option = Self.value(of: "value", in: attributes) ?? ""
        if tag.hasPrefix("option"), attributes.contains(" selected") {
          if let several {
            fields.append(.init(several, option))
          } else if let last = fields.indices.last {
            fields[last] = .init(fields[last].name, option)
          }
        }
        continue
      }
      let value = Self.value(of: "value", in: attributes) ?? ""
      if tag.hasPrefix("input") {
        let type = Self.value(of: "type", in: attributes) ?? "text"
        let isLeftOut = ["checkbox", "radio"].contains(type) && !attributes.contains(" checked")
        if !isLeftOut, type != "file" { fields.append(.init(name, value)) }
      } else if tag.hasPrefix("select") {
        several = attributes.contains(" multiple") ? name : nil
        if several == nil { fields.append(.init(name, "")) }
      } else if tag.hasPrefix("textarea") {
        let text = tag.drop { $0 != ">" }.dropFirst(2)
        fields.append(.init(name, Self.plain(String(text))))
      }
    }
    return fields
  }

  private static func value(of name: String, in attributes: String) -> String? {
    guard let range = attributes.firstRange(of: " \(name)=\"") else { return nil }
    return plain(String(attributes[range.upperBound...].prefix { $0 != "\"" }))
  }

  private static func plain(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
