import SitrepLanguage
import SitrepModel

extension TemplateCompiler {
  /// `{{name}}`, `{{{name}}}`.
  mutating func variable(_ tag: TemplateTag, _ place: TemplatePlace) -> [TemplateNode] {
    let isRaw = tag.kind == .raw
    if let fragment = fragment(tag) {
      return depth(of: fragment, tag, place).map { [.fragment(fragment, depth: $0)] } ?? []
    }
    if tag.name.hasPrefix("word.") { return word(tag, place) }
    guard let found = resolve(tag, place) else { return [] }
    switch found.type {
    case .object(let object) where found.form.isPlain:
      add(
        .objectAsValue(example: "\(tag.name).\(object.fields().first?.name ?? "")"), tag, place)
    case .list(let item) where found.form.isPlain && item.unwrapped.isObject:
      add(
        .listAsValue, tag, place, expected: .verbatim(text: "{{#\(tag.name)}}…{{/\(tag.name)}}"))
    default: break
    }
    if isRaw && !allowsRaw {
      add(.valueWithoutEscaping, tag, place, expected: .verbatim(text: "{{\(tag.name)}}"))
    }
    return [.value(found, isRaw: isRaw)]
  }

  /// `{{word.some.key}}`: words of the language, their placeholders filled from the names in scope.
  private mutating func word(_ tag: TemplateTag, _ place: TemplatePlace) -> [TemplateNode] {
    let key = String(tag.name.dropFirst("word.".count))
    guard language.has(key) else {
      add(
        .noWordsForKey(language: language.code), tag, place,
        suggestion: nearest(to: key, among: language.keys).map { "word.\($0)" })
      return []
    }
    var arguments: [(name: String, value: TemplateReference)] = []
    for name in names(inWords: key) {
      if let found = resolve(tag.named(name), place, in: tag.name) { arguments.append((name, found)) }
    }
    let isRaw = tag.kind == .raw
    if isRaw, !arguments.isEmpty {
      add(.wordsWithoutEscaping, tag, place, expected: .verbatim(text: "{{\(tag.name)}}"))
    }
    return [.word(key: key, arguments: arguments, isRaw: isRaw)]
  }

  mutating func condition(_ tag: TemplateTag, _ place: TemplatePlace) -> TemplateCondition? {
    if let fragment = fragment(tag) {
      return depth(of: fragment, tag, place).map { .fragment(fragment, depth: $0) }
    }
    return resolve(tag, place).map { .value($0) }
  }

  func fragment(_ tag: TemplateTag) -> TemplateFragment? {
    fragments.first { $0.name == tag.name }
  }

  /// The innermost object that a fragment is made for; nil where there is none, or nothing can be said.
  private mutating func depth(
    of fragment: TemplateFragment, _ tag: TemplateTag, _ place: TemplatePlace
  ) -> Int? {
    if place.scopes.contains(where: \.isUnknown) { return nil }
    if let depth = place.scopes.lastIndex(where: { $0.typeName == fragment.owner }) { return depth }
    add(.notToBeHadHere(owner: fragment.owner), tag, place)
    return nil
  }

  mutating func resolve(
    _ tag: TemplateTag, _ place: TemplatePlace, in word: String? = nil
  ) -> TemplateReference? {
    do {
      return try TemplateResolver(scopes: place.scopes).resolve(tag.name)
    } catch {
      let candidates = error.candidates + (error.candidates.isEmpty ? [] : fragments.map(\.name))
      add(
        word.map { word in error.message.inside { .inTextOf(word: word, problem: $0) } } ?? error.message,
        tag,
        place, value: error.value, expected: error.expected,
        suggestion: nearest(to: error.value, among: candidates))
      return nil
    }
  }
}

extension FieldType {
  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
