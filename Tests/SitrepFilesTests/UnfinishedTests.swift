import Foundation
import SitrepFiles
import SitrepTestSupport
import Testing

@Suite("Temporary folders")
struct TemporaryFolderTests {
  @Test("are each a new one in the system's, for this user alone")
  func new() throws {
    let made = try (0..<3).map { _ in try Unfinished.makeTemporaryFolder() }
    defer {
      for folder in made {
        removeFolder(folder)
        Unfinished.finished(folder)
      }
    }
    #expect(Set(made).count == 3)
    for folder in made {
      #expect(folder.hasPrefix("\(Unfinished.temporaryParent)/sitrep-"))
      #expect(try mode(of: folder) == 0o700)
      #expect(try FileSystem.names(in: folder).isEmpty)
    }
  }
}

@Suite("Program file")
struct ProgramFileTests {
  @Test("is known again")
  func identity() { #expect(ProgramFile.identity != nil && ProgramFile.identity == ProgramFile.identity) }
}
