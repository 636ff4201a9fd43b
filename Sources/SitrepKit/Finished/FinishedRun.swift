import SitrepFiles
import SitrepModel

/// What a run of reports said and wrote, kept so that the same is not worked out again as long as nothing changes that
/// it read.
package struct FinishedRun: Sendable {
  /// What was wrong with the input, as lines for a person; warnings alone, for a run with errors writes nothing.
  package let problems: [String]
  /// What was read, in a line.
  package let inventory: String
  private let operation: String
  private let files: [File]
  /// The folder of the operation.
  private let path: String

  /// A report's file, as it was written.
  struct File: Sendable {
    let day: Day
    let name: String
    let bytes: [UInt8]
  }

  init(problems: [String], inventory: String, operation: String, files: [File], path: String) {
    (self.problems, self.inventory) = (problems, inventory)
    (self.operation, self.files, self.path) = (operation, files, path)
  }

  /// Writes the reports below a folder, as ``OperationFolder/write(_:to:progress:)`` does.
  /// - Returns: the paths of the files written.
  package func write(to output: String? = nil) throws(SitrepError) -> [String] {
    var staged = StagedFiles(below: output ?? OperationFolder.usualOutput(beside: path))
    for file in files {
      guard let name = ReportName(fileName: file.name, operation: operation, day: file.day) else { continue }
      try writing(name.path) {
        let new = try staged.stage(name)
        try new.write(file.bytes)
        try new.sync()
      }
    }
    do {
      return try staged.commit()
    } catch {
      throw .system(error)
    }
  }
}

// The file: first what tells whether it is what is looked for and still fits, then the reports.
extension FinishedRun {
  /// What is looked for: what was asked, and the program that answered.
  struct Key: Equatable {
    let program: UInt64
    let texts: [String]
  }

  func write(_ key: Key, _ inputs: RunInputs, to path: String) {
    guard var file = FlatArraysWriter(at: path) else { return }
    file.write([key.program])
    file.write(texts: key.texts)
    file.write([inputs.moment])
    file.write([inputs.ownCount])
    file.write(texts: inputs.paths)
    file.write(inputs.marks)
    file.write(inputs.sums)
    file.write(texts: inputs.zones)
    file.seal()
    file.write(texts: [operation, inventory] + problems)
    file.write(texts: files.map(\.name))
    file.write(files.map(\.day))
    for report in files { file.write(report.bytes) }
    file.seal()
    file.finish()
  }

  /// What was read by a run that is kept, the first in its file.
  /// - Returns: nil where it is damaged or answers something else.
  static func inputs(
    in file: inout FlatArraysReader, of key: Key?
  ) throws(FlatArraysReader.Damage) -> RunInputs? {
    let found = Key(program: try file.readOne(), texts: try file.readTexts())
    let (moment, ownCount) = (try file.readOne(FileMoment.self), try file.readOne(Int.self))
    let paths = try file.readTexts()
    let (marks, sums) = (try file.read(FileMark.self), try file.read(UInt64?.self))
    let inputs = RunInputs(
      moment: moment, paths: paths, marks: marks, sums: sums, ownCount: ownCount, zones: try file.readTexts())
    try file.checkSeal()
    let isWhole = inputs.marks.count == inputs.paths.count && inputs.sums.count == inputs.paths.count
    guard isWhole, key == nil || key == found else { return nil }
    return inputs
  }

  /// - Parameter file: the file after what was read.
  init(_ file: inout FlatArraysReader, path: String) throws(FlatArraysReader.Damage) {
    let texts = try file.readTexts()
    let names = try file.readTexts()
    let days = try file.read(Day.self)
    guard texts.count >= 2, names.count == days.count else { throw FlatArraysReader.Damage() }
    var files: [File] = []
    for (name, day) in zip(names, days) { files.append(File(day: day, name: name, bytes: try file.read())) }
    try file.checkSeal()
    self.init(
      problems: Array(texts[2...]), inventory: texts[1], operation: texts[0], files: files, path: path)
  }
}
