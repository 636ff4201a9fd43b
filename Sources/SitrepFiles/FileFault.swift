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

  /// Whether nothing stands at the path.
  package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}
