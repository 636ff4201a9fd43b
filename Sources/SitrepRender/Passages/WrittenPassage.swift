/// Words that belong together in a written file, and where they stand: `line 14`, `Figures!3:3`.
package struct WrittenPassage: Hashable, Sendable {
  package var place: String
  package var text: String

  package init(place: String, text: String) {
    self.place = place
    self.text = text
  }
}

/// What a written file says, passage by passage.
package struct WrittenPassages: Sendable {
  package var passages: [WrittenPassage]
  /// What the file tells of itself beside the report, an entry a text: how many rows a sheet has, what a chart draws.
  package var ownEntries: [String]

  package init(_ passages: [WrittenPassage], ownEntries: [String] = []) {
    self.passages = passages
    self.ownEntries = ownEntries
  }
}
