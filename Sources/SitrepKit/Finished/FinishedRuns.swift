import SitrepFiles
import SitrepModel
import SitrepRender
import SitrepTables
import SitrepTemplates

/// The runs of an operation's folder that are kept among the user's caches, in a file each: the least recently used
/// goes first.
struct FinishedRuns: Sendable {
  /// Where the caches of all operations lie.
  private let folder: String
  /// The operation's folder, and that of the templates laid over its own, as they were named.
  private let path: String
  private let templates: String?
  /// How the names of its files begin.
  private let prefix: String

  /// Of one operation, and of all.
  private static let most = (ofOne: 8, ofAll: 64)
  /// How many bytes of reports a run may have written, and all files may have.
  private static let sizes = (ofOne: 32 << 20, ofAll: 256 << 20)
  /// What is smaller is read as fast.
  private static let leastSize = 512 << 10
  private static let ending = ".run"

  /// - Parameters:
  ///   - folder: where the caches of all operations lie.
  ///   - path: the operation's folder.
  ///   - templates: those that are laid over its own.
  /// - Returns: nil where there is no such folder.
  init?(in folder: String, operation path: String, templates: String?) {
    guard let absolute = absolutePath(of: path) else { return nil }
    (self.folder, self.path, self.templates) = (folder, path, templates)
    prefix = "\(ContentSum(of: Array(absolute.utf8)).value.hexadecimal)-"
  }

  /// What a run is going to read; nil where it is not worth keeping what comes of it.
  func inputs(_ templates: TemplateFolder) -> RunInputs? {
    guard var inputs = RunInputs(ofFolder: path, templates), inputs.size >= Self.leastSize else { return nil }
    inputs.sumFresh(but: table)
    return inputs
  }

  private var table: String { "\(path)/\(TableSchema.estimates.name).csv" }

  /// The run that answered a request before, where all that it read is as it was. What no longer fits is taken away,
  /// for the tables may no longer hold what it holds.
  func run(of request: ReportRequest, _ templates: TemplateFolder) -> FinishedRun? {
    guard let key = key(of: request), var reader = FlatArraysReader(path: file(of: key)) else { return nil }
    guard let inputs = try? FinishedRun.inputs(in: &reader, of: key),
      let now = RunInputs(ofFolder: path, templates, zones: inputs.zones),
      let confirmed = inputs.confirmed(by: now), let run = try? FinishedRun(&reader, path: path)
    else {
      clear()
      return nil
    }
    if confirmed.isByMarks {
      PrivateFile.touch(file(of: key))
    } else {
      run.write(key, confirmed.inputs, to: file(of: key))
    }
    return run
  }

  /// Keeps what a run wrote.
  ///
  /// - Parameters:
  ///   - operation: what was read, with what it was to be read of.
  ///   - files: what was written, where nobody else writes.
  func keep(
    _ request: ReportRequest, of operation: OperationFolder, files: [(name: ReportName, path: String)]
  ) {
    guard let key = key(of: request), let inputs = operation.inputs,
      let profile = try? operation.operation().profile,
      files.reduce(0, { $0 + FileMark(path: $1.path).size }) <= Self.sizes.ofOne
    else { return }
    let zones = [profile.zone.name] + profile.clocks.map(\.zone.name)
    guard let now = RunInputs(ofFolder: path, operation.templates, zones: zones),
      let summed = inputs.summed(by: now, table: (table, operation.asRead.estimatesSum))
    else { return }
    var written: [FinishedRun.File] = []
    for (name, path) in files {
      guard let bytes = try? FileSystem.bytes(of: path) else { return }
      written.append(FinishedRun.File(day: name.day, name: name.fileName, bytes: bytes))
    }
    FinishedRun(
      problems: operation.problemLines, inventory: operation.inventory, operation: profile.operation,
      files: written, path: path
    ).write(key, summed, to: file(of: key))
    tidy(beside: summed)
  }

  /// Takes away all runs of the operation, and what stopped ones left of theirs.
  func clear() {
    for name in names() where name.hasPrefix(prefix) { remove(name) }
  }

  /// Takes away the runs of the operation that read something else, and of all runs those that were not used for
  /// longest.
  private func tidy(beside inputs: RunInputs) {
    for name in names() where name.hasPrefix(prefix) {
      if isOf(inputs, name) { PrivateFile.removeLeftOver(of: "\(folder)/\(name)") } else { remove(name) }
    }
    let all = names().map { (name: $0, mark: FileMark(path: "\(folder)/\($0)")) }
    var (own, count, size) = (0, 0, 0)
    for (name, mark) in all.sorted(by: { $1.mark.isOlder(than: $0.mark) }) {
      if name.hasPrefix(prefix) { own += 1 }
      (count, size) = (count + 1, size + mark.size)
      if own > Self.most.ofOne || count > Self.most.ofAll || size > Self.sizes.ofAll { remove(name) }
    }
  }

  /// Whether a run read what another did. One that is being written is nobody's yet.
  private func isOf(_ inputs: RunInputs, _ name: String) -> Bool {
    guard var reader = FlatArraysReader(path: "\(folder)/\(name)") else { return false }
    return (try? FinishedRun.inputs(in: &reader, of: nil))?.hasFolder(of: inputs) == true
  }

  /// The files of all runs, finished or begun, once each.
  private func names() -> [String] {
    let all = (try? FileSystem.names(in: folder)) ?? []
    return Set(all.map { PrivateFile.place(ofPartial: $0) ?? $0 }.filter { $0.hasSuffix(Self.ending) })
      .sorted()
  }

  private func remove(_ name: String) { PrivateFile.remove("\(folder)/\(name)") }

  private func file(of key: FinishedRun.Key) -> String {
    var sum = ContentSum()
    for text in key.texts { sum.add(text) }
    return "\(folder)/\(prefix)\(sum.value.hexadecimal)\(Self.ending)"
  }

  /// nil where another program makes a file, or a library that is not the same everywhere.
  private func key(of request: ReportRequest) -> FinishedRun.Key? {
    let names = request.formats.isEmpty ? ReportRequest.defaultFormats : request.formats
    let formats = names.map(OutputFormats.named)
    guard let program = ProgramFile.identity, formats.allSatisfy({ $0?.isReproducible == true }) else {
      return nil
    }
    func list(_ texts: [String]) -> [String] { ["\(texts.count)"] + texts }
    func optional(_ text: String?) -> [String] { list([text].compactMap(\.self)) }
    let dates = [request.date, request.from, request.to, request.asKnown, request.edition]
    return FinishedRun.Key(
      program: program,
      texts: [path] + optional(templates) + dates.flatMap(optional) + list(names) + list(request.languages))
  }
}
