import Foundation
import SitrepTestSupport
import Testing

@Suite("What the programs are linked with")
struct NoConnectionTests {
  private static let network: Set<String> = [
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "getaddrinfo", "gethostbyname",
    "send", "sendto", "sendmsg", "recv", "recvfrom", "recvmsg", "PQconnectdbParams",
  ]

  /// The symbols that a program takes from shared libraries.
  private func symbols(of program: String) throws -> Set<String> {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/nm")
    process.arguments = ["-D", "--undefined-only", program]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Set(
      text.split(separator: "\n").compactMap { line in
        line.split(separator: " ").last.map { String($0.prefix { $0 != "@" }) }
      })
  }

  @Test(
    "sitrep can open no connection; sitrep-server can",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/nm"), "needs nm"))
  func none() throws {
    let own = try symbols(of: Project.program)
    #expect(own.contains("write"), "no symbols were read")
    #expect(own.isDisjoint(with: Self.network), "\(own.intersection(Self.network))")
    #expect(try symbols(of: "\(Project.program)-server").contains("PQconnectdbParams"))
  }
}
