import SitrepTestSupport
import Testing

@Suite("Golden files")
struct GoldenTests {
  @Test("the same bytes pass, also while updating", arguments: [false, true])
  func same(isUpdating: Bool) throws {
    try withTemporaryFolder { folder in
      let path = try folder.write("día\r\n", to: "a.txt")
      #expect(try goldenFault("día\r\n", at: path, isUpdating: isUpdating) == nil)
    }
  }

  @Test(
    "another line end, normalisation or last line fails, and the line is named",
    arguments: [
      ("día\n", "-1: día\\r\n+1: día"),
      ("di\u{301}a\r\n", "-1: día\\r\n+1: di\\u{0301}a\\r"),
      ("día\r\n\n", "+3: "),
      ("", "-1: día\\r"),
    ])
  func different(text: String, lines: String) throws {
    try withTemporaryFolder { folder in
      let path = try folder.write("día\r\n", to: "a.txt")
      let fault = try #require(try goldenFault(text, at: path, isUpdating: false))
      #expect(fault.hasPrefix("the text is not that of \(path):\n\(lines)"))
      #expect(try folder.text(of: "a.txt").utf8.elementsEqual("día\r\n".utf8))
    }
  }

  @Test("a missing file fails and is not written")
  func missing() throws {
    try withTemporaryFolder { folder in
      let fault = try goldenFault("text", at: "\(folder.path)/a.txt", isUpdating: false)
      #expect(fault == "\(folder.path)/a.txt does not exist; UPDATE_GOLDEN=1 writes it")
      #expect(try folder.files() == [])
    }
  }

  @Test("updating writes the file and still fails", arguments: ["new/a.txt", "old.txt"])
  func updating(name: String) throws {
    try withTemporaryFolder { folder in
      try folder.write("before", to: "old.txt")
      let path = "\(folder.path)/\(name)"
      #expect(try goldenFault("after\n", at: path, isUpdating: true)?.hasPrefix("wrote \(path)") == true)
      #expect(try folder.text(of: name) == "after\n")
    }
  }

  @Test("changed lines are named by number, the old before the new")
  func changes() {
    #expect(changedLines(from: "a\nb\nc\n", to: "a\nB\nc\nd\n") == ["-2: b", "+2: B", "+4: d"])
  }

  @Test("what cannot be seen is escaped in a changed line")
  func hidden() {
    #expect(changedLines(from: "a b", to: "a\u{A0}b\r") == ["-1: a b", "+1: a\\u{00A0}b\\r"])
  }

  @Test("a long difference ends with how many lines are left out")
  func long() {
    let lines = changedLines(
      from: "", to: (1...100).map { "line \($0)" }.joined(separator: "\n"), limit: 10)
    #expect(lines.count == 11)
    #expect(lines.last == "and 91 lines more")
  }
}
