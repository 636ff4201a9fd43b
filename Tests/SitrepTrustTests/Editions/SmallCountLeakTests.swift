import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

/// `Tests/operations/small-counts`: sub-groups of two to four people beside others, replaced, corrected, grown, gone,
/// disagreed on, cited in paragraphs and decisions. Free text that tells of them bears the mark `qzk`.
@Suite("Counts of a few people")
struct SmallCountLeakTests {
  static let folder = "\(Project.root)/Tests/operations/small-counts"

  /// The counts of the groups beside the small ones that are hidden with them: with the whole they would tell those.
  static let siblings = ["6161", "6262", "6363", "6868", "6969", "8181", "5252", "5353", "4949"]

  @Test(
    "stand in no byte of any output, nor what they could be worked out from",
    arguments: ["public", "partner"])
  func nothingIsFound(edition: String) throws {
    let marks =
      ["qzk"] + ["1", "2", "3", "4"].map { "\($0) children" }
      + Self.siblings.flatMap { number in
        ["", ",", ".", "\u{202F}", "\u{A0}"].map { "\(number.prefix(1))\($0)\(number.dropFirst())" }
      }
    let outputs = try PlantedOperation.outputs(of: Self.folder, edition: edition)
    #expect(outputs.count > 100)
    for (name, bytes) in outputs.sorted(by: { $0.key < $1.key }) {
      let traces = traces(of: marks, in: bytes)
      #expect(traces.isEmpty, "\(name)")
    }
  }

  @Test("hide no more beside them than hides them: women stand, for the men are hidden")
  func othersAreShown() throws {
    let outputs = try PlantedOperation.outputs(of: Self.folder, edition: "public")
    let json = try #require(outputs.first { $0.key.hasSuffix("2025-11-30-en.json") }?.value)
    #expect(!traces(of: ["7474"], in: json).isEmpty)
  }

  @Test("are found by the same search in the internal edition")
  func searchIsNotBlind() throws {
    let outputs = try PlantedOperation.outputs(of: Self.folder, edition: "internal")
    let json = try #require(outputs.first { $0.key.hasSuffix("2025-11-30-en-internal.json") }?.value)
    for mark in Self.siblings.filter({ $0 != "6161" }) + ["2 children", "qzk"] {
      #expect(!traces(of: [mark], in: json).isEmpty, "\(mark)")
    }
  }

  @Test(
    "change nothing: two or three, 6,161 or 6,464, every byte is the same", arguments: ["public", "partner"])
  func nothingDependsOnThem(edition: String) throws {
    try withTemporaryFolder { folder in
      let replaced =
        [("3 children", "1 children"), ("4 children", "3 children"), ("2 children", "4 children")]
        + Self.siblings.map { ($0, "9\($0.dropFirst())") }
      for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder) {
        var text = try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
        for (old, new) in replaced { text = text.replacing(old, with: new) }
        try folder.write(text, to: "operation/\(name)")
      }
      let before = try PlantedOperation.outputs(of: Self.folder, edition: edition)
      let after = try PlantedOperation.outputs(of: "\(folder.path)/operation", edition: edition)
      #expect(differences(from: before, to: after) == [])
    }
  }
}
