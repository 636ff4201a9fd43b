import Foundation
import SitrepKit
import SitrepTestSupport
import Testing

@Suite("What is kept for later runs")
struct CacheTests {
  @Test("changes nothing of what is read, whatever is done to the folder or to it", arguments: 0..<6)
  func sameBytes(seed: Int) throws {
    try withTemporaryFolder { folder in
      var operation = try LargeFolder(seed: seed, in: folder)
      _ = try operation.read(cache: operation.cache)
      var edits = LargeFolder.Edit.allCases.shuffled(by: seed)
      edits.removeLast(edits.count / 2)
      for edit in edits {
        let before = operation
        try operation.apply(edit)
        if seed.isMultiple(of: 3) { try operation.damage() }
        let expected = try operation.read(cache: nil)
        #expect(try operation.read(cache: operation.cache) == expected, "\(edit), the next run")
        #expect(try operation.read(cache: operation.cache) == expected, "\(edit), the run after")
        // Beside an error nothing else would be seen.
        if expected.contains(where: { $0.contains(": error: ") }) { try operation.restore(before) }
      }
    }
  }

  @Test("is used as long as rows are only added")
  func isUsed() throws {
    try withTemporaryFolder { folder in
      var operation = try LargeFolder(seed: 2, in: folder)
      #expect(try operation.cached == nil)
      _ = try operation.read(cache: operation.cache)
      let first = try #require(try operation.cached)
      for edit in [LargeFolder.Edit.nothing, .append, .appendQuoted, .addSource] {
        try operation.apply(edit)
        _ = try operation.read(cache: operation.cache)
        #expect(try operation.cached == first, "\(edit)")
      }
      for edit in [LargeFolder.Edit.changeRow, .changeZone, .appendMany, .addTable] {
        let before = try operation.cached
        try operation.apply(edit)
        _ = try operation.read(cache: operation.cache)
        #expect(try operation.cached != before, "\(edit)")
      }
    }
  }

  @Test("is not used where a new place settles or unsettles the currency of an amount")
  func currencies() throws {
    try withTemporaryFolder { folder in
      var operation = try LargeFolder(seed: 2, in: folder)
      _ = try operation.read(cache: operation.cache)
      try operation.apply(.addPlaceAbroad)
      let expected = try operation.read(cache: nil)
      #expect(expected.contains { $0.contains("may be in USD, MXN") })
      #expect(try operation.read(cache: operation.cache) == expected)
    }
  }

  @Test("is for nobody else to read, and goes where its rows must be told of or are erased")
  func isPrivate() throws {
    try withTemporaryFolder { folder in
      var operation = try LargeFolder(seed: 2, in: folder)
      _ = try operation.read(cache: operation.cache)
      let names = try folder.files().filter { $0.hasPrefix("cache/") }
      #expect(names.count == 1)
      for (name, mode) in [("cache", 0o700), (names[0], 0o600)] {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/\(name)")
        #expect(attributes[.posixPermissions] as? Int == mode)
      }
      try operation.apply(.appendError)
      try operation.apply(.changeRow)
      _ = try operation.read(cache: operation.cache)
      #expect(try operation.cached == nil)
    }
  }
}

extension Array {
  fileprivate func shuffled(by seed: Int) -> [Element] {
    var random = SplitMix(seed: seed + 77)
    var items = self
    for index in items.indices.dropFirst() { items.swapAt(index, random.number(index)) }
    return items
  }
}
