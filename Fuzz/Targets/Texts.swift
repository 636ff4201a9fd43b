import SitrepEvidence
import SitrepModel
import SitrepTables
import SitrepTemplates

extension FuzzTarget {
  static let dates = FuzzTarget("dates", upTo: 128) { bytes in
    guard let span = try? DateSpan(edtf: bytes) else { return }
    expect(span.earliest <= span.latest, "a date that ends before it starts")
  }

  static let personalData = FuzzTarget("personal-data") { bytes in
    let text = text(bytes)
    let finder = PersonalDataFinder(.builtIn, registered: ["Ana María", "Santa Rosa", "Reuters"])
    var end = 0
    for datum in finder.find(in: text) {
      expect(datum.range.lowerBound >= end && !datum.range.isEmpty, "findings that overlap")
      end = datum.range.upperBound
    }
    expect(end <= text.unicodeScalars.count, "a finding beyond the text")
  }

  /// One for each language that has words of quantities.
  static let quantities = (lexicon?.languages.sorted() ?? []).map { language in
    FuzzTarget("quantities-\(language)", upTo: 256) { bytes in
      guard let lexicon else { return }
      let text = text(bytes)
      for unit in ["", "percent"] {
        for isChange in [false, true] {
          let reading = lexicon.read(text, language: language, unit: unit, isChange: isChange)
          if let low = reading.low, let high = reading.high { expect(low <= high, "low above high") }
          if let best = reading.best {
            expect(reading.low.map { $0 <= best } ?? true, "best below low")
            expect(reading.high.map { $0 >= best } ?? true, "best above high")
          }
        }
      }
    }
  }

  static let quantityLexicon = FuzzTarget("quantity-lexicon") { bytes in
    let (lexicon, _) = QuantityLexicon.read(csv: text(bytes), file: "quantity-words.csv")
    for words in ["about 100", "decenas de personas", "1,5 millones", "no figure given"] {
      _ = lexicon.read(words, language: "es")
    }
  }
}

private let lexicon = (try? QuantityLexicon.load(from: .builtIn))?.0
