import SitrepModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What the system refused: which file, and why.
package enum SystemFault: Error, Sendable, Equatable {
  /// `code` is the system's error number.
  case cannotRead(String, code: Int32)
  case cannotWrite(String, code: Int32)
  /// A folder below the output folder is a link; what is written there would end up elsewhere.
  case isALink(String)
  /// The same, where it was a library that the system refused.
  case notRead(String, words: String)
  case notWritten(String, words: String)

  package var text: String {
    switch self {
    case .cannotRead(let path, let code): "cannot read \(quoted(path)): \(reason(code))"
    case .cannotWrite(let path, let code): "cannot write \(quoted(path)): \(reason(code))"
    case .isALink(let path):
      "cannot write into \(quoted(path)): it is a symbolic link, and links below the output folder are not followed"
    case .notRead(let path, let words): "cannot read \(quoted(path)): \(words)"
    case .notWritten(let path, let words): "cannot write \(quoted(path)): \(words)"
    }
  }

  /// Words of ours for what people meet, for the system's depend on its language.
  private func reason(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case ENOENT: "no such file or folder"
    case ENOTDIR: "part of the path is not a folder"
    case EISDIR: "it is a folder"
    case ENOSPC, EDQUOT: "no space left on the disk"
    case EROFS: "the disk is read-only"
    case ENAMETOOLONG: "the name is too long"
    case EIO: "input or output error"
    case EMFILE, ENFILE: "too many open files"
    case ELOOP: "it is a symbolic link"
    case EFBIG: "the file is too large"
    default: "system error \(code)"
    }
  }
}
