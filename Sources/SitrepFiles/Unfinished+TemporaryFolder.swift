#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Unfinished {
  /// The system's folder for temporary files.
  package static var temporaryParent: String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return parent.isEmpty ? "/tmp" : parent
  }

  /// A new folder there, for nobody else to read; it goes with all in it when the run is stopped. Who made it takes it
  /// away with `removeFolder` and says that it is `finished`.
  package static func makeTemporaryFolder() throws(TemporaryFolderFault) -> String {
    var template = Array("\(temporaryParent)/sitrep-XXXXXX".utf8CString)
    var code: Int32 = 0
    let made = making(.temporaryFolder) {
      guard mkdtemp(&template) != nil else {
        code = errno
        return nil
      }
      return template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    }
    guard let made else { throw TemporaryFolderFault(parent: temporaryParent, code: code) }
    return made
  }
}

/// No folder could be made in the one for temporary files, for the system's reason.
package struct TemporaryFolderFault: Error {
  package let parent: String
  package let code: Int32
}
