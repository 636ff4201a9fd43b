import SitrepFiles
import SitrepModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Another program that makes a document. It gets its arguments as a list, with no shell between, an environment of
/// its own, and a time limit.
struct ExternalProgram: Sendable {
  let name: String
  let path: String

  /// Looks the program up in `PATH`.
  ///
  /// - Parameter package: the package of Debian that holds it.
  init(_ name: String, package: String) throws(DocumentError) {
    for folder in Self.variable("PATH").split(separator: ":") {
      let path = "\(folder)/\(name)"
      if access(path, X_OK) == 0 {
        self.name = name
        self.path = path
        return
      }
    }
    throw .missing(program: name, package: package)
  }

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - folder: where it may put files that it needs for a while.
  ///   - epoch: the time that stands in the document, in seconds since 1970.
  ///   - limit: after how many seconds it is stopped, with all it started.
  func run(
    _ arguments: [String], temporaryFolder folder: String, epoch: Int, limit seconds: Int
  ) throws(DocumentError) {
    let errors = try Pipe()
    let child = try start(arguments, in: folder, epoch: epoch, errors: errors)
    defer { Unfinished.ended(program: child) }
    errors.closeWriting()
    let deadline = Self.now + seconds * 1000
    let message = errors.read(until: deadline)
    guard let status = Self.wait(for: child, until: deadline) else {
      kill(-child, SIGKILL)
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0, errno == EINTR {}
      throw .tookTooLong(program: name, seconds: seconds)
    }
    guard status == 0 else {
      // The code of an ended program, or as shells have it for one that a signal stopped.
      let exitCode = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
      throw .failed(program: name, exitCode: exitCode, message: Self.lastLines(of: message))
    }
  }

  // MARK: Starting

  private func start(
    _ arguments: [String], in folder: String, epoch: Int, errors: Pipe
  ) throws(DocumentError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, STDERR_FILENO)
    // A process group of its own, so that what it starts ends with it; and no signal kept from it, as from threads of ours.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    posix_spawnattr_setpgroup(&attributes, 0)

    var child: pid_t = 0
    let code = Self.withCStrings([path] + arguments) { arguments in
      Self.withCStrings(environment(in: folder, epoch: epoch)) { environment in
        var code: Int32 = 0
        Unfinished.startingProgram {
          code = posix_spawn(&child, path, &actions, &attributes, arguments, environment)
          return code == 0 ? child : nil
        }
        return code
      }
    }
    guard code == 0 else {
      throw .system(.notStarted(path: path, reason: DiagnosticText.reason(systemError: code)))
    }
    return child
  }

  /// Nothing of the reader's own settings, but where programs, fonts and their caches are.
  private func environment(in folder: String, epoch: Int) -> [String] {
    var variables = [
      "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "TZ=UTC", "TMPDIR=\(folder)", "SOURCE_DATE_EPOCH=\(epoch)",
    ]
    for name in ["PATH", "HOME", "XDG_CACHE_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH"] {
      let value = Self.variable(name)
      if !value.isEmpty { variables.append("\(name)=\(value)") }
    }
    return variables
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  // MARK: Waiting

  /// Milliseconds of a clock that never goes back.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// - Returns: the status with which it ended; nil where it has not by then.
  private static func wait(for child: pid_t, until deadline: Int) -> Int32? {
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return status }
      if ended < 0, errno != EINTR { return -1 }
      if now >= deadline { return nil }
      usleep(2000)
    }
  }

  private static func lastLines(of bytes: [UInt8]) -> String {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).suffix(3)
    return lines.map { String(decoding: $0.suffix(300), as: UTF8.self) }.joined(separator: "; ")
  }
}

/// What a program writes as errors, on its way to us. It is open as long as the program, or what it started, runs.
private final class Pipe {
  private let reading: Int32
  private(set) var writing: Int32

  init() throws(DocumentError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(.noPipe(reason: DiagnosticText.reason(systemError: errno))) }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(reading)
    closeWriting()
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Reads to the end, or until a time; keeps the last part of what is very long.
  func read(until deadline: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      var wait = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
      let left = deadline - ExternalProgram.now
      guard left > 0 else { return bytes }
      let ready = poll(&wait, 1, Int32(min(left, 1000)))
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      #if canImport(Darwin)
        let count = Darwin.read(reading, &buffer, buffer.count)
      #elseif canImport(Glibc)
        let count = Glibc.read(reading, &buffer, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(reading, &buffer, buffer.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      if bytes.count > 65_536 { bytes.removeFirst(bytes.count - 8192) }
    }
  }
}
