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
  static let count = ProcessInfo.processInfo.environment["SITREP_KILLS"].flatMap(Int.init) ?? 10

  /// Moments spread over a run: as many by time as by what is in its place.
  static func moments(of files: [String], usual: Duration) -> [Moment] {
    (0..<count).map { index in
      // Multiples of the golden ratio fill an interval evenly, however many they are.
      let part = (Double(index + 1) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
      return index.isMultiple(of: 2)
        ? .after(usual * part * 1.1) : .placed(Int(part * Double(files.count + 1)), of: files)
    }
  }

  /// - Returns: whether it was killed before its end.
  static func run(_ arguments: [String], in folder: String, until moment: Moment) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: Project.program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
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
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return process.terminationReason == .uncaughtSignal
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
