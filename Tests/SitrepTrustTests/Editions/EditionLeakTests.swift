import Foundation
import SitrepKit
import SitrepTables
import SitrepTestSupport
import Testing

@Suite("What an edition withholds")
struct EditionLeakTests {
  @Test(
    "stands in no byte of any output: texts, parts of a workbook, names of files, answers",
    arguments: ["public", "partner"])
  func nothingIsFound(edition: String) throws {
    let marks = try #require(PlantedOperation.Mark.hidden[edition])
    let outputs = try PlantedOperation.outputs(of: PlantedOperation.folder, edition: edition)
    #expect(outputs.count > 100)
    let spellings = marks.flatMap(\.spellings)
    for (name, bytes) in outputs.sorted(by: { $0.key < $1.key }) {
      let traces = traces(of: spellings, in: bytes)
      #expect(traces.isEmpty, "\(name)")
    }
  }

  @Test("is found by the same search where it may stand: every table's records, in every format")
  func searchIsNotBlind() throws {
    let outputs = try PlantedOperation.outputs(of: PlantedOperation.folder, edition: "internal")
    let json = try #require(outputs.first { $0.key.hasSuffix("2025-11-30-en-internal.json") }?.value)
    for table in TableSchema.records {
      #expect(!traces(of: ["\"qzi-\(table.name.prefix(3))-1\""], in: json).isEmpty, "\(table.name)")
    }
    for format in PlantedOperation.formats {
      let found = outputs.filter { $0.key.contains("2025-11-30-en-internal.") }
        .contains { !traces(of: PlantedOperation.Mark.internal.spellings, in: $0.value).isEmpty }
      #expect(found, "\(format)")
    }
    for answer in ["explain", "changes", "lint"] {
      #expect(!traces(of: ["qzi", "Qzi"], in: try #require(outputs["\(answer) en"])).isEmpty, "\(answer)")
    }
  }

  @Test(
    "changes nothing: with other words, numbers, places and dates in it, every byte is the same",
    arguments: [
      (
        "public",
        [("qzi", "qxo"), ("Qzi", "Qxo"), ("qzp", "qxa"), ("Qzp", "Qxa"), ("2031", "2035"), ("2032", "2036")]
      ),
      ("public", [("777", "555"), ("888", "444"), ("7713", "6613"), ("8813", "3313")]),
      ("partner", [("qzi", "qxo"), ("Qzi", "Qxo"), ("777", "555"), ("7713", "6613"), ("2031", "2035")]),
    ])
  func nothingDependsOnIt(edition: String, replaced: [(String, String)]) throws {
    try withTemporaryFolder { folder in
      let other = try PlantedOperation.copy(to: folder, replacing: replaced)
      let before = try PlantedOperation.outputs(of: PlantedOperation.folder, edition: edition)
      let after = try PlantedOperation.outputs(of: other, edition: edition)
      #expect(differences(from: before, to: after) == [])
    }
  }

  @Test("bears a mark in every column that takes one", arguments: TableSchema.all.map(\.name))
  func everyCellIsMarked(name: String) throws {
    let schema = try #require(TableSchema.named(name))
    // Paragraphs have a test of their own; the file is YAML.
    if schema.name == "narratives" { return }
    let text = try String(contentsOfFile: "\(PlantedOperation.folder)/\(name).csv", encoding: .utf8)
    let rows = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let header = try #require(rows.first).map(String.init)
    for mark in [PlantedOperation.Mark.internal, .partner] {
      let marked = rows.dropFirst().filter { row in row.contains { $0.lowercased().contains(mark.word) } }
      for column in schema.columns where !["sensitivity", "sums"].contains(column.name) {
        guard let wanted = trace(in: column.kind, mark) else { continue }
        let names = column.languages == .none ? [column.name] : [column.name, column.name(in: "en")]
        for name in names {
          guard let index = header.firstIndex(of: name) else {
            Issue.record("\(schema.name) has no column \(name)")
            continue
          }
          #expect(marked.contains { $0[index].lowercased().contains(wanted) }, "\(schema.name) \(name)")
        }
      }
    }
  }

  /// What a marked cell of a kind holds; nil where a closed list leaves no room for a mark.
  private func trace(in kind: CellKind, _ mark: PlantedOperation.Mark) -> String? {
    switch kind {
    case .identifier, .reference, .name, .openChoice, .text: mark.word
    case .quantity, .number: mark.digits
    case .list(let item): trace(in: item, mark)
    default: nil
    }
  }
}
