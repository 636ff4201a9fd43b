import Foundation
package import Testing

/// Expects `actual` to be, byte for byte, the text of the golden file at `path`.
///
/// A missing file fails. `UPDATE_GOLDEN=1` writes the file where it differs, and the test still fails: a run that
/// writes what it expects has checked nothing. No two tests may share a file.
package func expectGolden(
  _ actual: String, at path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
  if let fault = try goldenFault(actual, at: path, isUpdating: isUpdating) {
    Issue.record("\(fault)", sourceLocation: sourceLocation)
  }
}

/// Why `actual` does not pass for the golden file at `path`; nil where it does.
package func goldenFault(_ actual: String, at path: String, isUpdating: Bool) throws -> String? {
  let file = URL(filePath: path)
  let expected: String? =
    FileManager.default.fileExists(atPath: path) ? try String(contentsOf: file, encoding: .utf8) : nil
  // Bytes, because two texts that differ in Unicode normalisation are equal as Strings.
  if let expected, expected.utf8.elementsEqual(actual.utf8) {
    return nil
  }
  if isUpdating {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file)
    return "wrote \(path): run again without UPDATE_GOLDEN"
  }
  guard let expected else {
    return "\(path) does not exist; UPDATE_GOLDEN=1 writes it"
  }
  let changes = changedLines(from: expected, to: actual).joined(separator: "\n")
  return "the text is not that of \(path):\n\(changes)"
}

/// The lines that differ, `-N:` as in `expected` and `+N:` as in `actual`, in the order of their numbers; at most
/// `limit` of them, then how many more.
package func changedLines(from expected: String, to actual: String, limit: Int = 40) -> [String] {
  let changes = lines(actual).difference(from: lines(expected))
    .map { change in
      switch change {
      case .remove(let offset, let line, _): (offset: offset, order: 0, text: "-\(offset + 1): \(line)")
      case .insert(let offset, let line, _): (offset: offset, order: 1, text: "+\(offset + 1): \(line)")
      }
    }
    .sorted { ($0.offset, $0.order) < ($1.offset, $1.order) }
    .map(\.text)
  return changes.count <= limit
    ? changes : changes.prefix(limit) + ["and \(changes.count - limit) lines more"]
}

/// By bytes and with what cannot be seen escaped, so that a line that differs in it alone still looks different.
private func lines(_ text: String) -> [String] {
  text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
    Substring(line).unicodeScalars.reduce(into: "") { visible, scalar in
      let isHidden =
        scalar.value != 0x09
        && (scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
          || scalar.properties.canonicalCombiningClass != .notReordered
          || (scalar.properties.isWhitespace && scalar != " "))
      visible += isHidden ? scalar.escaped(asASCII: true) : String(scalar)
    }
  }
}
