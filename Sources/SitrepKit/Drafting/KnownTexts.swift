import SitrepDraft
import SitrepModel

/// The texts that an operation has, by which a copy is noticed and a source is found again.
struct KnownTexts {
  private var sources: [String: Known] = [:]
  private var sketches: [(id: String, sketch: TextSketch)] = []
  /// By address, and by publisher, title and day.
  private var signs: [String: String] = [:]

  private struct Known {
    var publisher: String
    var origin: String
  }

  init(_ operation: Operation) {
    for source in operation.sources {
      var draft = DraftSource()
      draft.id = operation.text(source.id)
      draft.publisher = operation.text(source.publisher)
      draft.title = operation.text(source.title.original)
      draft.url = operation.text(source.url)
      draft.published = source.published.map(\.description) ?? ""
      draft.origin = operation.text(source.origin)
      add(draft)
    }
    for text in operation.texts {
      guard let sketch = TextSketch(text: operation.text(text.sketch)) else { continue }
      sketches.append((operation.text(operation.sources[text.source].id), sketch))
    }
  }

  private mutating func add(_ source: DraftSource) {
    sources[source.id] = Known(publisher: foldedName(source.publisher), origin: source.origin)
    for sign in Self.signs(of: source) where signs[sign] == nil { signs[sign] = source.id }
  }

  private static func signs(of source: DraftSource) -> [String] {
    var signs: [String] = []
    if !source.url.isEmpty { signs.append(source.url) }
    if !source.publisher.isEmpty, !source.title.isEmpty {
      signs.append(
        "\(foldedName(source.publisher))\u{1}\(foldedName(source.title))\u{1}\(source.published.prefix(10))")
    }
    return signs
  }

  /// Gives a source its id, that of the register where it stands there already, and says whose text it repeats.
  ///
  /// - Returns: what is to be said of it.
  mutating func place(_ source: inout DraftSource, _ sketch: TextSketch) -> DiagnosticText? {
    defer {
      add(source)
      sketches.append((source.id, sketch))
    }
    if let same = Self.signs(of: source).compactMap({ signs[$0] }).first {
      source.id = same
      return .alreadyThere(source: same)
    }
    source.id = Draft.id(for: source, besides: Set(sources.keys))
    var most: (id: String, share: Int)?
    for (id, other) in sketches {
      let share = sketch.likeness(to: other)
      if share > most?.share ?? 0 { most = (id, share) }
    }
    guard let most, most.share >= TextSketch.copied else { return nil }
    let original = sources[most.id]
    if most.share >= TextSketch.same, let original, original.publisher == foldedName(source.publisher) {
      source.id = most.id
      return .alreadyThere(source: most.id)
    }
    source.relation = "republished"
    // Where the first does not say whose matter it is, its publisher is as near as one can come.
    if source.origin.isEmpty { source.origin = original?.origin ?? "" }
    let remark = DiagnosticText.sameShare(share: most.share, source: most.id)
    source.note = remark.english
    return remark
  }
}
