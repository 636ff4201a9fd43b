import SitrepDraft
import SitrepModel
import SitrepTables
import SitrepTemplates

extension FuzzTarget {
  /// The first byte chooses the language; the rest is a text.
  static let draft = FuzzTarget("draft", upTo: 4096) { bytes in
    guard let drafting, let first = bytes.first else { return }
    let text = text(UnsafeRawBufferPointer(rebasing: bytes[1...]))
    let read = DraftText(text)
    var given = DraftSource()
    given.language = languages[Int(first) % languages.count]
    given.published = "2026-03-06"
    let source = drafting.draft.source(of: read, given: given)
    let scalars = Array(text.unicodeScalars)
    for proposal in drafting.draft.proposals(of: read, source: source) {
      let quote = proposal.quote
      expect(quote.start < quote.end && quote.end <= scalars.count, "a quote beyond the text")
      expect(
        String(String.UnicodeScalarView(scalars[quote.start..<quote.end])) == quote.text,
        "a quote of other words")
      guard proposal.low != nil || proposal.high != nil else { continue }
      let reading = drafting.quantities.read(
        quote.text, language: source.language, unit: proposal.cells["unit"] ?? "")
      expect(reading.low == proposal.low && reading.high == proposal.high, "a value that is not in its quote")
    }
    let sketch = TextSketch(read)
    expect(TextSketch(text: sketch.text) == sketch, "a sketch that does not come back")
  }

  private static let languages = ["en", "es", "fr", "pt", "ar", "xx", ""]
}

/// The built-in words, on an operation with some places and an actor.
private let drafting: (draft: Draft, quantities: QuantityLexicon)? = {
  let folder = ScratchFolder("drafts")
  folder.write(
    """
    operation: op
    title: Title
    languages: [en]
    timezone: UTC
    first_report: 2026-01-01
    """, to: "operation.yaml")
  folder.write(
    "id,name,type,parent\nzambala,Zambala,country,\nkesra,Kesra bridge,crossing,zambala\n", to: "places.csv"
  )
  folder.write("id,name,kind\nred-cross,Red Cross,organisation\n", to: "actors.csv")
  guard
    let operation = try? OperationReader.read(folder: folder.path, templates: .builtIn).operation,
    let lexicons = try? DraftLexicon.all(in: .builtIn).lexicons,
    let quantities = try? QuantityLexicon.load(from: .builtIn).0
  else { return nil }
  return (
    Draft(operation: operation, lexicons: lexicons, quantities: quantities, personalData: .builtIn),
    quantities
  )
}()
