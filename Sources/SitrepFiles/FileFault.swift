#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The system refused: its error number.
package struct FileFault: Error, Equatable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// Why, in the system's words.
  package var reason: String {
    self == .notAFile ? "it is a pipe or a device" : String(cString: strerror(code))
  }

  /// What was to be read in blocks is no file.
  static let notAFile = FileFault(code: -1)

  /// Whether nothing stands at the path.
  package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}
