import Foundation
import SitrepFuzzing
import SitrepTestSupport
import Testing

/// The inputs of a target: those it starts from and those that once broke something.
private func inputs(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
  try ["Fuzz/corpus", "Fuzz/found"].flatMap { folder -> [(name: String, bytes: [UInt8])] in
    let path = "\(Project.root)/\(folder)/\(target.name)"
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map {
      ("\(folder)/\(target.name)/\($0)", Array(try Data(contentsOf: URL(filePath: "\(path)/\($0)"))))
    }
  }
}

/// One after the other, for the targets that read files share a folder.
@Suite(.serialized) struct CorpusTests {
  @Test(
    "An input that once broke a reader, or that fuzzing starts from, breaks it",
    arguments: FuzzTarget.all.map(\.name))
  func replay(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let inputs = try inputs(of: target)
    #expect(!inputs.isEmpty, "a target that starts from nothing")
    // The first input also pays for what is read once.
    if let first = inputs.first { first.bytes.withUnsafeBytes { target.run($0) } }
    for input in inputs {
      let took = ContinuousClock().measure { input.bytes.withUnsafeBytes { target.run($0) } }
      // A hang, however slow and busy the machine is; the fuzzer itself allows each input but two seconds.
      #expect(took < .seconds(600), "\(input.name) took \(took)")
    }
  }

  @Test("An input cut short anywhere breaks a reader", arguments: FuzzTarget.all.map(\.name))
  func cutShort(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    for input in try inputs(of: target) {
      for cut in stride(from: 0, to: input.bytes.count, by: max(1, input.bytes.count / 16)) {
        input.bytes[..<cut].withUnsafeBytes { target.run($0) }
      }
    }
  }

  @Test("A folder of inputs that no target reads would never be replayed")
  func strayInputs() throws {
    for folder in ["Fuzz/corpus", "Fuzz/found"] {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(Project.root)/\(folder)")) ?? []
      #expect(Set(names).isSubset(of: FuzzTarget.all.map(\.name)))
    }
  }
}
