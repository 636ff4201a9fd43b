/// Words of a record or of the officer, which a language may lack.
package protocol ToldWords: Sendable {
  static var type: FieldType { get }
  var value: Value { get }
  func isMissing(in language: String) -> Bool
}

extension LocalText: ToldWords {
  package static let type = FieldType.localText
  package var value: Value { .local(self) }
  package func isMissing(in language: String) -> Bool {
    !isEmpty && !texts.contains { $0.language == language || $0.language.isEmpty }
  }
}

extension Message: ToldWords {
  package static let type = FieldType.message
  package var value: Value { .message(self) }

  /// Whether one of the free texts among its arguments, however deep, is not there in a language; names from the
  /// profile and the registers are not records' texts, and not every language tells all forms of a noun apart.
  package func isMissing(in language: String) -> Bool {
    // In place: to go through them would copy each.
    arguments.indices.contains { index in
      !Self.names.contains(arguments[index].name) && Self.isMissing(in: arguments[index].value, language)
    }
  }

  private static let names = [
    "country", "duration_origins", "few", "indicator", "known", "name", "office", "organisation",
    "organisations", "origin", "other", "part", "place", "places", "publisher", "said_by", "start_origins",
    "topic", "two",
  ]

  private static func isMissing(in value: Value, _ language: String) -> Bool {
    switch value {
    case .local(let text): text.isMissing(in: language)
    case .message(let message): message.isMissing(in: language)
    case .list(let values): values.contains { isMissing(in: $0, language) }
    default: false
    }
  }
}
