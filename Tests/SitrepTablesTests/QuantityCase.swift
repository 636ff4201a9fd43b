import SitrepModel
import SitrepTables
import SitrepTemplates
import Testing

/// A text, the language of its source, and what it is to be read as.
struct QuantityCase: Sendable, CustomTestStringConvertible {
  let text: String
  let language: String
  let unit: String
  let expected: String

  init(_ text: String, _ language: String, _ expected: String, unit: String = "persons") {
    self.text = text
    self.language = language
    self.unit = unit
    self.expected = expected
  }

  /// As it is read, in a line.
  var read: String { Self.lexicon.read(text, language: language, unit: unit).summary }

  private static let lexicon: QuantityLexicon = {
    let (lexicon, faults) = (try? QuantityLexicon.load(from: .builtIn)) ?? (QuantityLexicon.empty, [])
    return faults.isEmpty ? lexicon : .empty
  }()

  var testDescription: String { "\(text) (\(language))" }
}

extension QuantityReading {
  /// `qualified 36…44 persons !uncertainDecimal`
  var summary: String {
    var text = "\(kind)"
    if let best, let low, let high {
      text += " \(low)=\(best)=\(high)"
    } else if low != nil || high != nil {
      text += " " + (low.map(\.description) ?? "") + "…" + (high.map(\.description) ?? "")
    }
    if let unit { text += " \(unit)" }
    if let remark { text += " !\(remark)" }
    return text
  }
}
