import SitrepLanguage
import SitrepModel

/// Fills in a compiled template.
struct TemplateRun {
  let language: Language
  let escaping: OutputEscaping
  let fragment: (String, ReportedObject) -> String
  private(set) var output: [UInt8] = []
  /// Where in the output each literal of the template begins; nil where nobody asks.
  private(set) var trace: [TemplateTrace.Piece]?
  private var frames: [Frame]

  /// An object or item in scope, with its place in the list it comes from.
  private struct Frame {
    let value: Value
    var index = 0
    var isLast = true
    /// What the renderer brought for the object: a section asks whether there is anything, and shows it then.
    var fragments: [String: String] = [:]
  }

  init(
    _ root: ReportedObject, language: Language, escaping: OutputEscaping, isTraced: Bool,
    fragment: @escaping (String, ReportedObject) -> String
  ) {
    trace = isTraced ? [] : nil
    self.language = language
    self.escaping = escaping
    self.fragment = fragment
    frames = [Frame(value: .object(root))]
  }

  mutating func write(_ nodes: [TemplateNode]) throws(TextFaults) {
    for node in nodes { try write(node) }
  }

  private mutating func write(_ node: TemplateNode) throws(TextFaults) {
    switch node {
    case .text(let literal):
      trace?.append(TemplateTrace.Piece(start: output.count, literal: literal))
      output += literal.bytes
    case .value(let reference, let isRaw): append(text(reference), isRaw: isRaw || isSafeAsItIs(reference))
    case .word(let key, let arguments, let isRaw): append(words(key, arguments), isRaw: isRaw)
    case .fragment(let fragment, let depth): append(text(fragment, depth), isRaw: true)
    case .condition(let conditions, let isInverted, let body):
      if conditions.contains(where: { holds($0) }) != isInverted { try write(body) }
    case .with(let reference, let body): try write(body, with: reference)
    case .choice(let reference, let choices, let origin):
      let name = self.name(reference)
      guard let body = choices[name] else {
        throw TextFaults([
          Diagnostic(
            .error, at: Location(file: origin), .noTemplateFor, value: name,
            expected: .oneOf(choices.keys.sorted()),
            suggestion: nearest(to: name, among: choices.keys.sorted()))
        ])
      }
      try write(body)
    }
  }

  private mutating func write(_ body: [TemplateNode], with reference: TemplateReference) throws(TextFaults) {
    guard holds(reference) else { return }
    let value = value(at: reference.access)
    guard case .list(let items) = value else {
      frames.append(Frame(value: value))
      try write(body)
      frames.removeLast()
      return
    }
    for (index, item) in items.enumerated() {
      frames.append(Frame(value: item, index: index, isLast: index == items.count - 1))
      try write(body)
      frames.removeLast()
    }
  }

  private mutating func append(_ text: String, isRaw: Bool) {
    if isRaw {
      output.append(contentsOf: text.utf8)
    } else {
      escaping.append(text, to: &output, isolating: language.isRightToLeft)
    }
  }

  /// A link has nothing in it that Markdown could take for its own, and would not work with backslashes in it.
  private func isSafeAsItIs(_ reference: TemplateReference) -> Bool {
    if case .link = reference.form.base { escaping == .markdown } else { false }
  }

  // MARK: Values

  private mutating func text(_ fragment: TemplateFragment, _ depth: Int) -> String {
    guard case .object(let object) = frames[depth].value else { return "" }
    if let known = frames[depth].fragments[fragment.name] { return known }
    let text = self.fragment(fragment.name, object)
    frames[depth].fragments[fragment.name] = text
    return text
  }

  private func value(at access: TemplateAccess) -> Value {
    switch access.loop {
    case .index: return .whole(frames[access.depth].index + 1)
    case .first: return .flag(frames[access.depth].index == 0)
    case .last: return .flag(frames[access.depth].isLast)
    case nil: break
    }
    var value = frames[access.depth].value
    for index in access.path {
      guard case .object(let object) = value else { return .none }
      value = object.item.value(at: index)
    }
    return value
  }

  private mutating func holds(_ condition: TemplateCondition) -> Bool {
    switch condition {
    case .value(let reference): holds(reference)
    case .fragment(let fragment, let depth): !text(fragment, depth).isEmpty
    }
  }

  private func holds(_ reference: TemplateReference) -> Bool {
    let value = value(at: reference.access)
    if case .matches(let wanted) = reference.form.base { return raw(value) == wanted }
    if case .link = reference.form.base { return !safeLink(raw(value)).isEmpty }
    switch value {
    case .none: return false
    case .flag(let flag): return flag
    case .whole(let number): return number != 0 || reference.isOptional
    case .amount(let amount): return amount.thousandths != 0 || reference.isOptional
    case .text(let text): return !text.isEmpty
    case .local(let text): return !text.isEmpty
    case .list(let items): return !items.isEmpty
    default: return true
    }
  }

  private func raw(_ value: Value) -> String {
    switch value {
    case .code(let code): code.value
    case .text(let text): text
    default: ""
    }
  }

  private func words(_ key: String, _ arguments: [(name: String, value: TemplateReference)]) -> String {
    if arguments.isEmpty { return language.text(key) }
    return language.text(
      key,
      arguments.map { argument in
        let reference = argument.value
        let value = value(at: reference.access)
        if case .count = reference.form.base, case .list(let items) = value {
          return Message.Argument(argument.name, .whole(items.count))
        }
        return Message.Argument(argument.name, reference.form.isPlain ? value : .text(text(reference)))
      })
  }

  /// What chooses a template: a text as it is, which no language sets off from others.
  private func name(_ reference: TemplateReference) -> String {
    if reference.form.isPlain, case .text(let name) = value(at: reference.access) { return name }
    return text(reference)
  }

  private func text(_ reference: TemplateReference) -> String {
    let value = value(at: reference.access)
    var text = plainText(value, reference)
    switch reference.form.letters {
    case .asTheyAre: break
    case .upper: text = text.uppercased()
    case .capital: text = language.capitalised(text)
    }
    return reference.form.isQuoted ? language.quoted(text) : text
  }

  private func plainText(_ value: Value, _ reference: TemplateReference) -> String {
    switch reference.form.base {
    case .plain: return language.text(value)
    case .code: return raw(value)
    case .shortWord(let vocabulary): return language.shortWord(Code(vocabulary, raw(value)), else: value)
    case .date(let form):
      let style: DateStyle =
        switch form {
        case .short: .short
        case .iso: .iso
        case .when: .when
        }
      return language.text(value, dates: style)
    case .time:
      if case .moment(let moment) = value { return language.moment(moment) }
      return language.text(value)
    case .percent:
      if case .amount(let amount) = value { return language.percent(amount) }
      return language.text(value)
    case .link: return safeLink(raw(value))
    case .anchor: return anchor(of: raw(value))
    case .count:
      if case .list(let items) = value { return language.number(items.count) }
      return language.number(0)
    case .any, .matches: return language.text(.flag(holds(reference)))
    }
  }
}
