import Foundation
import SitrepFiles
import SitrepTestSupport
import Testing

@Suite("Input file")
struct InputFileTests {
  private static let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  @Test(
    "is read block by block, each behind what was kept of the one before",
    arguments: [1, 999, 10_000, 20_000])
  func blocks(size: Int) throws {
    try withTemporaryFolder { folder in
      var file = try InputFile(path: try folder.write(Self.bytes, to: "file"), summing: true)
      #expect(file.size == Self.bytes.count)
      var (read, kept): ([UInt8], ArraySlice<UInt8>) = ([], [])
      while true {
        let block = try file.read(size, after: kept)
        #expect(block.starts(with: kept))
        read += block[kept.count...]
        if block.count == kept.count { break }
        kept = block.suffix(min(3, block.count))
      }
      #expect(read == Self.bytes)
      #expect(file.sum?.value == ContentSum(of: Self.bytes).value)
    }
  }

  @Test("gives what follows, however wrong one was about its size", arguments: [0, 5_000, 9_000, 50_000])
  func rest(size: Int) throws {
    try withTemporaryFolder { folder in
      let path = try folder.write(Self.bytes, to: "file")
      var file = try InputFile(path: path)
      #expect(file.sum == nil)
      _ = try file.read(1_000, after: [])
      #expect(try file.rest(about: size) == Array(Self.bytes[1_000...]))
      #expect(try InputFile.bytes(of: path) == Self.bytes)
    }
  }

  @Test("can't be what has no start to come back to: a folder, or a pipe, which it does not wait for")
  func kinds() throws {
    try withTemporaryFolder { folder in
      #expect(throws: FileFault(code: EISDIR)) { _ = try InputFile(path: folder.path).size }
      let pipe = "\(folder.path)/pipe"
      try #require(mkfifo(pipe, 0o600) == 0)
      #expect(throws: FileFault(code: ESPIPE)) { _ = try InputFile(path: pipe).size }
    }
  }
}
