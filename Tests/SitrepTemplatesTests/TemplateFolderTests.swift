import Foundation
import SitrepTemplates
import SitrepTestSupport
import Testing

@Suite("Template folder")
struct TemplateFolderTests {
  @Test("every file of templates/ is built in, byte for byte, and nothing else")
  func builtIn() throws {
    let root = "\(Project.root)/templates"
    let files = try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
        && !isFolder.boolValue
        && !path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasSuffix("~") }
    }
    #expect(try TemplateFolder.builtIn.paths(under: "") == files.sorted())
    for path in files {
      let template = try TemplateFolder.builtIn.text(at: path)
      let expected = try Data(contentsOf: URL(filePath: "\(root)/\(path)"))
      #expect(Data(template.text.utf8) == expected, "\(path)")
      #expect(template.origin == "templates/\(path)")
    }
  }

  @Test("the later folder wins, file by file; the rest stays as built in")
  func overrides() throws {
    try withTemporaryFolder { folder in
      try folder.write("one\n", to: "one/languages/en.properties")
      try folder.write("one\n", to: "one/report/brief.txt")
      try folder.write("two\r\n", to: "two/languages/en.properties")
      let templates = TemplateFolder(overrides: ["\(folder.path)/one", "\(folder.path)/two"])

      let english = try templates.text(at: "languages/en.properties")
      #expect(english.text == "two\r\n")
      #expect(english.origin == "\(folder.path)/two/languages/en.properties")
      #expect(try templates.text(at: "report/brief.txt").text == "one\n")
      let spanish = try templates.text(at: "languages/es.properties")
      #expect(spanish == (try TemplateFolder.builtIn.text(at: "languages/es.properties")))
    }
  }

  @Test("paths are the sorted union, each once, without hidden files and backups")
  func union() throws {
    try withTemporaryFolder { folder in
      for name in ["en.properties", "aa.properties", "zz/deep.properties", ".hidden", "en.properties~"] {
        try folder.write("", to: "languages/\(name)")
      }
      try folder.write("", to: "languages-of-others/xx.properties")
      let templates = TemplateFolder(overrides: [folder.path, "\(folder.path)/none"])
      let builtIn = try TemplateFolder.builtIn.paths(under: "languages")
      #expect(builtIn.contains("languages/en.properties"))
      #expect(
        try templates.paths(under: "languages")
          == (builtIn + ["languages/aa.properties", "languages/zz/deep.properties"]).sorted())
      #expect(try templates.paths(under: "languages-of-others") == ["languages-of-others/xx.properties"])
      #expect(try templates.paths(under: "nothing") == [])
    }
  }

  @Test("a byte order mark of an override is no part of the text")
  func byteOrderMark() throws {
    try withTemporaryFolder { folder in
      try folder.write([0xEF, 0xBB, 0xBF] + Array("á".utf8), to: "a.txt")
      #expect(
        try TemplateFolder(overrides: [folder.path]).text(at: "a.txt").text.utf8.elementsEqual("á".utf8))
    }
  }

  @Test("a file longer than a block is read whole", arguments: [0, 1, 4095, 4096, 4097, 1_000_003])
  func lengths(count: Int) throws {
    try withTemporaryFolder { folder in
      let text = String(repeating: "x", count: count)
      try folder.write(text, to: "a.txt")
      #expect(try TemplateFolder(overrides: [folder.path]).text(at: "a.txt").text == text)
    }
  }

  @Test(
    "a path that steps out of the folder is refused",
    arguments: ["", "/etc/hostname", "../a.txt", "a/../../a.txt", "a//b", "./a", "a/"])
  func stepsOut(path: String) {
    #expect(throws: TemplateError.outsideFolder(path: path)) {
      try TemplateFolder(overrides: ["/tmp"]).text(at: path)
    }
  }

  @Test("a NUL does not cut a path short")
  func zeroByte() throws {
    try withTemporaryFolder { folder in
      try folder.write("", to: "a")
      #expect(throws: TemplateError.outsideFolder(path: "a\0b")) {
        try TemplateFolder(overrides: [folder.path]).text(at: "a\0b")
      }
    }
  }

  @Test("an absent file comes with the names beside it")
  func absent() throws {
    try withTemporaryFolder { folder in
      try folder.write("", to: "report/day.txt")
      try folder.write("", to: "report/brief.txt")
      let error = #expect(throws: TemplateError.self) {
        try TemplateFolder(overrides: [folder.path]).text(at: "report/breif.txt")
      }
      guard case .absent("report/breif.txt", let available) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(available.contains("report/brief.txt") && available.contains("report/day.txt"))
    }
  }

  @Test("bytes that are no UTF-8 are refused with their line")
  func notUTF8() throws {
    try withTemporaryFolder { folder in
      let file = try folder.write(Array("one\ntwo\n".utf8) + [0x61, 0xF1, 0x6F, 0x0A], to: "a.txt")
      #expect(throws: TemplateError.notUTF8(file: file, line: 3)) {
        try TemplateFolder(overrides: [folder.path]).text(at: "a.txt")
      }
    }
  }

  @Test("a folder where a file should be is an error, not an empty text")
  func folderForFile() throws {
    try withTemporaryFolder { folder in
      try folder.write("", to: "a.txt/b")
      #expect(throws: TemplateError.unreadable(file: "\(folder.path)/a.txt", code: EISDIR)) {
        try TemplateFolder(overrides: [folder.path]).text(at: "a.txt")
      }
    }
  }

  @Test("links that lead back into the folder end")
  func linkInCircle() throws {
    try withTemporaryFolder { folder in
      try folder.write("", to: "a/b.txt")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/a/again", withDestinationPath: folder.path)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/a/c.txt", withDestinationPath: "b.txt")
      #expect(try TemplateFolder(overrides: [folder.path]).paths(under: "a") == ["a/b.txt", "a/c.txt"])
    }
  }
}
