import SitrepFiles
import SitrepTables
import SitrepTemplates

/// All files that the reports of an operation's folder are made of, each with what tells whether it changed: those of
/// the folder, whose names are read too; templates and words laid over the built-in ones; the rules of time zones.
struct RunInputs: Sendable {
  /// Before any of the files was looked at.
  let moment: FileMoment
  let paths: [String]
  let marks: [FileMark]
  /// By file, the sum of its bytes; nil where it was not asked for, or is no file.
  private(set) var sums: [UInt64?]
  /// How many of them are the folder's own.
  let ownCount: Int
  let zones: [String]

  /// What stands there now.
  /// - Returns: nil where it can't be listed.
  init?(ofFolder folder: String, _ templates: TemplateFolder, zones: [String] = []) {
    moment = .now
    guard let names = try? FileSystem.names(in: folder) else { return nil }
    let own = names.filter { !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
    var paths = own
    for folder in templates.folders {
      guard (try? FileSystem.appendPaths(below: folder, to: &paths)) == true else { return nil }
    }
    ownCount = own.count
    self.zones = zones
    self.paths = paths + zones.map(TimeZones.file)
    marks = self.paths.map(FileMark.init)
    sums = Array(repeating: nil, count: marks.count)
  }

  /// As they were once kept.
  init(
    moment: FileMoment, paths: [String], marks: [FileMark], sums: [UInt64?], ownCount: Int, zones: [String]
  ) {
    (self.moment, self.paths, self.marks, self.sums) = (moment, paths, marks, sums)
    (self.ownCount, self.zones) = (ownCount, zones)
  }

  /// How many bytes the folder's files have.
  var size: Int { marks.prefix(ownCount).reduce(0) { $0 + $1.size } }

  /// Adds up the files that changed so shortly before that their times tell nothing.
  /// - Parameter table: a file that is added up while it is read.
  mutating func sumFresh(but table: String) {
    for index in paths.indices where marks[index].isFresh(at: moment) && paths[index] != table {
      sums[index] = Self.sum(ofFile: paths[index])
    }
  }

  /// The same files with the sums of all of them, and the rules of time zones beside them.
  ///
  /// - Parameters:
  ///   - later: what stands there now, after all was read.
  ///   - table: a file that was added up while it was read, and its sum.
  /// - Returns: nil where anything may have changed since these were looked at.
  func summed(by later: RunInputs, table: (path: String, sum: UInt64?)) -> RunInputs? {
    guard later.ownCount == ownCount, later.paths.starts(with: paths), later.marks.starts(with: marks) else {
      return nil
    }
    var summed = RunInputs(
      moment: moment, paths: later.paths, marks: later.marks, sums: later.sums, ownCount: ownCount,
      zones: later.zones)
    for index in later.paths.indices {
      let mark = later.marks[index]
      // Nobody looked at the rules of zones before they were read; without them others are asked.
      if index >= paths.count, !mark.isFile || mark.isFresh(at: moment) { return nil }
      if !mark.isFile { continue }
      let read = later.paths[index] == table.path ? table.sum : nil
      guard let sum = read ?? Self.sum(ofFile: later.paths[index]) else { return nil }
      if mark.isFresh(at: moment), read == nil, sums[index] != sum { return nil }
      summed.sums[index] = sum
    }
    return summed.areAsMarked ? summed : nil
  }

  /// Whether all files hold the bytes that these had; where their marks are others or tell nothing, by their sums.
  ///
  /// - Parameter now: what stands there now.
  /// - Returns: nil where one does not; else these with the marks of now, and whether they were enough.
  func confirmed(by now: RunInputs) -> (inputs: RunInputs, isByMarks: Bool)? {
    guard now.paths == paths, now.ownCount == ownCount else { return nil }
    var isByMarks = true
    for index in paths.indices where marks[index] != now.marks[index] || marks[index].isFresh(at: moment) {
      isByMarks = false
      guard marks[index].isFile, now.marks[index].isFile, marks[index].size == now.marks[index].size,
        let sum = sums[index], Self.sum(ofFile: paths[index]) == sum
      else { return nil }
    }
    if isByMarks { return (self, true) }
    let confirmed = RunInputs(
      moment: now.moment, paths: paths, marks: now.marks, sums: sums, ownCount: ownCount, zones: zones)
    return confirmed.areAsMarked ? (confirmed, false) : nil
  }

  /// Whether the folder's own files are those of another run, by their marks.
  func hasFolder(of other: RunInputs) -> Bool {
    marks.prefix(ownCount).elementsEqual(other.marks.prefix(other.ownCount))
  }

  /// Whether none changed while it was added up.
  private var areAsMarked: Bool { paths.map(FileMark.init) == marks }

  private static func sum(ofFile path: String) -> UInt64? { try? InputFile.sum(of: path) }
}
