import Foundation
import SitrepFiles
import SitrepTestSupport
import Testing

@Suite("Private file")
struct PrivateFileTests {
  private struct NotBegun: Error {}

  private func begin(_ path: String) throws -> PrivateFile {
    guard let file = PrivateFile(at: path) else { throw NotBegun() }
    return file
  }

  /// Writes a text as a file's content; false where it can't be begun.
  private func write(_ text: String, to path: String, isWhole: Bool = true) -> Bool {
    guard let file = PrivateFile(at: path) else { return false }
    let isWritten = Array(text.utf8).withUnsafeBytes { file.write($0) }
    file.finish(isWhole: isWhole && isWritten)
    return isWritten
  }

  @Test("is in its place when it is whole, in folders of its own, for this user alone")
  func whole() throws {
    try withTemporaryFolder { folder throws in
      let path = "\(folder.path)/a/b/file"
      let file = try begin(path)
      #expect(Array("text".utf8).withUnsafeBytes { file.write($0) })
      #expect(try folder.files() == ["a/b/file.partial"])
      file.finish(isWhole: true)
      #expect(try folder.files() == ["a/b/file"])
      #expect(try folder.text(of: "a/b/file") == "text")
      #expect(try mode(of: path) == 0o600)
      #expect(try mode(of: "\(folder.path)/a") == 0o700)
      #expect(try mode(of: "\(folder.path)/a/b") == 0o700)
    }
  }

  @Test("leaves the one before in its place when it is not whole")
  func half() throws {
    try withTemporaryFolder { folder throws in
      let path = "\(folder.path)/file"
      #expect(write("before", to: path))
      #expect(write("half", to: path, isWhole: false))
      #expect(try folder.files() == ["file"])
      #expect(try folder.text(of: "file") == "before")
      #expect(write("after", to: path))
      #expect(try folder.text(of: "file") == "after")
      PrivateFile.remove(path)
      #expect(try folder.files().isEmpty)
    }
  }

  @Test("is written by one at a time; a second does without and harms nothing")
  func second() throws {
    try withTemporaryFolder { folder throws in
      let path = "\(folder.path)/file"
      let first = try begin(path)
      #expect(Array("first".utf8).withUnsafeBytes { first.write($0) })
      #expect(!write("second", to: path))
      first.finish(isWhole: true)
      #expect(try folder.text(of: "file") == "first")
      #expect(write("third", to: path))
      #expect(try folder.text(of: "file") == "third")
    }
  }

  @Test("takes nothing over from one that a killed run left half written")
  func leftOver() throws {
    try withTemporaryFolder { folder throws in
      let left = try folder.write("what a killed run left", to: "file.partial")
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: left)
      #expect(write("new", to: "\(folder.path)/file"))
      #expect(try folder.files() == ["file"])
      #expect(try folder.text(of: "file") == "new")
      #expect(try mode(of: "\(folder.path)/file") == 0o600)
    }
  }

  @Test("is not written through a link, nor where its folder can't be")
  func refusals() throws {
    try withTemporaryFolder { folder throws in
      let other = try folder.write("other", to: "other")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/file.partial", withDestinationPath: other)
      #expect(!write("new", to: "\(folder.path)/file"))
      #expect(try folder.text(of: "other") == "other")
      #expect(!write("new", to: "\(other)/file"))
    }
  }

  @Test("is read from anywhere in it, never past its end")
  func input() throws {
    try withTemporaryFolder { folder throws in
      let path = "\(folder.path)/file"
      #expect(write("0123456789", to: path))
      let file = try #require(PrivateInput(path: path))
      #expect(file.size == 10)
      func text(_ count: Int, at offset: Int) -> String? {
        var bytes = [UInt8](repeating: 0, count: count)
        let isFull = bytes.withUnsafeMutableBytes { file.fill($0, at: offset) }
        return isFull ? String(decoding: bytes, as: UTF8.self) : nil
      }
      #expect(text(10, at: 0) == "0123456789" && text(3, at: 4) == "456" && text(0, at: 10) == "")
      #expect(text(11, at: 0) == nil && text(1, at: 10) == nil)
    }
  }

  @Test(
    "is read only where it is this user's alone: no link, no folder, no pipe, nothing that others may read")
  func foreign() throws {
    try withTemporaryFolder { folder throws in
      let own = "\(folder.path)/own"
      #expect(write("own", to: own))
      let open = try folder.write("open", to: "open")
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: open)
      let link = "\(folder.path)/link"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: own)
      let pipe = "\(folder.path)/pipe"
      try #require(mkfifo(pipe, 0o600) == 0)
      for path in [open, link, pipe, folder.path, "\(folder.path)/none"] {
        #expect(PrivateInput(path: path) == nil, "\(path)")
      }
      #expect(PrivateInput(path: own) != nil)
    }
  }
}
