import SitrepModel
import SitrepTemplates

extension TemplateCompiler {
  /// `{{> name}}`, and `{{> sections/*}}` for the partial that the item is the name of.
  mutating func partial(_ tag: TemplateTag, _ place: TemplatePlace) -> [TemplateNode] {
    var inner = place
    if let blanks = tag.indentation { inner.indentation += place.source.bytes[blanks] }
    if tag.name.hasSuffix("/*") { return choice(String(tag.name.dropLast(2)), tag, inner) }
    return partial(tag.name, tag, inner)
  }

  private mutating func partial(
    _ name: String, _ tag: TemplateTag, _ place: TemplatePlace
  ) -> [TemplateNode] {
    let path = path(of: name)
    if active.contains(path) {
      add(
        .circularPartial, tag, place, value: name,
        expected: .verbatim(text: (active + [path]).joined(separator: " > ")))
      return []
    }
    guard mayPutIn(tag, place) else { return [] }
    do {
      if let found = try source(at: path) {
        let inner = TemplatePlace(source: found, scopes: place.scopes, indentation: place.indentation)
        let nodes = compile(inner, at: path)
        return tag.indentation == nil ? nodes.withoutLastLineEnd : nodes
      }
      add(
        .noPartial(path: path), tag, place, value: name,
        suggestion: nearest(to: name, among: try names(under: folder)))
    } catch {
      add(.unreadablePartial(reason: "\(error)"), tag, place, value: name)
    }
    return []
  }

  private mutating func choice(
    _ subfolder: String, _ tag: TemplateTag, _ place: TemplatePlace
  ) -> [TemplateNode] {
    guard let found = resolve(tag.named("."), place), let names = try? names(under: "\(folder)/\(subfolder)")
    else { return [] }
    var choices: [String: [TemplateNode]] = [:]
    for name in names {
      choices[String(name.dropFirst(subfolder.utf8.count + 1))] = partial(name, tag, place)
    }
    return [.choice(found, choices, origin: "\(folder)/\(subfolder)")]
  }

  /// The names that partials below a folder go by.
  private func names(under folder: String) throws(TemplateError) -> [String] {
    let ending = ".\(fileExtension)"
    return try templates.paths(under: folder).filter { $0.hasSuffix(ending) }
      .map { String($0.dropFirst(self.folder.utf8.count + 1).dropLast(ending.utf8.count)) }
  }
}

extension [TemplateNode] {
  /// In a line, a partial is put in without the line end that editors set at the end of its file.
  fileprivate var withoutLastLineEnd: [TemplateNode] {
    guard case .text(var text) = last, text.bytes.last == UInt8(ascii: "\n") else { return self }
    text.bytes.removeLast()
    if text.bytes.last == UInt8(ascii: "\r") { text.bytes.removeLast() }
    return dropLast() + [.text(text)]
  }
}
