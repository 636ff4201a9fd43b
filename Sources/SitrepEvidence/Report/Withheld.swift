import SitrepModel

/// Rule 18 for what is told beside the figures: gaps followed up, paragraphs, decisions.
extension DayEvidence {
  /// Whether readers of the edition may not see a record, or not what it says.
  func isWithheld(_ record: RecordReference) -> Bool {
    knowledge.facts(of: record).sensitivity > view.edition || mask(of: record) != nil
  }

  /// The ids of the records that the edition withholds, and of the figures that nothing else is about.
  var withheldSubjects: Set<String> {
    var subjects: Set<String> = []
    for table in RecordTable.allCases {
      for facts in knowledge.facts(of: table) where facts.sensitivity > view.edition {
        subjects.insert(text(facts.id))
      }
    }
    return subjects.union(Set(knowledge.texts.figureIDs).subtracting(knowledge.figureIDs(for: view.edition)))
  }
}
