/// The texts of `languages/en.properties` that have something to fill in, as Swift that makes messages of them:
/// `gap.no-count = {name}, {place}: …` becomes `Message.gapNoCount(name:place:)`.
///
/// Words without a placeholder are asked for by their keys, which `Message.Key` has: `.gapNoCount` is `gap.no-count`. A text whose placeholders have a dot in their names is
/// filled in by a layout, from the report: no message is made of it.
package struct MessageDeclarations {
  private let texts: [Text]
  private let keys: [String]

  private struct Text {
    var key: String
    var english: String
    var placeholders: [String]
  }

  /// - Parameter others: the languages beside English: what one of their texts asks for besides is a parameter too.
  /// - Throws: `DeclarationFault` for a text that can't be read.
  package init(english: WordList, others: [WordList]) throws {
    let othersByKey = others.map { list in
      Dictionary(list.entries.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
    keys = english.entries.map(\.key)
    texts = try english.entries.compactMap { entry in
      var placeholders: [String] = []
      for text in [entry.text] + othersByKey.compactMap({ $0[entry.key] }) {
        let names = try naming(entry.key) { try Placeholders(in: text).names }
        placeholders += names.filter { !placeholders.contains($0) }
      }
      if placeholders.isEmpty || placeholders.contains(where: { $0.contains(".") }) { return nil }
      return Text(key: entry.key, english: entry.text, placeholders: placeholders)
    }
  }

  package var swiftSource: String {
    """
    extension Message {
    \(texts.map(declaration).joined(separator: "\n\n"))

      /// The keys of all words, to ask which sentence a message is.
      package enum Key {
    \(keys.map { "    package static let \(swiftName($0)) = \"\($0)\"" }.joined(separator: "\n"))
      }
    }

    """
  }

  private func declaration(_ text: Text) -> String {
    let parameters = text.placeholders.map { "\(swiftName($0)): Value" }.joined(separator: ", ")
    let arguments = text.placeholders.map { "\"\($0)\": \(swiftName($0))" }.joined(separator: ", ")
    return """
        /// "\(text.english)"
        package static func \(swiftName(text.key))(\(parameters)) -> Message {
          Message("\(text.key)", [\(arguments)])
        }
      """
  }
}
