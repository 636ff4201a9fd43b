import SitrepDraft
import SitrepLanguage
import SitrepModel
import SitrepTables
package import SitrepTemplates

/// Reads what people type for a quantity or a date, and says in their language how it was read.
package struct WordReadings: Sendable {
  private let quantities: QuantityLexicon
  private let dates: SaidDate

  /// - Throws: where a list of words can't be read; what is wrong in single lines of one is told by `sitrep templates`.
  package init(templates: TemplateFolder) throws {
    quantities = try QuantityLexicon.load(from: templates).0
    dates = SaidDate(
      words: try DateWords.load(from: templates).words, lexicons: try DraftLexicon.all(in: templates).lexicons
    )
  }

  /// - Parameter language: of the source, which decides decimals and words.
  func quantity(_ text: String, language: String, unit: String, isChange: Bool) -> QuantityReading {
    quantities.read(text, language: language, unit: unit, isChange: isChange)
  }

  func date(_ text: String, on day: Day, language: String) -> WrittenDate {
    dates.reading(of: text, on: day, language: language)
  }

  /// How a quantity is read, in a sentence; one that is in doubt ends with a question mark.
  func told(_ reading: QuantityReading, _ words: PageWords) -> String {
    switch reading.kind {
    case .refusal: return words("read.refusal")
    case .presence: return words("read.presence")
    case .unread:
      return words(reading.remark == .unreadableNumber ? "read.unreadable" : "read.unread")
    case .number, .qualified, .words: break
    }
    let unit = reading.unit.map { words.language.word(Code(OpenVocabulary.unit, $0)) } ?? ""
    let isPoint = reading.low == reading.high && reading.low != nil
    let range = words.language.text(
      isPoint ? .optional(reading.low) : Value.range(reading.low, reading.high))
    return words("read.range", ["range": .text(range), "unit": .text(unit)])
  }

  /// What will be stored for a date, in a sentence.
  func told(_ reading: WrittenDate, _ words: PageWords) -> String {
    switch reading {
    case .one(let text):
      let date = (try? DateSpan(edtf: text)).map { words.language.text(.date($0)) } ?? text
      return words("read.date", ["date": .text(date), "stored": .text(text)])
    case .several(let texts):
      let dates = texts.map { text in
        (try? DateSpan(edtf: text)).map { words.language.text(.date($0)) } ?? text
      }
      return words("read.dates", ["first": .text(dates.first ?? ""), "second": .text(dates.last ?? "")])
    case .unreadable: return words("read.no-date")
    }
  }
}
