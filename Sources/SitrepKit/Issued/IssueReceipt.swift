/// A file beside the reports that holds the number and the sum of the last line of the log of what was sent, as it was
/// when a report was last sent from there.
///
/// The log's own chain of sums can't tell that its last lines were changed or taken out, for no line follows them.
struct IssueReceipt: Equatable {
  static let fileName = "issued.sum"

  /// The line's number, from 1 on.
  var line: Int
  /// `sha256:` and 64 digits.
  var sum: String

  init(line: Int, sum: String) {
    (self.line, self.sum) = (line, sum)
  }

  /// `line 3 sha256:9f86…`; nil for anything else.
  init?(_ text: String) {
    let words = text.split { $0 == " " || $0.isNewline }
    guard words.count == 3, words[0] == "line", let line = Int(words[1]), line > 0 else { return nil }
    self.init(line: line, sum: String(words[2]))
  }

  var text: String { "line \(line) \(sum)\n" }

  /// Writes it into the operation's folder below `output`.
  func write(below output: String, operation: String) throws(SystemFault) {
    var made: [String] = []
    let folder = try OutputFolder(at: output, made: &made).folder(operation, made: &made)
    let partial = ".sitrep-\(Self.fileName).partial"
    do {
      try folder.write(Array(text.utf8), to: partial, for: Self.fileName)
      try folder.rename(partial, to: Self.fileName)
    } catch {
      folder.remove(partial)
      throw error
    }
    folder.sync()
  }

  /// What shows that the log is not the one of which a receipt lies below `output`, or that the receipt was taken away;
  /// nil where lines were added to the log since.
  static func fault(
    of log: IssueLog, below output: String, operation: String
  ) throws(SystemFault) -> String? {
    let path = "\(output)/\(operation)/\(fileName)"
    guard kind(of: path) == .file else {
      return log.leavesReceipt
        ? "missing: it holds the sum of the last line of the log of what was sent" : nil
    }
    guard let receipt = IssueReceipt(String(decoding: try bytes(ofFile: path), as: UTF8.self)) else {
      return "unreadable: expected \"line\", a number and the sum of that line of the log"
    }
    guard let sum = log.sum(ofLine: receipt.line) else {
      let lines = log.count == 1 ? "1 line" : "\(log.count) lines"
      return "the log of what was sent has \(lines); it had \(receipt.line) when reports were sent from here"
    }
    if sum == receipt.sum { return nil }
    return "line \(receipt.line) of the log of what was sent is not the one written when reports were sent "
      + "from here"
  }
}
