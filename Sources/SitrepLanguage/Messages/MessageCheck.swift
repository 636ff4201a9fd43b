import SitrepModel

/// Takes texts with placeholders apart, and finds what is wrong in them and which placeholders they have.
struct MessageCheck {
  let file: WordFile
  private(set) var faults: [Diagnostic] = []
  private lazy var lines = LineIndex(file.bytes)
  /// The placeholders that are shown or counted.
  private(set) var shown: [String] = []
  /// The placeholders that choose a branch.
  private(set) var selectors: [String] = []

  init(_ file: WordFile) {
    self.file = file
  }

  /// The text of an entry; an empty one where it has a fault.
  mutating func text(of entry: WordFile.Entry) -> MessageText {
    if entry.text.isEmpty {
      add(MessageFault(entry.key.lowerBound, .keyWithoutText, value: file.key(of: entry)), entry)
      return MessageText()
    }
    do {
      return try text(entry.text, inPlural: false)
    } catch {
      add(error, entry)
      return MessageText()
    }
  }

  /// Branches in branches, no deeper than anyone can read.
  private static let deepestBranch = 16

  private mutating func text(
    _ range: Range<Int>, inPlural: Bool, depth: Int = 0
  ) throws(MessageFault) -> MessageText {
    if depth > Self.deepestBranch { throw MessageFault(range.lowerBound, .branchesTooDeep) }
    var text = MessageText()
    var scanner = MessageScanner(file.bytes, range, inPlural: inPlural)
    while let piece = try scanner.next() {
      switch piece {
      case .literal(let literal): text.append(words(literal))
      case .scalar(let scalar): text.append(String(scalar))
      case .number: text.pieces.append(.number)
      case .placeholder(let placeholder):
        text.pieces.append(try self.piece(placeholder, inPlural: inPlural, depth))
      }
    }
    return text
  }

  private mutating func piece(
    _ placeholder: MessageScanner.Placeholder, inPlural: Bool, _ depth: Int
  ) throws(MessageFault) -> MessageText.Piece {
    let name = words(placeholder.name)
    if placeholder.kind == .select { selectors.append(name) } else { shown.append(name) }
    switch placeholder.kind {
    case .plain: return try alone(.plain(name: name), placeholder)
    case .capital: return try alone(.capital(name: name), placeholder)
    case .short: return try alone(.short(name: name), placeholder)
    case .clause: return try alone(.clause(name: name), placeholder)
    case .cents: return try alone(.cents(name: name), placeholder)
    case .original: return try alone(.original(name: name), placeholder)
    case .written: return try alone(.written(name: name), placeholder)
    case .date:
      let style = words(placeholder.rest)
      guard let known = DateStyle(rawValue: style) else {
        throw MessageFault(
          placeholder.rest.lowerBound, .unknownDateStyle, value: style,
          candidates: DateStyle.allCases.map(\.rawValue))
      }
      return .date(name: name, known)
    case .plural:
      let branches = try branches(of: placeholder, inPlural: true, depth) { selector in
        selector.hasPrefix("=") && Int(selector.dropFirst()) != nil
          || PluralCategory(rawValue: selector) != nil
      }
      return .plural(name: name, branches)
    case .select:
      return .select(name: name, try branches(of: placeholder, inPlural: inPlural, depth) { _ in true })
    }
  }

  /// A placeholder of a kind that takes nothing besides its name.
  private func alone(
    _ piece: MessageText.Piece, _ placeholder: MessageScanner.Placeholder
  ) throws(MessageFault) -> MessageText.Piece {
    guard placeholder.rest.isEmpty else {
      throw MessageFault(placeholder.rest.lowerBound, .overfullPlaceholder)
    }
    return piece
  }

  private mutating func branches(
    of placeholder: MessageScanner.Placeholder, inPlural: Bool, _ depth: Int, allows: (String) -> Bool
  ) throws(MessageFault) -> [MessageText.Branch] {
    var scanner = MessageScanner(file.bytes, placeholder.rest)
    var branches: [MessageText.Branch] = []
    var selectors: Set<String> = []
    while let branch = try scanner.nextBranch() {
      let selector = words(branch.selector)
      guard allows(selector) else {
        throw MessageFault(
          branch.selector.lowerBound, .unknownPluralForm, value: selector,
          candidates: PluralCategory.allCases.map(\.rawValue))
      }
      guard selectors.insert(selector).inserted else {
        throw MessageFault(branch.selector.lowerBound, .secondBranch, value: selector)
      }
      let text = try text(branch.text, inPlural: inPlural, depth: depth + 1)
      branches.append(MessageText.Branch(selector: selector, text: text))
    }
    guard selectors.contains("other") else {
      throw MessageFault(
        placeholder.name.lowerBound, .noOtherBranch, value: words(placeholder.name))
    }
    return branches
  }

  private mutating func add(_ fault: MessageFault, _ entry: WordFile.Entry) {
    let key = file.key(of: entry)
    faults.append(
      Diagnostic(
        .error, at: lines.location(of: fault.position, in: file.bytes, file: file.origin),
        fault.value == key ? fault.message : fault.message.inside { .ofKey(key: key, problem: $0) },
        value: fault.value,
        suggestion: fault.value.flatMap { nearest(to: $0, among: fault.candidates) }))
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }
}
