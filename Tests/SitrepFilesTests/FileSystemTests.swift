import Foundation
import SitrepFiles
import SitrepTestSupport
import Testing

@Suite("File system")
struct FileSystemTests {
  @Test("reads every byte of a file, whatever its length", arguments: [0, 1, 4095, 4096, 4097, 200_000])
  func wholeFile(length: Int) throws {
    try withTemporaryFolder { folder in
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let path = try folder.write(bytes, to: "file")
      #expect(try FileSystem.bytes(of: path) == bytes)
    }
  }

  @Test("reads a pipe to its end")
  func pipe() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder.path)/pipe"
      try #require(mkfifo(path, 0o600) == 0)
      let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let writing = Thread {
        guard let pipe = FileHandle(forWritingAtPath: path) else { return }
        try? FileSystem.write(bytes, to: pipe.fileDescriptor)
        try? pipe.close()
      }
      writing.start()
      #expect(try FileSystem.bytes(of: path) == bytes)
    }
  }

  @Test("writes a file for this user alone, and anew where there is one")
  func writing() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder.path)/file"
      try FileSystem.write(Array("a longer text".utf8), to: path)
      #expect(try mode(of: path) == 0o600)
      try FileSystem.write(Array("a text".utf8), to: path)
      #expect(try folder.text(of: "file") == "a text")
    }
  }

  @Test("names what is in a folder, hidden things too, in their order")
  func names() throws {
    try withTemporaryFolder { folder in
      for name in ["b", "ñ", "A", ".hidden", "folder/below"] { try folder.write("", to: name) }
      #expect(try FileSystem.names(in: folder.path) == [".hidden", "A", "b", "folder", "ñ"])
      #expect(try FileSystem.names(in: "\(folder.path)/folder") == ["below"])
    }
  }

  @Test("tells what is not there from what can't be read")
  func faults() throws {
    try withTemporaryFolder { folder in
      let file = try folder.write("", to: "file")
      for missing in ["\(folder.path)/none", "\(folder.path)/none/below", "\(file)/below"] {
        let reading = #expect(throws: FileFault.self) { try FileSystem.bytes(of: missing) }
        let opening = #expect(throws: FileFault.self) { _ = try InputFile(path: missing).size }
        let naming = #expect(throws: FileFault.self) { try FileSystem.names(in: missing) }
        #expect([reading, opening, naming].allSatisfy { $0?.isAbsence == true }, "\(missing)")
      }
      #expect(throws: FileFault(code: EISDIR)) { try FileSystem.bytes(of: folder.path) }
      #expect(throws: FileFault(code: EISDIR)) { try FileSystem.write([], to: folder.path) }
      #expect(!FileFault(code: EISDIR).isAbsence)
    }
  }

  @Test("takes a folder away with all in it, and of a link never what it leads to")
  func removal() throws {
    try withTemporaryFolder { folder in
      try folder.write("kept", to: "other/kept")
      try folder.write("", to: "gone/below/deep/file")
      try folder.write("", to: "gone/.hidden")
      for link in ["gone/link", "gone/below/link"] {
        try FileManager.default.createSymbolicLink(
          atPath: "\(folder.path)/\(link)", withDestinationPath: "\(folder.path)/other")
      }
      removeFolder("\(folder.path)/gone")
      #expect(try folder.files() == ["other/kept"])
      #expect(try FileSystem.names(in: folder.path) == ["other"])
    }
  }
}
