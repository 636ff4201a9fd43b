import Foundation
import SitrepKit
import SitrepTestSupport

@testable import SitrepSpreadsheet

/// `Tests/operations/withheld`: an operation whose withheld rows bear a mark in every cell that takes one: `qzi` or a
/// number that starts with 777 in what is internal, `qzp` or 888 in what is for partners, dates of 2031 and 2032.
enum PlantedOperation {
  static let folder = "\(Project.root)/Tests/operations/withheld"
  static let date = "2025-11-30"

  /// What a level's rows bear and nothing else does.
  struct Mark: Sendable {
    let word: String
    let digits: String
    let year: String

    static let `internal` = Mark(word: "qzi", digits: "777", year: "2031")
    static let partner = Mark(word: "qzp", digits: "888", year: "2032")

    /// The edition that may show nothing so marked.
    static let hidden: [String: [Mark]] = ["public": [.internal, .partner], "partner": [.internal]]

    /// The mark as outputs may write it: a number with or without a separator of thousands, a coordinate with a point.
    var spellings: [String] {
      let numbers = ["1", ",1", ".1", "\u{202F}1", "\u{A0}1"].map { digits + $0 }
      let (first, rest) = (digits.prefix(2), digits.prefix(2) + "13")
      let coordinates = ["\(digits.prefix(1)).\(rest)", "\(first).\(rest)", "1.\(rest)"]
      let capitalised = word.prefix(1).uppercased() + word.dropFirst()
      return [word, capitalised, word.uppercased(), year] + numbers + coordinates
    }
  }

  /// Every format that is made without another program.
  static let formats = ReportRequest.knownFormats.filter { $0 != "docx" && $0 != "pdf" }

  /// The bytes of all that an edition writes and prints, by what it is: files' names, the files themselves, each part of
  /// a workbook, the answers to questions.
  static func outputs(of path: String, edition: String) throws -> [String: Data] {
    let operation = try OperationFolder(at: path)
    var outputs: [String: Data] = [:]
    let requests = [
      ReportRequest(date: date, formats: formats, languages: ["en"], edition: edition),
      ReportRequest(date: date, formats: ["txt"], languages: ["es", "fr", "pt"], edition: edition),
      ReportRequest(
        from: "2025-11-28", to: "2025-11-29", formats: ["txt", "json", "xlsx"], edition: edition),
      ReportRequest(date: "2025-11-29", formats: ["txt", "html"], edition: edition, asKnown: "2025-12-02"),
    ]
    for request in requests {
      for file in try operation.files(request) {
        outputs["\(file.path) (name)"] = Data(file.path.utf8)
        if file.path.hasSuffix(".xlsx") {
          for (part, bytes) in try parts(ofWorkbook: file.bytes) { outputs["\(file.path) \(part)"] = bytes }
        } else if file.path.hasSuffix(".eml") {
          for (part, bytes) in try parts(ofMessage: file.bytes) { outputs["\(file.path) \(part)"] = bytes }
        } else {
          outputs[file.path] = Data(file.bytes)
        }
      }
    }
    for language in ["en", "es"] {
      let question = Question(date: date, language: language, edition: edition)
      let answers = [
        "explain": try operation.explain(nil, for: question),
        "changes": try operation.changes(from: "2025-11-28", to: question),
        "lint": try operation.lint(question).map(\.description).joined(separator: "\n"),
        "mistaken figure": mistake { _ = try operation.explain("qzz", for: question) },
      ]
      for (name, answer) in answers { outputs["\(name) \(language)"] = Data(answer.utf8) }
    }
    return outputs
  }

  /// What a question about a figure that nobody tells of is answered with.
  private static func mistake(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch {
      return "\(error)"
    }
  }

  static func parts(ofWorkbook bytes: [UInt8]) throws -> [(String, Data)] {
    try withTemporaryFolder { folder in
      let archive = try ZipArchive(
        path: try folder.write(bytes, to: "book.xlsx"), limits: SpreadsheetLimits())
      var parts: [(String, Data)] = []
      for name in archive.names {
        parts.append((name, Data(name.utf8) + (try archive.bytes(of: name) ?? [])))
      }
      return parts
    }
  }

  /// Copies the operation, every mark of a level replaced by another, so that its rows say something else.
  static func copy(to folder: TemporaryFolder, replacing replaced: [(String, String)]) throws -> String {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder) {
      var text = try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
      for (mark, other) in replaced { text = text.replacing(mark, with: other) }
      try folder.write(text, to: "operation/\(name)")
    }
    return "\(folder.path)/operation"
  }
}

/// What stands around each of `marks` where it is first met.
func traces(of marks: [String], in bytes: Data) -> [String] {
  marks.compactMap { mark in
    guard let range = bytes.range(of: Data(mark.utf8)) else { return nil }
    let around = bytes[max(0, range.lowerBound - 40)..<min(bytes.count, range.upperBound + 40)]
    return "\(mark) in …\(String(decoding: around, as: UTF8.self))…"
  }
}

/// The outputs that are not the same bytes in both, each with its first lines that differ.
func differences(from before: [String: Data], to after: [String: Data]) -> [String] {
  Set(before.keys).union(after.keys).sorted().compactMap { name in
    if before[name] == after[name] { return nil }
    let texts = [before, after].map { String(decoding: $0[name] ?? Data(), as: UTF8.self) }
    return ([name] + changedLines(from: texts[0], to: texts[1], limit: 4)).joined(separator: "\n")
  }
}
