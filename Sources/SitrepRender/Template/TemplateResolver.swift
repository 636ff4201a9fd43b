import SitrepModel

/// Finds what a name in a template stands for, from the innermost object outwards.
struct TemplateResolver {
  /// The report first, the innermost object last.
  let scopes: [TemplateScope]

  struct Fault: Error {
    let message: DiagnosticMessage
    let value: String
    var expected: DiagnosticText?
    var candidates: [String] = []
  }

  /// - Returns: nil where nothing can be said, because the section around is unknown itself.
  func resolve(_ name: String) throws(Fault) -> TemplateReference? {
    if name.hasPrefix(".") { return try resolveItem(name) }
    let parts = parts(of: name[...])
    for depth in scopes.indices.reversed() {
      if scopes[depth].isUnknown { return nil }
      if let found = find(parts[0], in: scopes[depth], depth: depth) {
        return try follow(parts.dropFirst(), from: found, name: name)
      }
    }
    throw Fault(message: .unknownName, value: name, candidates: knownNames + ["word"])
  }

  /// What the dots of a name set apart: most names have none.
  private func parts(of name: Substring) -> [String] {
    let dot = UInt8(ascii: ".")
    guard name.utf8.contains(dot) else { return [String(name)] }
    return name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }

  private var knownNames: [String] { scopes.reversed().flatMap(\.names) }

  private func find(_ name: String, in scope: TemplateScope, depth: Int) -> TemplateReference? {
    if scope.isLoop, let loop = LoopName(rawValue: name) {
      return TemplateReference(
        access: TemplateAccess(depth: depth, loop: loop), type: loop.type, isOptional: false)
    }
    guard case .object(_, let fields) = scope.content,
      let index = fields.firstIndex(where: { $0.name == name })
    else { return nil }
    let type = fields[index].type
    return TemplateReference(
      access: TemplateAccess(depth: depth, path: [index]), type: type.unwrapped, isOptional: type.isOptional)
  }

  /// `.` is the item of the list around, `.short` a form of it.
  private func resolveItem(_ name: String) throws(Fault) -> TemplateReference? {
    let depth = scopes.count - 1
    guard let scope = scopes.last, !scope.isUnknown else { return nil }
    guard case .item(let type) = scope.content else {
      throw Fault(message: .noItemHere, value: name)
    }
    let item = TemplateReference(access: TemplateAccess(depth: depth), type: type, isOptional: false)
    return try follow(name == "." ? [] : parts(of: name.dropFirst())[...], from: item, name: name)
  }

  private func follow(
    _ parts: ArraySlice<String>, from found: TemplateReference, name: String
  ) throws(Fault) -> TemplateReference {
    var (parts, found) = (parts, found)
    while let part = parts.first, case .object(let object) = found.type {
      let fields = object.fields()
      guard let index = fields.firstIndex(where: { $0.name == part }) else {
        throw Fault(
          message: .unknownName, value: name, expected: .fieldOf(object: object.name),
          candidates: replacements(of: part, in: name, by: fields.map(\.name)))
      }
      var access = found.access
      access.path.append(index)
      found = TemplateReference(
        access: access, type: fields[index].type.unwrapped,
        isOptional: found.isOptional || fields[index].type.isOptional)
      parts = parts.dropFirst()
    }
    while let part = parts.popFirst() {
      if part == "is" {
        found.form.base = .matches(try match(&parts, found.type, name: name))
      } else {
        try add(part, to: &found, name: name)
      }
    }
    return found
  }

  /// The value that `.is.` asks for; it may hold dots of its own.
  private func match(
    _ parts: inout ArraySlice<String>, _ type: FieldType, name: String
  ) throws(Fault) -> String {
    let value = parts.joined(separator: ".")
    parts = []
    switch type {
    case .text, .openCode:
      guard !value.isEmpty else {
        throw Fault(message: .nothingToCompareWith, value: name)
      }
    case .code(_, let values):
      guard values.contains(value) else {
        throw Fault(
          message: .unknownValueIn, value: name, expected: .oneOf(values),
          candidates: replacements(of: value, in: name, by: values))
      }
    default: throw Fault(message: .incomparableName, value: name)
    }
    return value
  }

  private func add(_ suffix: String, to found: inout TemplateReference, name: String) throws(Fault) {
    let allowed = TemplateSuffix.allowed(on: found.type)
    guard let known = TemplateSuffix(rawValue: suffix), allowed.contains(known) else {
      throw Fault(
        message: .unknownName, value: name,
        expected: allowed.isEmpty
          ? .noSuffix : .verbatim(text: allowed.map { ".\($0.rawValue)" }.joined(separator: ", ")),
        candidates: replacements(of: suffix, in: name, by: allowed.map(\.rawValue)))
    }
    known.apply(to: &found.form, of: found.type)
  }

  /// The name with its unknown part replaced by each that could have been meant.
  private func replacements(of part: String, in name: String, by names: [String]) -> [String] {
    guard let best = nearest(to: part, among: names) else { return [] }
    return [name.split(separator: ".").map { $0 == part ? best : String($0) }.joined(separator: ".")]
  }
}

extension FieldType {
  fileprivate var shortForm: TemplateForm.Base {
    switch self {
    case .code(let vocabulary, _), .openCode(let vocabulary): .shortWord(vocabulary: vocabulary)
    default: .date(.short)
    }
  }
}

/// The suffixes that change how a value is shown.
enum TemplateSuffix: String, CaseIterable {
  case short, iso, when, time, code, percent, link, anchor, count, any, upper, capital, quoted

  static func allowed(on type: FieldType) -> [TemplateSuffix] {
    switch type {
    case .day, .date: [.short, .iso, .when, .upper, .capital]
    case .moment: [.short, .iso, .time]
    case .code, .openCode: [.code, .short, .upper, .capital]
    case .amount, .quantity: [.percent]
    case .text: [.link, .anchor, .upper, .capital, .quoted]
    case .localText, .message: [.upper, .capital, .quoted]
    case .list(let item):
      if case .object = item.unwrapped { [.count, .any] } else { [.count, .any, .upper, .capital] }
    case .flag, .whole, .decimal, .object, .optional: []
    }
  }

  /// What it does, for the documentation.
  var meaning: String {
    switch self {
    case .short:
      "The date with the month shortened, and without the year where it is the report's; the short form of a word."
    case .iso: "The date as ISO 8601 or EDTF has it."
    case .when: "The date as a phrase: “on 28 November 2025”, “in November 2025”."
    case .time: "The time of day with its zone."
    case .code: "The raw value instead of its word."
    case .percent: "The number with the sign for per cent."
    case .link: "The web address, made safe; nothing where it is none."
    case .anchor: "An id made of it, to link to; different ids give different ones."
    case .count: "How many items the list has."
    case .any: "Whether the list has items."
    case .upper: "In capitals."
    case .capital: "With a capital first."
    case .quoted: "In the language's quotation marks."
    }
  }

  func apply(to form: inout TemplateForm, of type: FieldType) {
    switch self {
    case .short: form.base = type.shortForm
    case .iso: form.base = .date(.iso)
    case .when: form.base = .date(.when)
    case .time: form.base = .time
    case .code: form.base = .code
    case .percent: form.base = .percent
    case .link: form.base = .link
    case .anchor: form.base = .anchor
    case .count: form.base = .count
    case .any: form.base = .any
    case .upper: form.letters = .upper
    case .capital: form.letters = .capital
    case .quoted: form.isQuoted = true
    }
  }
}
