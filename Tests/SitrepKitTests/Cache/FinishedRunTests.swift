import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

@Suite("What a run wrote, kept for the same run")
struct FinishedRunTests {
  private static let request = ReportRequest(date: "2025-12-01", formats: ["hxl", "txt"])

  /// An operation that is large enough for its runs to be kept: by a file that is none of its tables.
  private static func operation(seed: Int, in folder: TemporaryFolder) throws -> LargeFolder {
    let operation = try LargeFolder(seed: seed, in: folder)
    try folder.write([UInt8](repeating: 32, count: 600 << 10), to: "operation/photograph.jpg")
    return operation
  }

  /// What a run says and writes, and whether an earlier one had done so.
  private static func answer(
    _ operation: LargeFolder, in folder: TemporaryFolder, keeping: Bool, to request: ReportRequest = request,
    templates: String? = nil
  ) throws -> (said: [String], isRepeated: Bool) {
    let (cache, output) = (keeping ? "\(folder.path)/cache" : nil, "\(folder.path)/reports")
    defer { try? FileManager.default.removeItem(atPath: output) }
    func written(_ paths: [String]) throws -> [String] {
      try paths + paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
    }
    if let run = OperationFolder.finishedRun(
      of: request, on: operation.path, templates: templates, cache: cache)
    {
      return (run.problems + [run.inventory] + (try written(run.write(to: output))), true)
    }
    let opened = try OperationFolder(at: operation.path, templates: templates, cache: cache)
    let said = opened.problemLines + [opened.inventory]
    if opened.problems.contains(where: \.isError) { return (said, false) }
    return (said + (try written(opened.write(request, to: output))), false)
  }

  @Test(
    "changes nothing of what is said and written, whatever is done to the folder or to it", arguments: 0..<6)
  func sameBytes(seed: Int) throws {
    try withTemporaryFolder { folder in
      var operation = try Self.operation(seed: seed, in: folder)
      var random = SplitMix(seed: seed + 5)
      _ = try Self.answer(operation, in: folder, keeping: true)
      var edits = LargeFolder.Edit.allCases
      for _ in 0..<edits.count / 4 {
        let edit = edits.remove(at: random.number(edits.count - 1))
        let before = operation
        try operation.apply(edit)
        if seed.isMultiple(of: 3) { try operation.damage(".run") }
        let expected = try Self.answer(operation, in: folder, keeping: false).said
        let hasErrors = expected.contains { $0.contains(": error: ") }
        for run in ["the next run", "the run after"] {
          let answer = try Self.answer(operation, in: folder, keeping: true)
          #expect(answer.said == expected, "\(edit), \(run)")
          if run == "the run after" { #expect(answer.isRepeated != hasErrors, "\(edit)") }
        }
        // Beside an error nothing else would be seen.
        if hasErrors { try operation.restore(before) }
      }
    }
  }

  /// What may happen between two runs, and whether the second may say what the first said.
  private enum Between: CaseIterable {
    case nothing, writtenAnew, moved, touched, digit, sameSizeAndTime, newFile, lostFile, template,
      templateBelow
    case words, otherDay, otherFormat, otherEdition, otherTemplates

    var isSame: Bool { [.nothing, .writtenAnew, .moved, .touched].contains(self) }
  }

  @Test("is given again where, and only where, all that it read is as it was", arguments: Between.allCases)
  private func isGivenAgain(_ between: Between) throws {
    try withTemporaryFolder { folder in
      let operation = try Self.operation(seed: 2, in: folder)
      let (table, template) = ("operation/estimates.csv", "operation/templates/report/text/none.txt")
      try folder.write("nothing", to: "operation/notes.txt")
      try folder.write("nothing", to: template)
      try folder.write("nothing", to: "other/none.txt")
      _ = try Self.answer(operation, in: folder, keeping: true)
      #expect(try Self.answer(operation, in: folder, keeping: true).isRepeated)
      var request = Self.request
      let file = "\(folder.path)/\(table)"
      let files = FileManager.default
      switch between {
      case .nothing: break
      case .writtenAnew: try operation.write()
      case .moved:
        try files.moveItem(atPath: file, toPath: "\(file).old")
        try files.copyItem(atPath: "\(file).old", toPath: file)
        try files.removeItem(atPath: "\(file).old")
      case .touched: try files.setAttributes([.modificationDate: Date.distantPast], ofItemAtPath: file)
      case .digit: try folder.write(try folder.text(of: table).replacing("e-7,", with: "e-7x,"), to: table)
      case .sameSizeAndTime:
        let date = try files.attributesOfItem(atPath: file)[.modificationDate] ?? Date.now
        let handle = try FileHandle(forUpdating: URL(filePath: file))
        let text = try folder.text(of: table)
        let place = try #require(text.utf8.firstRange(of: ",42,".utf8))
        try handle.seek(
          toOffset: UInt64(text.utf8.distance(from: text.utf8.startIndex, to: place.lowerBound)))
        try handle.write(contentsOf: Data(",43,".utf8))
        try handle.close()
        try files.setAttributes([.modificationDate: date], ofItemAtPath: file)
      case .newFile: try folder.write("nothing", to: "operation/estimate.csv")
      case .lostFile: try files.removeItem(atPath: "\(folder.path)/operation/notes.txt")
      case .template: try folder.write("something", to: template)
      case .templateBelow: try folder.write("nothing", to: "operation/templates/report/text/more/none.txt")
      case .words: try folder.write("# no words\n", to: "operation/templates/languages/en.properties")
      case .otherDay: request.date = "2025-11-30"
      case .otherFormat: request.formats = ["hxl"]
      case .otherEdition: request.edition = "internal"
      case .otherTemplates: break
      }
      let templates = between == .otherTemplates ? "\(folder.path)/other" : nil
      let expected = try Self.answer(
        operation, in: folder, keeping: false, to: request, templates: templates
      ).said
      let answer = try Self.answer(operation, in: folder, keeping: true, to: request, templates: templates)
      #expect(answer.said == expected)
      #expect(answer.isRepeated == between.isSame)
    }
  }

  @Test("is for nobody else to read, and goes when the folder changes; the least recently used goes first")
  func files() throws {
    try withTemporaryFolder { folder in
      var operation = try Self.operation(seed: 4, in: folder)
      func runs() throws -> Set<String> { Set(try folder.files().filter { $0.hasSuffix(".run") }) }
      func answer(day: Int) throws -> Bool {
        let request = ReportRequest(date: "2025-12-\(day + 10)", formats: ["hxl"])
        return try Self.answer(operation, in: folder, keeping: true, to: request).isRepeated
      }
      for day in 0..<8 { #expect(try !answer(day: day)) }
      #expect(try runs().count == 8)
      for name in try runs() {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
      }
      #expect(try answer(day: 0))
      #expect(try !answer(day: 8))
      #expect(try runs().count == 8)
      #expect(try answer(day: 0), "it was used after the others")
      #expect(try !answer(day: 1), "it was used before all others")
      let before = try runs()
      try folder.write("what a killed run left", to: "\(try #require(before.first)).partial")
      try operation.apply(.changeRow)
      #expect(try !answer(day: 9))
      #expect(try runs().count == 1)
      #expect(try folder.files().allSatisfy { !$0.hasSuffix(".partial") })
    }
  }

  @Test("is not kept where a library or another program makes a file, or of small operations")
  func notKept() throws {
    try withTemporaryFolder { folder in
      var operation = try Self.operation(seed: 2, in: folder)
      for formats in [["xlsx", "hxl"], []] {
        let request = ReportRequest(date: "2025-12-01", formats: formats)
        _ = try OperationFolder(at: operation.path, cache: "\(folder.path)/cache").write(
          request, to: "\(folder.path)/reports")
      }
      try FileManager.default.removeItem(atPath: "\(folder.path)/operation/photograph.jpg")
      _ = try Self.answer(operation, in: folder, keeping: true)
      try operation.apply(.nothing)
      #expect(try !Self.answer(operation, in: folder, keeping: true).isRepeated)
      #expect(try folder.files().allSatisfy { !$0.hasSuffix(".run") })
    }
  }
}
