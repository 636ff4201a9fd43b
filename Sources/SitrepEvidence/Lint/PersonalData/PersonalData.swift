package import SitrepModel

/// What a text may give away about a person.
package enum PersonalDataKind: String, Coded {
  case name = "person-name"
  case telephone
  case email
  case document = "document-number"
  package static let vocabulary = "personal_data"
}

/// Something in a text that looks like personal data. It holds where, not what, so that no message repeats
/// it.
package struct PersonalDatum: Hashable, Sendable {
  package var kind: PersonalDataKind
  /// In Unicode scalars of the text, counted from 0.
  package var range: Range<Int>
  /// Its first character: enough to find it by.
  package var initial: Unicode.Scalar

  /// `M…`
  package var hint: String { "\(initial)…" }
}

/// Finds personal data in free text.
///
/// The words of all languages are looked for in every text, for sources quote across languages. It goes by
/// signs that a careful reader would go by (a given name, "aged 34", "her son", a check digit that fits), so
/// it finds much and not all: a second pair of eyes, not a filter. Names that are registered are no
/// findings.
package struct PersonalDataFinder: Sendable {
  let lexicon: PersonalDataWords
  let registered: RegisteredNames

  package init(_ lexicon: PersonalDataWords, registered names: some Sequence<String> = []) {
    self.lexicon = lexicon
    registered = RegisteredNames(names, lexicon)
  }

  /// What was found, in the order of the text; parts of it never overlap.
  package func find(in text: String) -> [PersonalDatum] {
    let text = ScannedText(text, lexicon)
    var found = addresses(in: text)
    found += numbers(in: text, outside: found.map(\.range))
    found += names(in: text)
    found.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    var end = 0
    return found.filter { datum in
      guard datum.range.lowerBound >= end else { return false }
      end = datum.range.upperBound
      return true
    }
  }
}

extension PersonalDatum {
  init(_ kind: PersonalDataKind, _ range: Range<Int>, of text: ScannedText) {
    self.init(kind: kind, range: range, initial: text.scalars[range.lowerBound])
  }
}
