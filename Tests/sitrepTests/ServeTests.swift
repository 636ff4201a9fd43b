import Foundation
import SitrepTestSupport
import Testing

/// The built server on a socket; what it answers is tested without one, beside the pages.
@Suite("sitrep serve")
struct ServeTests {
  private static func get(_ target: String, _ headers: String = "") -> String {
    "GET \(target) HTTP/1.1\nHost: 127.0.0.1\nConnection: close\n\(headers)\n"
  }

  private static func post(_ target: String, _ body: String, cookie: String) -> String {
    """
    POST \(target) HTTP/1.1
    Host: 127.0.0.1
    Connection: close
    Cookie: \(cookie)
    Content-Type: application/x-www-form-urlencoded
    Content-Length: \(body.utf8.count)

    \(body)
    """
  }

  private static func status(_ answer: String) -> String { String(answer.dropFirst(9).prefix(3)) }

  private static func cookie(_ name: String, in answer: String) -> String? {
    answer.split(separator: "\r\n").lazy.compactMap { line -> String? in
      guard line.lowercased().hasPrefix("set-cookie: \(name)=") else { return nil }
      return String(line.dropFirst("set-cookie: ".count).prefix { $0 != ";" })
    }.first
  }

  @Test("lets the owner in by a link, once, and keeps them in though it is killed")
  func owner() async throws {
    try await withTemporaryFolder { folder in
      let server = try await RunningServer(in: folder)
      #expect(Self.status(try server.answer(to: Self.get("/healthz"))) == "200")
      #expect(try server.answer(to: Self.get("/records")).lowercased().contains("location: /sign-in"))
      let link = try #require(try await server.ownerLink())
      let page = try server.answer(to: Self.get("/join/\(link)"))
      let visit = try #require(Self.cookie("sitrep_visit", in: page))
      let token = try #require(page.firstMatch(of: /name="form_token" value="([0-9a-f]{64})"/))
      let passphrase = "seven%20herons%20on%20a%20wire"
      let body =
        "account=olga&function=officer&passphrase=\(passphrase)&repeat=\(passphrase)&language=en&form_token=\(token.1)"
      let joined = try server.answer(to: Self.post("/join/\(link)", body, cookie: visit))
      #expect(Self.status(joined) == "303", "\(joined)")
      let session = try #require(Self.cookie("sitrep_session", in: joined))
      let signedIn = Self.get("/account", "Cookie: \(session)\n")
      #expect(Self.status(try server.answer(to: signedIn)) == "200")
      #expect(Self.status(try server.answer(to: Self.get("/join/\(link)"))) == "404")

      _ = server.end(SIGKILL)
      let again = try await RunningServer(["team.sitrep"], in: folder)
      #expect(Self.status(try again.answer(to: signedIn)) == "200")
      #expect(try !again.said.contains("/join/"))
      for (typed, status) in [(passphrase, "303"), ("seven%20herons%20on%20a%20wall", "403")] {
        let page = try again.answer(to: Self.get("/sign-in"))
        let visit = try #require(Self.cookie("sitrep_visit", in: page))
        let token = try #require(page.firstMatch(of: /name="form_token" value="([0-9a-f]{64})"/))
        let body = "account=olga&passphrase=\(typed)&form_token=\(token.1)"
        let answer = try again.answer(to: Self.post("/sign-in", body, cookie: visit))
        #expect(Self.status(answer) == status)
      }
      // By itself, or once the time that it has for it is up.
      #expect([0, SIGTERM].contains(again.end()))
    }
  }

  @Test("reads no more of a request than it must")
  func limits() async throws {
    try await withTemporaryFolder { folder in
      let server = try await RunningServer(in: folder)
      defer { _ = server.end() }
      func post(_ headers: String, _ body: [UInt8] = []) throws -> String {
        Self.status(try server.answer(to: "POST /sign-in HTTP/1.1\nHost: x\n\(headers)\n", more: body))
      }
      let form = "Content-Type: application/x-www-form-urlencoded\n"
      #expect(try post("\(form)Content-Length: 1073741824\n") == "413")
      let chunk = Array("100000\r\n".utf8) + [UInt8](repeating: 0x61, count: 0x100000) + Array("\r\n".utf8)
      #expect(
        try post("\(form)Transfer-Encoding: chunked\n", Array(repeatElement(chunk, count: 24).joined()))
          == "413")
      #expect(try post("\(form)Content-Length: 1\nContent-Length: 2\n", [0x61]) == "400")
      let many = (0..<10_000).map { "f\($0)=1" }.joined(separator: "&")
      #expect(
        try post("\(form)Connection: close\nContent-Length: \(many.utf8.count)\n", Array(many.utf8)) == "413")
      #expect(
        Self.status(try server.answer(to: "TRACE / HTTP/1.1\nHost: x\nConnection: close\n\n")) == "405")
      for target in ["/../etc/passwd", "/assets/..%2f..%2fetc%2fpasswd", "/%00"] {
        #expect(Self.status(try server.answer(to: Self.get(target))) == "400", "\(target)")
      }
      #expect(
        ["400", "431"].contains(
          Self.status(
            try server.answer(to: Self.get("/", "X-Long: \(String(repeating: "a", count: 200_000))\n")))))
      #expect(Self.status(try server.answer(to: Self.get("/healthz"))) == "200")
    }
  }

  @Test("answers or refuses each of many who ask at once, and ends when it is told to")
  func load() async throws {
    try await withTemporaryFolder { folder in
      let server = try await RunningServer(in: folder)
      let page = try server.answer(to: Self.get("/sign-in"))
      let visit = try #require(Self.cookie("sitrep_visit", in: page))
      let token = try #require(page.firstMatch(of: /name="form_token" value="([0-9a-f]{64})"/))
      var asked: [RunningServer.Asked] = []
      var last = ""
      // What costs most to answer for who is not let in, until somebody comes too late for a turn.
      while Self.status(last) != "503", asked.count < 600 {
        asked += try (0..<60).map { number in
          let body = "account=nobody\(number)&passphrase=seven%20herons%20on%20a%20wire&form_token=\(token.1)"
          return try server.ask(Self.post("/sign-in", body, cookie: visit))
        }
        last = asked.last?.answer() ?? ""
      }
      #expect(Self.status(last) == "503")
      #expect(server.end() != SIGKILL)
      for answer in asked.map({ $0.answer() }) where !answer.isEmpty {
        #expect(["403", "503"].contains(Self.status(answer)), "\(answer)")
        #expect(answer.hasSuffix("</html>"), "half a page")
      }
    }
  }

  @Test("believes a proxy only where it is told of one", arguments: [false, true])
  func proxy(isBehindProxy: Bool) async throws {
    try await withTemporaryFolder { folder in
      let server = try await RunningServer(isBehindProxy ? ["--behind-proxy"] : [], in: folder)
      defer { _ = server.end() }
      let page = try server.answer(to: Self.get("/sign-in", "X-Forwarded-Proto: https\n"))
      #expect(page.contains("__Host-sitrep_visit=") == isBehindProxy)
      #expect(page.contains("; Secure") == isBehindProxy)
    }
  }

  private static let hasTools = ["openssl", "curl"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }

  private func run(_ program: String, _ arguments: [String], in folder: TemporaryFolder) throws -> (
    code: Int32, output: String
  ) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(program)")
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test("speaks TLS of today, and nothing else beside it", .enabled(if: hasTools, "needs openssl and curl"))
  func tls() async throws {
    try await withTemporaryFolder { folder in
      let request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
      #expect(try run("openssl", request + ["-keyout", "key.pem", "-out", "cert.pem"], in: folder).code == 0)
      let server = try await RunningServer(["--tls-cert", "cert.pem", "--tls-key", "key.pem"], in: folder)
      defer { _ = server.end() }
      let place = "127.0.0.1:\(server.port)/sign-in"
      let page = try run("curl", ["-ski", "https://\(place)"], in: folder).output
      #expect(page.contains("__Host-sitrep_visit=") && page.contains("strict-transport-security"))
      #expect(try run("curl", ["-sk", "--tls-max", "1.1", "https://\(place)"], in: folder).code != 0)
      #expect(try run("curl", ["-s", "http://\(place)"], in: folder).code != 0)
    }
  }

  @Test("serves no folder, and says what to do")
  func refusesFolder() async throws {
    let run = try await runProgram(["serve", "seeds/chile-peru-2025"])
    #expect(run.exitCode == 2)
    #expect(run.standardError.contains("sitrep copy seeds/chile-peru-2025 team.sitrep"))
  }
}
