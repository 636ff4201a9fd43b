/// What a group's code says of sex and age: `f`, `m-18-59`, `60-plus`, `girls-0-5`.
package struct GroupCode: Hashable, Sendable {
  /// `f` or `m`; nil where the code tells none.
  package private(set) var sex: String?
  /// What stands before the ages: `f`, `girls`; blank for ages alone.
  package private(set) var group: String
  package private(set) var from: Int?
  /// The last year of age; nil is open.
  package private(set) var to: Int?

  package init(_ code: String) {
    var parts = code.split(separator: "-", omittingEmptySubsequences: false)[...]
    if parts.last == "plus" || parts.last == "over", let from = Self.age(parts.dropLast().last) {
      self.from = from
      parts = parts.dropLast(2)
    } else if let last = parts.last, last.hasSuffix("+"), let from = Self.age(last.dropLast()) {
      self.from = from
      parts = parts.dropLast()
    } else if let to = Self.age(parts.last), let from = Self.age(parts.dropLast().last), from <= to {
      (self.from, self.to) = (from, to)
      parts = parts.dropLast(2)
    }
    group = parts.joined(separator: "-")
    sex = Self.sexes[group]
  }

  /// Whether ages are told.
  package var hasAges: Bool { from != nil }

  private static func age(_ text: Substring?) -> Int? {
    guard let text, (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }

  private static let sexes = [
    "f": "f", "women": "f", "girls": "f", "women-and-girls": "f", "female": "f", "pregnant-women": "f",
    "m": "m", "men": "m", "boys": "m", "men-and-boys": "m", "male": "m",
  ]

  /// The code of a sex, by the letter or word that forms of others have for it.
  package static func sex(spelled word: String) -> String? {
    let word = word.lowercased()
    return ["f", "m", "female", "male"].contains(word) ? sexes[word] : nil
  }

  /// The attributes of HXL 1.1 for the groups that it has some for.
  private static let attributes = [
    "women": ["adults"], "men": ["adults"], "adults": ["adults"], "girls": ["children"], "boys": ["children"],
    "children": ["children"], "infants": ["infants"], "adolescents": ["adolescents"],
    "older-people": ["elderly"], "unaccompanied-children": ["children", "unaccompanied"],
    "pregnant-women": ["adults", "pregnant"], "people-with-disabilities": ["disabled"],
    "families": ["hh"],
  ]

  /// A hashtag with the attributes of the group: `#affected+f+age_18_59+killed`.
  package func tagged(_ tag: String) -> String {
    if group == "all" && !hasAges { return tag }
    var attributes = Self.attributes[group] ?? []
    if let sex { attributes.append(sex) }
    if attributes.isEmpty, !group.isEmpty, group != "all" {
      attributes.append(Self.attribute(group))
    }
    if let from { attributes.append(to.map { "age_\(from)_\($0)" } ?? "age_\(from)_plus") }
    let parts = tag.split(separator: "+").map(String.init)
    let all = Set(parts.dropFirst() + attributes).sorted()
    return ([parts.first ?? tag] + all).joined(separator: "+")
  }

  /// A word as an attribute may be spelled; a name in other letters has none of its own.
  private static func attribute(_ group: String) -> String {
    let spelled = group.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    let word = String(spelled)
    return word.first?.isLetter == true ? word : "group_\(word)"
  }
}
