/// Why a template could not be read.
package enum TemplateError: Error, Equatable {
  /// No folder holds the file. `available` are the paths that do exist in the same folder, sorted.
  case absent(path: String, available: [String])

  /// The path is empty, absolute, or steps out of the folder with `.` or `..`.
  case outsideFolder(path: String)

  /// The system refused; `code` is its error number.
  case unreadable(file: String, code: Int32)

  /// The file is not UTF-8. `line` counts from 1 and names the first line with a wrong byte.
  case notUTF8(file: String, line: Int)
}
