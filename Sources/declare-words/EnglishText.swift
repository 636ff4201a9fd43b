/// A text with placeholders, in the part of ICU MessageFormat that English needs: `{name}`,
/// `{count, plural, one {# row} other {# rows}}`, and `'{`…`'` for braces that are braces.
struct EnglishText {
  /// In the order in which they stand.
  private(set) var parameters: [TextParameter] = []
  /// What stands within a Swift string that says the text.
  private(set) var interpolated = ""
  /// The text for readers: of a plural the form for many. Escaped for a Swift string.
  private(set) var outline = ""

  private let key: String

  init(_ text: String, of key: String) throws {
    self.key = key
    (interpolated, outline) = try said(text[...], number: nil)
  }

  /// Swift that makes the text with its arguments.
  var initializer: String {
    let arguments = parameters.map { "\"\($0.name)\": \($0.name).argument" }
    let list = arguments.isEmpty ? "" : ", [\(arguments.joined(separator: ", "))]"
    return "DiagnosticText(\"\(key)\", \"\(interpolated)\"\(list))"
  }

  private mutating func said(
    _ text: Substring, number: String?
  ) throws -> (interpolated: String, outline: String) {
    var (interpolated, outline) = ("", "")
    var rest = text
    func add(_ literal: Substring) {
      let escaped = literal.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      interpolated += escaped
      outline += escaped
    }
    while let sign = rest.first {
      let following = rest.dropFirst()
      switch sign {
      case "'" where following.first == "{" || following.first == "}":
        guard let end = following.firstIndex(of: "'") else {
          throw DeclarationFault("a quote that is not closed")
        }
        add(following[..<end])
        rest = following[following.index(after: end)...]
      case "'" where following.first == "'":
        add("'")
        rest = following.dropFirst()
      case "{":
        let end = try closingBrace(in: rest)
        let (part, shown) = try placeholder(following[..<end])
        interpolated += part
        outline += shown
        rest = rest[rest.index(after: end)...]
      case "\\" where following.first == "u":
        // Of a character that has a meaning of its own here.
        guard let code = UInt32(following.dropFirst().prefix(4), radix: 16), let scalar = Unicode.Scalar(code)
        else { throw DeclarationFault("an escape that is no character") }
        add(String(scalar)[...])
        rest = following.dropFirst(5)
      case "#" where number != nil:
        interpolated += "\\(\(number ?? ""))"
        outline += "{\(number ?? "")}"
        rest = following
      default:
        add(rest.prefix(1))
        rest = following
      }
    }
    return (interpolated, outline)
  }

  private mutating func placeholder(_ content: Substring) throws -> (interpolated: String, outline: String) {
    let parts = content.split(separator: ",", maxSplits: 2).map { $0.drop { $0 == " " } }
    let name = String(parts[0])
    guard parts.count > 1 else {
      parameters.add(TextParameter(name: name, isCount: false))
      return ("\\(\(name))", "{\(name)}")
    }
    guard parts.count == 3, parts[1] == "plural", let one = Self.branch("one", of: parts[2]),
      let other = Self.branch("other", of: parts[2])
    else { throw DeclarationFault("a placeholder that is no plural with one and other") }
    parameters.add(TextParameter(name: name, isCount: true))
    let (first, _) = try said(one, number: name)
    let (second, outline) = try said(other, number: name)
    return ("\\(\(name) == 1 ? \"\(first)\" : \"\(second)\")", outline)
  }

  /// The text of a branch: of `one` in `one {# row} other {# rows}` this is `# row`.
  private static func branch(_ name: String, of branches: Substring) -> Substring? {
    guard let start = branches.firstRange(of: "\(name) {") else { return nil }
    let open = branches[branches.index(before: start.upperBound)...]
    return (try? closingBrace(in: open)).map { open[start.upperBound..<$0] }
  }
}
