#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension DiagnosticText {
  /// Why the system refused, by its error number: words of ours for what people meet, for the system's depend on its
  /// language.
  package static func reason(systemError code: Int32) -> DiagnosticText {
    switch code {
    case EACCES, EPERM: .permissionDenied
    case ENOENT: .absent
    case ENOTDIR: .notInAFolder
    case EISDIR: .isAFolder
    case ENOSPC, EDQUOT: .diskFull
    case EROFS: .readOnlyDisk
    case ENAMETOOLONG: .nameTooLong
    case EIO: .inputOutput
    case EMFILE, ENFILE: .tooManyFiles
    case ELOOP: .isALink
    case EFBIG: .fileTooLarge
    case ESPIPE: .pipeOrDevice
    default: .systemError(code: "\(code)")
    }
  }
}
