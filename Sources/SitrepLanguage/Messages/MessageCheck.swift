import SitrepModel

/// Finds what is wrong in a text with placeholders, and which it has.
struct MessageCheck {
  let file: WordFile
  private(set) var faults: [Diagnostic] = []
  private lazy var lines = LineIndex(file.bytes)
  /// The placeholders that are shown or counted.
  private(set) var shown: Set<String> = []
  /// The placeholders that choose a branch.
  private(set) var selectors: Set<String> = []

  init(_ file: WordFile) {
    self.file = file
  }

  mutating func check(_ entry: WordFile.Entry) {
    if entry.text.isEmpty {
      add(MessageFault(entry.key.lowerBound, "a key without a text:", value: file.key(of: entry)), entry)
      return
    }
    do {
      try check(entry.text, inPlural: false)
    } catch {
      add(error, entry)
    }
  }

  /// Branches in branches, no deeper than anyone can read.
  private static let deepestBranch = 16

  private mutating func check(
    _ range: Range<Int>, inPlural: Bool, depth: Int = 0
  ) throws(MessageFault) {
    if depth > Self.deepestBranch { throw MessageFault(range.lowerBound, "branches in branches, too deep") }
    var scanner = MessageScanner(file.bytes, range, inPlural: inPlural)
    while let piece = try scanner.next() {
      guard case .placeholder(let placeholder) = piece else { continue }
      if placeholder.kind == .select {
        selectors.insert(text(placeholder.name))
      } else {
        shown.insert(text(placeholder.name))
      }
      switch placeholder.kind {
      case .plain, .capital:
        if !placeholder.rest.isEmpty {
          throw MessageFault(placeholder.rest.lowerBound, "more than a placeholder of this kind takes")
        }
      case .date:
        let style = text(placeholder.rest)
        if DateStyle(rawValue: style) == nil {
          throw MessageFault(
            placeholder.rest.lowerBound, "unknown style of date", value: style,
            candidates: DateStyle.allCases.map(\.rawValue))
        }
      case .plural:
        try checkBranches(of: placeholder, depth) { selector in
          selector.hasPrefix("=") && Int(selector.dropFirst()) != nil
            || PluralCategory(rawValue: selector) != nil
        }
      case .select:
        try checkBranches(of: placeholder, depth) { _ in true }
      }
    }
  }

  private mutating func checkBranches(
    of placeholder: MessageScanner.Placeholder, _ depth: Int, allows: (String) -> Bool
  ) throws(MessageFault) {
    var scanner = MessageScanner(file.bytes, placeholder.rest)
    var selectors: Set<String> = []
    while let branch = try scanner.nextBranch() {
      let selector = text(branch.selector)
      guard allows(selector) else {
        throw MessageFault(
          branch.selector.lowerBound, "unknown plural form", value: selector,
          candidates: PluralCategory.allCases.map(\.rawValue))
      }
      guard selectors.insert(selector).inserted else {
        throw MessageFault(branch.selector.lowerBound, "a second branch for", value: selector)
      }
      try check(branch.text, inPlural: placeholder.kind == .plural, depth: depth + 1)
    }
    guard selectors.contains("other") else {
      throw MessageFault(
        placeholder.name.lowerBound, "no branch for all other values of", value: text(placeholder.name),
        expected: "other {…}")
    }
  }

  private mutating func add(_ fault: MessageFault, _ entry: WordFile.Entry) {
    let key = file.key(of: entry)
    faults.append(
      Diagnostic(
        .error, at: lines.location(of: fault.position, in: file.bytes, file: file.origin),
        fault.value == key ? fault.problem : "\(key): \(fault.problem)", value: fault.value,
        expected: fault.expected,
        suggestion: fault.value.flatMap { nearest(to: $0, among: fault.candidates) }))
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }
}
