import Foundation

/// A PostgreSQL server of the tests' own: on the loopback, in a folder of its own, as a user without rights. It ends
/// with the process that started it, however that ends.
package final class PostgresServer: Sendable {
  package let port: Int
  package let folder: String
  private let process: Process
  // Closing it ends the server, and the system closes it when we end.
  private let lifeline: Pipe

  package static let user = "sitrep"
  package static let password = "pa%25ss%2Fword"

  /// Where the programs of the server are; nil where it is not installed.
  package static let programs: String? = {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
    let versions = found.compactMap(Int.init).sorted(by: >).map { "/usr/lib/postgresql/\($0)/bin" }
    return (versions + ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]).first {
      FileManager.default.isExecutableFile(atPath: "\($0)/initdb")
    }
  }()

  /// The server that most tests share; each test has a database of its own in it.
  package static let shared: PostgresServer? = try? PostgresServer()

  /// Whether a server can have a small disk: for that we must be root, and free to mount.
  package static let isSmallDiskAvailable: Bool = {
    guard programs != nil, getuid() == 0 else { return false }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  package enum Fault: Error { case notInstalled, notStarted(String) }

  /// Starts a server with an empty database, and waits until it answers.
  ///
  /// - Parameters:
  ///   - settings: what the server is told besides: `-c fsync=off`.
  ///   - smallDisk: the megabytes of a disk of its own, in memory, at `disk` in its folder; nil is none.
  package init(settings: [String] = ["-c", "fsync=off"], smallDisk: Int? = nil) throws {
    guard let programs = Self.programs else { throw Fault.notInstalled }
    folder = NSTemporaryDirectory() + "sitrep-postgres-\(UUID().uuidString)"
    port = try Self.freePort()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try (Self.password.removingPercentEncoding ?? "").write(
      toFile: "\(folder)/password", atomically: false, encoding: .utf8)
    process = Process()
    lifeline = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      (smallDisk == nil ? [] : ["unshare", "--mount"]) + ["sh", "-c", Self.script, "sh", programs, folder]
      + [String(port), smallDisk.map { String($0) } ?? ""] + settings
    process.standardInput = lifeline
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let deadline = ContinuousClock.now + .seconds(1_800)
    while !FileManager.default.fileExists(atPath: "\(folder)/ready") {
      guard process.isRunning, ContinuousClock.now < deadline else {
        throw Fault.notStarted((try? String(contentsOfFile: "\(folder)/log", encoding: .utf8)) ?? "no log")
      }
      usleep(50_000)
    }
  }

  deinit { stop() }

  /// Ends the server and takes its folder away.
  package func stop() {
    try? lifeline.fileHandleForWriting.close()
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The address of a database, through another port where one is given.
  package func url(_ database: String, port: Int? = nil) -> String {
    "postgres://\(Self.user):\(Self.password)@127.0.0.1:\(port ?? self.port)/\(database)"
  }

  /// Makes an empty database, and gives its address: under load the server may take long to let a program in.
  package func makeDatabase() throws -> String {
    let name = "t\(UUID().uuidString.lowercased().filter { $0 != "-" })"
    try run("createdb", ["--maintenance-db=\(url("postgres"))", name])
    return "\(url(name))?connect_timeout=900"
  }

  /// Runs SQL as `psql` does; gives its output, unaligned.
  @discardableResult
  package func sql(_ sql: String, in url: String) throws -> String {
    try run("psql", ["--no-psqlrc", "-qAt", "-v", "ON_ERROR_STOP=1", "-d", url, "-c", sql])
  }

  /// The process ids of the server: the first is the one that starts the others.
  package var processID: Int32? {
    let text = try? String(contentsOfFile: "\(folder)/data/postmaster.pid", encoding: .utf8)
    return text?.split(separator: "\n").first.flatMap { Int32($0) }
  }

  @discardableResult
  private func run(_ program: String, _ arguments: [String]) throws -> String {
    guard let programs = Self.programs else { throw Fault.notInstalled }
    let process = Process()
    process.executableURL = URL(filePath: "\(programs)/\(program)")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Fault.notStarted(text) }
    return text.trimmingCharacters(in: .newlines)
  }

  /// A server refuses to be run by root: then a user that owns nothing runs it. Whenever the server is killed it is
  /// started again, until the lifeline is cut.
  private static let script = """
    bin=$1 folder=$2 port=$3 disk=$4; shift 4
    # What stops the tests may reach us too: only the lifeline's end is the end.
    trap '' HUP INT TERM
    as=
    if [ "$(id -u)" = 0 ]; then
      as="setpriv --reuid=65534 --regid=65534 --clear-groups"
      chown 65534:65534 "$folder" "$folder/password"
    fi
    cd "$folder" || exit 1
    if [ -n "$disk" ]; then
      mkdir disk && mount -t tmpfs -o "size=${disk}m,mode=700,uid=65534,gid=65534" tmpfs disk || exit 1
    fi
    export LC_ALL=C TZ=UTC HOME="$folder"
    $as "$bin/initdb" -D data -U \(user) --pwfile=password --auth=scram-sha-256 -E UTF8 --no-sync >log 2>&1 || exit 1
    (
      while [ ! -e stop ]; do
        $as "$bin/postgres" -D data -k "" -h 127.0.0.1 -p "$port" -c max_connections=300 -c shared_buffers=32MB \
          -c max_wal_size=256MB "$@" >>log 2>&1 </dev/null
        sleep 0.1
      done
    ) </dev/null &
    loop=$! tries=0
    until "$bin/pg_isready" -q -h 127.0.0.1 -p "$port" || [ $tries -ge 18000 ]; do
      tries=$((tries + 1))
      sleep 0.1
    done
    if [ $tries -lt 18000 ]; then
      touch ready
      cat >/dev/null
    fi
    touch stop
    # Again and again: it may just be starting, with the number of the last one in its file.
    while kill -0 $loop 2>/dev/null; do
      kill -INT "$(head -n 1 data/postmaster.pid)" 2>/dev/null
      sleep 0.1
    done
    cd / && rm -rf "$folder"
    """

  /// A port that nobody listens on, below those that the system gives to connections: so nobody is given it before
  /// it is used.
  package static func freePort() throws -> Int {
    for _ in 0..<1_000 {
      let port = Int.random(in: 10_000..<32_000)
      let socket = Foundation.socket(AF_INET, streamSocket, 0)
      defer { close(socket) }
      if withLoopbackAddress(port, { bind(socket, $0, $1) }) == 0 { return port }
    }
    throw Fault.notStarted("no free port")
  }
}
