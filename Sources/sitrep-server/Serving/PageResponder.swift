import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import SitrepTeam

/// Hands requests to the pages, and their answers back.
struct PageResponder: HTTPResponder {
  let server: TeamServer
  let limits: RequestLimits
  /// Whether connections are TLS's.
  let isSecure: Bool
  /// Whether what a proxy says of where a request came from is believed.
  let isBehindProxy: Bool
  /// How long a body may take.
  let bodyTime: Duration

  func respond(to request: Request, context: Connection) async throws -> Response {
    do {
      let body = try await body(of: request)
      let answer = await server.answer(try read(request, body: body, from: context))
      return Self.response(answer)
    } catch {
      // What is left of the request is not waited for.
      context.closeSoon()
      var response = Self.response(
        server.answer(error as? RequestRefusal ?? .malformed, to: request.head.path ?? ""))
      response.headers[.connection] = "close"
      return response
    }
  }

  private func read(_ request: Request, body: [UInt8], from context: Connection) throws(RequestRefusal)
    -> PageRequest
  {
    // The host is kept apart from the other headers.
    let host = request.head.authority.map { [(name: "host", value: $0)] } ?? []
    let headers = host + request.headers.map { (name: $0.name.rawName, value: $0.value) }
    let forwarded = isBehindProxy ? Forwarded(request.headers) : Forwarded()
    return try PageRequest(
      method: request.method.rawValue, target: request.head.path ?? "", headers: headers, body: body,
      isSecure: forwarded.isSecure ?? isSecure, address: forwarded.address ?? context.address, limits: limits)
  }

  private func body(of request: Request) async throws -> [UInt8] {
    // It has none (RFC 9112 §6.3): nothing is waited for.
    if request.headers[.contentLength] == nil, request.headers[.transferEncoding] == nil { return [] }
    if let length = request.headers[.contentLength].flatMap(Int.init), length > limits.body {
      throw RequestRefusal.bodyTooLarge
    }
    let (limit, time) = (limits.body, bodyTime)
    return try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask {
        var bytes: [UInt8] = []
        for try await part in request.body {
          guard bytes.count + part.readableBytes <= limit else { throw RequestRefusal.bodyTooLarge }
          bytes += part.readableBytesView
        }
        return bytes
      }
      group.addTask {
        try await Task.sleep(for: time)
        throw RequestRefusal.tooSlow
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }

  private static func response(_ answer: PageAnswer) -> Response {
    var headers = HTTPFields()
    for header in answer.headers {
      if let name = HTTPField.Name(header.name) { headers.append(HTTPField(name: name, value: header.value)) }
    }
    return Response(
      status: HTTPResponse.Status(code: answer.status), headers: headers,
      body: ResponseBody(byteBuffer: answer.content.sent(ByteBuffer.init(bytes:))))
  }
}

/// What a proxy says of where a request came from.
private struct Forwarded {
  /// The address that the proxy itself saw: the last of the list, for what stands before it anybody may have written.
  var address: String?
  var isSecure: Bool?

  init() {}

  init(_ headers: HTTPFields) {
    address = HTTPField.Name("X-Forwarded-For").flatMap { headers[$0] }
      .flatMap { $0.split(separator: ",").last.map { String($0.filter { $0 != " " }) } }
    isSecure = HTTPField.Name("X-Forwarded-Proto").flatMap { headers[$0] }.map { $0 == "https" }
  }
}
