import SitrepModel

/// What a browser or a program asks, read whole: no socket behind it.
package struct PageRequest: Sendable, Hashable {
  package enum Method: String, Sendable, Hashable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
  }

  package var method: Method
  /// The parts of the path between its slashes, decoded. None holds a slash, a control character, or is `.` or `..`.
  package var path: [String]
  package var query: FormFields
  /// The fields of the form that was sent.
  package var fields: FormFields
  package var files: [UploadedFile]
  /// The body as it was sent, where it is no form.
  package var body: [UInt8]
  package var headers: RequestHeaders
  /// Whether it came through TLS.
  package var isSecure: Bool
  /// Where it came from, by which guessing is slowed.
  package var address: String

  package init(
    _ method: Method, _ path: [String], query: FormFields = FormFields(), fields: FormFields = FormFields(),
    files: [UploadedFile] = [], body: [UInt8] = [], headers: RequestHeaders = RequestHeaders(),
    isSecure: Bool = false, address: String = "127.0.0.1"
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.fields = fields
    self.files = files
    self.body = body
    self.headers = headers
    self.isSecure = isSecure
    self.address = address
  }

  /// Reads a request as it was sent.
  ///
  /// - Parameter target: path and query, `/records?table=estimates`.
  /// - Throws: where it is malformed, or larger than the limits allow.
  package init(
    method: String, target: String, headers pairs: [(name: String, value: String)], body: [UInt8],
    isSecure: Bool, address: String, limits: RequestLimits = RequestLimits()
  ) throws(RequestRefusal) {
    guard let method = Method(rawValue: method) else { throw .unknownMethod }
    guard target.utf8.count <= limits.target else { throw .targetTooLong }
    guard pairs.count <= limits.headers,
      pairs.reduce(0, { $0 + $1.name.utf8.count + $1.value.utf8.count }) <= limits.headerBytes
    else { throw .headersTooLarge }
    guard body.count <= limits.body else { throw .bodyTooLarge }
    let question = target.firstIndex(of: "?") ?? target.endIndex
    let headers = RequestHeaders(pairs)
    var ofQuery = limits
    ofQuery.fields = limits.queryFields
    let form = try SentForm(
      method == .post ? body : [], contentType: headers["content-type"] ?? "", limits: limits)
    self.init(
      method, try Self.path(target[..<question]),
      query: try FormFields(urlEncoded: target[question...].dropFirst().utf8, limits: ofQuery),
      fields: form.fields, files: form.files, body: form.rest, headers: headers, isSecure: isSecure,
      address: address)
  }

  /// What a form that was sent says, else what the address asks for.
  var asked: FormFields { method == .post ? fields : query }

  /// Path and query again, as they are sent.
  var target: String {
    PageAddress(segments: path, query: query.fields.map { ($0.name, $0.value) }).text
  }

  /// The path of a target alone; nil where it is malformed.
  static func path(of target: String) -> [String]? {
    try? path(target.prefix { $0 != "?" })
  }

  private static func path(_ text: Substring) throws(RequestRefusal) -> [String] {
    guard text.hasPrefix("/") else { throw .malformed }
    var parts: [String] = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let decoded = PercentCoding.decoded(part.utf8) else { throw .malformed }
      let isPlain = decoded.unicodeScalars.allSatisfy {
        $0.value >= 0x20 && $0.value != 0x7F && $0 != "/" && $0 != "\\"
      }
      guard isPlain, decoded != ".", decoded != ".." else { throw .malformed }
      parts.append(decoded)
    }
    // `/records/` is `/records`, and `/` has no parts.
    if parts.last == "" { parts.removeLast() }
    guard !parts.contains("") else { throw .malformed }
    return parts
  }
}

/// What a body holds, by its type.
private struct SentForm {
  var fields = FormFields()
  var files: [UploadedFile] = []
  var rest: [UInt8] = []

  init(_ body: [UInt8], contentType: String, limits: RequestLimits) throws(RequestRefusal) {
    if body.isEmpty { return }
    let type = contentType.prefix { $0 != ";" && $0 != " " }.lowercased()
    switch type {
    case "application/x-www-form-urlencoded":
      fields = try FormFields(urlEncoded: body, limits: limits)
    case "multipart/form-data":
      let form = try MultipartForm(body, contentType: contentType, limits: limits)
      (fields, files) = (form.fields, form.files)
    case "application/json": rest = body
    default: throw .unknownContentType
    }
  }
}
