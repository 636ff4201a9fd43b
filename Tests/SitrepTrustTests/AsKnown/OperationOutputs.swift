import Foundation
import SitrepKit
import SitrepTestSupport

/// All that the program writes and answers about a day of an operation, by what it is.
enum OperationOutputs {
  static let formats = ["txt", "md", "html", "json", "hxl", "brief", "flash", "xlsx"]

  static func all(of path: String, on day: String, edition: String) throws -> [String: Data] {
    let operation = try OperationFolder(at: path)
    var outputs: [String: Data] = [:]
    let request = ReportRequest(date: day, formats: formats, languages: ["en", "es"], edition: edition)
    for file in try operation.files(request) { outputs[file.path] = Data(file.bytes) }
    let question = Question(date: day, language: "en", edition: edition)
    outputs["explain"] = Data(try operation.explain(nil, for: question).utf8)
    outputs["changes"] = Data(try operation.changes(from: "2025-11-22", to: question).utf8)
    outputs["lint"] = Data(try operation.lint(question).map(\.description).joined(separator: "\n").utf8)
    // Lines of files differ where rows are left out or stand in another order.
    let warnings = try operation.problems(for: question).map { String($0.description.drop { $0 != " " }) }
    outputs["warnings"] = Data(warnings.sorted().joined(separator: "\n").utf8)
    do {
      _ = try operation.explain("strandd/stock/persons/all/cmp", for: question)
    } catch {
      outputs["mistaken figure"] = Data("\(error)".utf8)
    }
    return outputs
  }
}
