import Foundation
import SitrepTestSupport

/// A run of the built program that is killed, where it has not ended before.
struct KilledRun {
  /// When the program is killed.
  enum Moment {
    /// So long after its start.
    case after(Duration)
    /// As soon as so many of the files have been put in their places.
    case placed(Int, of: [String])
  }

  /// How many kills a test tries: `SITREP_KILLS`, or few.
  static let count = ProcessInfo.processInfo.environment["SITREP_KILLS"].flatMap(Int.init) ?? 8

  /// Calls `body` with moments spread over a run, as many by time as by what is in its place, until so many kills have
  /// struck: at some moments the run has ended already, and where the machine has less to do than when `usual` was
  /// measured it ends sooner.
  ///
  /// - Returns: how many struck.
  static func forEachMoment(
    of files: [String], usual: Duration, _ body: (Moment) async throws -> Bool
  ) async rethrows -> Int {
    var (index, killed, usual) = (0, 0, usual)
    while killed < count, index < count * 20 {
      index += 1
      // Multiples of the golden ratio fill an interval evenly, however many they are.
      let part = (Double(index) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
      let moment =
        index.isMultiple(of: 2)
        ? Moment.after(usual * part) : .placed(Int(part * Double(files.count)), of: files)
      if try await body(moment) { killed += 1 } else if case .after = moment { usual = usual * 0.9 }
    }
    return killed
  }

  /// A shell that runs the tests in the background has them ignore SIGINT, and so would what they start.
  private static func heedSignals() {
    for number in [SIGINT, SIGTERM, SIGHUP] { _ = signal(number, SIG_DFL) }
  }

  /// - Returns: whether it was killed before its end.
  static func run(
    _ arguments: [String], in folder: String, until moment: Moment, by signal: Int32 = SIGKILL,
    environment: [String: String]? = nil
  ) throws -> Bool {
    heedSignals()
    let process = Process()
    process.executableURL = URL(filePath: Project.program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    if let environment { process.environment = environment }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    var before: [UInt64?] = []
    if case .placed(_, let files) = moment { before = files.map(inode) }
    let start = ContinuousClock.now
    try process.run()
    while process.isRunning {
      let isTime =
        switch moment {
        case .after(let duration): ContinuousClock.now - start >= duration
        case .placed(let count, let files):
          count == 0
            // None is in its place, all are about to be.
            ? files.last.map { inode(of: partial(of: $0)) != nil } ?? true
            : zip(files, before).count { inode(of: $0) != $1 } >= count
        }
      if isTime { break }
      usleep(50)
    }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal && process.terminationStatus == signal
  }

  /// Where a file is written before it is put in its place.
  private static func partial(of path: String) -> String {
    let file = URL(filePath: path)
    let name = file.lastPathComponent
    let prefix = name.hasPrefix("sitrep-") ? "." : ".sitrep-"
    return file.deletingLastPathComponent().path(percentEncoded: false) + "\(prefix)\(name).partial"
  }

  private static func inode(of path: String) -> UInt64? {
    var information = stat()
    return stat(path, &information) == 0 ? UInt64(information.st_ino) : nil
  }
}
