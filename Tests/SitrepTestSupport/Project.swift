import Foundation

/// The folders the tests read and the program they run.
package enum Project {
  /// The root of the checkout, without a slash at the end.
  package static let root: String = {
    var folder = URL(filePath: #filePath)
    for _ in 1...3 {
      folder.deleteLastPathComponent()
    }
    let path = folder.path(percentEncoded: false)
    return path.hasSuffix("/") ? String(path.dropLast()) : path
  }()

  /// The built `sitrep`: the one beside the test bundle, or the one that `SITREP_PROGRAM` names.
  package static let program: String = {
    if let named = ProcessInfo.processInfo.environment["SITREP_PROGRAM"] {
      return named
    }
    for argument in CommandLine.arguments {
      let components = argument.split(separator: "/", omittingEmptySubsequences: false)
      if let bundle = components.firstIndex(where: { $0.hasSuffix(".xctest") }) {
        return (components[..<bundle] + ["sitrep"]).joined(separator: "/")
      }
    }
    return "\(root)/.build/debug/sitrep"
  }()
}
