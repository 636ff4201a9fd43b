import Foundation
import SitrepModel
import SitrepTestSupport
import Testing

@testable import SitrepKit

@Suite("Files written whole or not at all")
struct StagedFilesTests {
  static func name(_ language: String, day: Int32 = 20_423, operation: String = "op") -> ReportName {
    ReportName(operation: operation, day: Day(number: day), language: language, fileExtension: "txt")
  }

  struct Stop: Error {}

  static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("files are in their places after the commit, folders and all, and nothing else is")
  func commit() throws {
    try withTemporaryFolder { folder in
      var files = StagedFiles(below: "\(folder.path)/a/b/")
      try files.stage(Self.name("en")).writeWhole("one")
      try Data(Self.bytes("two")).write(to: URL(filePath: files.stage(Self.name("es")).path))
      try files.stage(Self.name("en", day: 20_424)).writeWhole("three")
      let paths = try files.commit()
      let names = [
        "a/b/op/2025-12-01/sitrep-op-2025-12-01-en.txt", "a/b/op/2025-12-01/sitrep-op-2025-12-01-es.txt",
        "a/b/op/2025-12-02/sitrep-op-2025-12-02-en.txt",
      ]
      #expect(paths == names.map { "\(folder.path)/\($0)" })
      #expect(try folder.files() == names)
      #expect(try names.map(folder.text(of:)) == ["one", "two", "three"])
    }
  }

  @Test("nothing stays of what was never committed, and what stood there is as it was")
  func abandoned() throws {
    try withTemporaryFolder { folder in
      try folder.write("old", to: "out/op/2025-12-01/sitrep-op-2025-12-01-en.txt")
      func start() throws {
        var files = StagedFiles(below: "\(folder.path)/out")
        try files.stage(Self.name("en")).writeWhole("new")
        try files.stage(Self.name("en", day: 20_424)).writeWhole("new")
        try files.stage(Self.name("en", operation: "other")).writeWhole("new")
        #expect(try folder.files().count == 4)
      }
      try start()
      #expect(try folder.files() == ["out/op/2025-12-01/sitrep-op-2025-12-01-en.txt"])
      #expect(try folder.text(of: "out/op/2025-12-01/sitrep-op-2025-12-01-en.txt") == "old")
      let folders = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out")
      #expect(folders == ["op"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out/op") == ["2025-12-01"])
    }
  }

  @Test("a writer that fails leaves nothing behind")
  func failingWriter() throws {
    try withTemporaryFolder { folder in
      #expect(throws: Stop.self) {
        var files = StagedFiles(below: "\(folder.path)/out")
        try files.stage(Self.name("en")).writeWhole("new")
        try Data(Self.bytes("half")).write(to: URL(filePath: files.stage(Self.name("es")).path))
        throw Stop()
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left == [])
    }
  }

  @Test("a link at a report's place is replaced, and what it led to is left alone")
  func linkedFile() throws {
    try withTemporaryFolder { folder in
      let target = try folder.write("precious", to: "elsewhere.txt")
      try folder.write("", to: "out/op/2025-12-01/x")
      let place = "\(folder.path)/out/op/2025-12-01/sitrep-op-2025-12-01-en.txt"
      try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: target)
      let partial = "\(folder.path)/out/op/2025-12-01/.sitrep-op-2025-12-01-en.txt.partial"
      try FileManager.default.createSymbolicLink(atPath: partial, withDestinationPath: target)
      var files = StagedFiles(below: "\(folder.path)/out")
      try files.stage(Self.name("en")).writeWhole("report")
      _ = try files.commit()
      #expect(try folder.text(of: "elsewhere.txt") == "precious")
      #expect(try folder.text(of: "out/op/2025-12-01/sitrep-op-2025-12-01-en.txt") == "report")
      #expect(throws: (any Error).self) { try FileManager.default.destinationOfSymbolicLink(atPath: place) }
    }
  }

  @Test(
    "a folder below the output folder that is a link is refused by name", arguments: ["op", "op/2025-12-01"])
  func linkedFolder(name: String) throws {
    try withTemporaryFolder { folder in
      try folder.write("", to: "elsewhere/x")
      try folder.write("", to: "out/op/x")
      let link = "\(folder.path)/out/\(name)"
      try? FileManager.default.removeItem(atPath: link)
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "\(folder.path)/elsewhere")
      #expect(throws: SystemFault.isALink(link)) {
        var files = StagedFiles(below: "\(folder.path)/out")
        try files.stage(Self.name("en")).writeWhole("report")
      }
      #expect(try folder.files().filter { $0.hasPrefix("elsewhere") } == ["elsewhere/x"])
    }
  }

  @Test("an output folder that is a link is the user's choice and is followed")
  func linkedOutput() throws {
    try withTemporaryFolder { folder in
      try folder.write("", to: "disk/x")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/out", withDestinationPath: "\(folder.path)/disk")
      var files = StagedFiles(below: "\(folder.path)/out")
      try files.stage(Self.name("en")).writeWhole("report")
      _ = try files.commit()
      #expect(try folder.text(of: "disk/op/2025-12-01/sitrep-op-2025-12-01-en.txt") == "report")
    }
  }

  @Test("what a killed run left is cleared by the next run of that day, and nothing else is")
  func leftOvers() throws {
    try withTemporaryFolder { folder in
      let day = "out/op/2025-12-01"
      try folder.write("half", to: "\(day)/.sitrep-op-2025-12-01-fr.txt.partial")
      try folder.write("mine", to: "\(day)/.notes.partial")
      try folder.write("mine", to: "\(day)/notes.txt")
      var files = StagedFiles(below: "\(folder.path)/out")
      try files.stage(Self.name("en")).writeWhole("report")
      _ = try files.commit()
      #expect(
        try folder.files()
          == ["\(day)/.notes.partial", "\(day)/notes.txt", "\(day)/sitrep-op-2025-12-01-en.txt"])
    }
  }

  @Test("a file where a folder must be is an error that names it")
  func fileInTheWay() throws {
    try withTemporaryFolder { folder in
      let path = try folder.write("", to: "out/op")
      #expect(throws: SystemFault.cannotWrite(path, code: ENOTDIR)) {
        var files = StagedFiles(below: "\(folder.path)/out")
        try files.stage(Self.name("en")).writeWhole("report")
      }
    }
  }

  @Test("two runs at once leave one run's files or the other's, never some of each")
  func concurrent() async throws {
    try await withTemporaryFolder { folder in
      let output = "\(folder.path)/out"
      try await withThrowingTaskGroup { group in
        for run in 0..<20 {
          group.addTask {
            var files = StagedFiles(below: output)
            for language in ["en", "es", "fr"] {
              try files.stage(Self.name(language)).writeWhole("run \(run)")
            }
            _ = try files.commit()
          }
        }
        try await group.waitForAll()
      }
      let texts = try ["en", "es", "fr"].map {
        try folder.text(of: "out/op/2025-12-01/sitrep-op-2025-12-01-\($0).txt")
      }
      #expect(Set(texts).count == 1)
    }
  }
}

extension NewFile {
  /// Writes a text and waits until it is there, as whoever commits a file must.
  fileprivate func writeWhole(_ text: String) throws {
    try write(Array(text.utf8))
    try sync()
  }
}
