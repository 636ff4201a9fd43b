package import SitrepModel

extension Language {
  /// The word for a value of a list; where the language has none, the value as spelled, an id in words: `health workers`.
  package func word(_ code: Code) -> String {
    for index in files.indices {
      guard let text = files[index].text(of: code) else { continue }
      return text.literal ?? self.text("\(code.vocabulary).\(code.value)")
    }
    switch code.vocabulary {
    case OpenVocabulary.unit: return UnitKind.spelled(code.value)
    case OpenVocabulary.group:
      return group(GroupCode(code.value)) ?? Sector(group: code.value).map { word($0.code) }
        ?? Self.words(ofID: code.value)
    default: return Self.words(ofID: code.value)
    }
  }

  /// An id, which begins with a small letter and has small letters and digits with hyphens between its words, as words;
  /// anything else as it is.
  private static func words(ofID id: String) -> String {
    isID(id) ? id.split(separator: "-").joined(separator: " ") : id
  }

  private static func isID(_ text: String) -> Bool {
    text.first?.isLowercase == true
      && text.unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isLowercase || ("0"..."9").contains($0) }
  }

  /// Whether it is an id to look something up by: `est-012`, and no word.
  static func isReference(_ value: Value) -> Bool {
    guard case .text(let text) = value else { return false }
    return text.contains("-") && isID(text)
  }

  /// The word for a value beside a number of that form, `unit_one.schools`; nil where the language has none of its own.
  func word(_ code: Code, counted form: PluralCategory) -> String? {
    guard code.vocabulary == OpenVocabulary.unit else { return nil }
    let form = Code("\(code.vocabulary)_\(form.rawValue)", code.value)
    return files.lazy.compactMap { $0.text(of: form)?.literal }.first
  }

  /// A group with the ages that its code tells: "women aged 18 to 59"; nil where it tells none.
  private func group(_ group: GroupCode) -> String? {
    guard let from = group.from else { return nil }
    let isChild = (group.to ?? .max) < 18
    let base =
      switch group.group {
      case "": isChild ? "children" : nil as String?
      case "f": isChild ? "girls" : from >= 18 ? "women" : "f"
      case "m": isChild ? "boys" : from >= 18 ? "men" : "m"
      default: group.group
      }
    let name = word(base.map { Code(OpenVocabulary.group, $0) } ?? Code(OpenVocabulary.unit, UnitID.persons))
    return format(
      group.to == nil ? "ages.plus" : "ages.range",
      [("group", .text(name)), ("from", .whole(from)), ("to", group.to.map { .whole($0) } ?? .none)])
  }
}
