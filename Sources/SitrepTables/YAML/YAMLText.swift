import SitrepModel
import Yams

/// A YAML file as a tree of nodes, its scalars as they are written: `no` is a text, not false.
struct YAMLText {
  let file: String
  /// nil where the file is empty.
  let root: Node?
  /// That the file is not UTF-8 or is damaged, and where that shows first.
  let remark: Diagnostic?

  /// What a YAML file may hold: tables larger than this are better kept as CSV.
  private static let largestFile = 32 << 20

  /// - Throws: the first thing that is wrong with the file's form; YAML can't be read on after it.
  init(_ bytes: [UInt8], file: String) throws(Diagnostic) {
    self.file = file
    guard bytes.count <= Self.largestFile else {
      throw Diagnostic(
        .error, at: Location(file: file),
        .yamlTooLarge(size: bytes.count >> 20, limit: Self.largestFile >> 20))
    }
    let decoded: DecodedText
    do throws(DecodedText.Damaged) {
      decoded = try DecodedText(bytes)
    } catch {
      throw Diagnostic(.error, at: Location(file: file), .damagedUtf16, expected: .yaml)
    }
    let text = String(decoding: decoded.bytes, as: UTF8.self)
    remark = decoded.remark { Location(file: file, line: $0, column: $1) }
    do {
      // Without rules for types: only texts are asked for, and compiling the rules takes longer than reading.
      root = try Parser(yaml: text, resolver: .basic).singleRoot()
    } catch let error as YamlError {
      throw Self.diagnostic(error, file: file, text: text)
    } catch {
      throw Diagnostic(.error, at: Location(file: file), .unreadableYaml(reason: "\(error)"))
    }
  }

  private static func diagnostic(_ error: YamlError, file: String, text: String) -> Diagnostic {
    func at(_ mark: Mark) -> Location { Location(file: file, line: mark.line, column: mark.column) }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let started = context.map { "; \($0.text) that starts at line \($0.mark.line)" } ?? ""
      return Diagnostic(.error, at: at(mark), .unreadableYaml(reason: "\(problem)\(started)"))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let again = secondLine(of: key, after: context.mark, in: text)
      return Diagnostic(
        .error, at: again ?? at(context.mark), .duplicateKey(line: "\(context.mark.line)"), value: key
      ).in(file)
    case .reader(let problem, _, _, _):
      return Diagnostic(.error, at: Location(file: file), .unreadableYaml(reason: problem))
    default:
      return Diagnostic(.error, at: Location(file: file), .brokenYaml)
    }
  }

  /// Where a key stands again: the next line that has it in the same column.
  private static func secondLine(of key: String, after mark: Mark, in text: String) -> Location? {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for number in lines.indices.dropFirst(mark.line) {
      let (line, start) = (lines[number].unicodeScalars, mark.column - 1)
      let lead = line.prefix(start)
      let rest = String(line.dropFirst(start))
      guard lead.allSatisfy({ $0 == " " || $0 == "-" }) else {
        // A line further out ends the mapping, unless it is blank or a comment.
        if lead.contains(where: { $0 == "#" }) || lead.isEmpty { continue }
        return nil
      }
      let quoted = ["", "\"", "'"].contains { rest.hasPrefix("\($0)\(key)\($0):") }
      if quoted { return Location(file: "", line: number + 1, column: mark.column) }
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate func `in`(_ file: String) -> Diagnostic {
    var copy = self
    copy.location.file = file
    return copy
  }
}

extension Node {
  var cellMark: CellMark { CellMark(line: mark?.line ?? 0, column: mark?.column ?? 0) }

  /// The text of a scalar; blank for null, nil for lists and mappings.
  var cellText: String? {
    guard let scalar else { return nil }
    let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    return isNull ? "" : scalar.string
  }

  /// What the node is, for messages.
  var form: DiagnosticText {
    switch self {
    case .mapping: .aMapping
    case .sequence: .aList
    default: .aText
    }
  }
}
