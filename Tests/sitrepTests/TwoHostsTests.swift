import Foundation
import SitrepTestSupport
import Testing

@Suite("Workers on two hosts, of which one is cut off")
struct TwoHostsTests {
  private static let isWhole = ProcessInfo.processInfo.environment["SITREP_STORE_TRUST"] == "1"

  /// Whether we may make networks of our own.
  private static let isAvailable: Bool = {
    guard PostgresServer.programs != nil, getuid() == 0 else { return false }
    let script = "mount -t tmpfs tmpfs /run && ip netns add a && ip -n a link add b type veth peer name c"
    return (try? run(["sh", "-c", script])).map { $0.status == 0 } ?? false
  }()

  private static func run(_ command: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["unshare", "--mount", "--net"] + command
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test(
    "the other does what it leaves, and each report is issued once",
    .enabled(if: isWhole, "takes minutes: in `make store-trust`"),
    .enabled(if: !isWhole || isAvailable, "needs root, network namespaces and PostgreSQL's server"))
  func cutOff() throws {
    try withTemporaryFolder { folder in
      let (status, output) = try Self.run([
        "\(Project.root)/Tests/hosts/run.sh", Project.program, PostgresServer.programs ?? "", folder.path,
      ])
      #expect(status == 0, "\(output)")
    }
  }
}
