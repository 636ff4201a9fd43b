import SitrepModel

/// Rule 18 for what is told beside the figures: gaps followed up, paragraphs, decisions.
extension DayEvidence {
  /// Whether readers of the edition may not see a record, or not what it says.
  func isWithheld(_ record: RecordReference) -> Bool {
    knowledge.facts(of: record).isWithheld(at: view) || mask(of: record) != nil
  }

  /// The ids of the records known by then that the edition withholds, and of the figures of which nothing else is known.
  var withheldSubjects: Set<String> {
    var subjects: Set<String> = []
    for table in RecordTable.allCases {
      for facts in knowledge.facts(of: table)
      where facts.isWithheld(at: view) && facts.visibility.knownDay <= view.knownBy {
        subjects.insert(text(facts.id))
      }
    }
    for figure in operation.figureKeys.indices {
      let known = knowledge.figureOrder[figure].prefix { $0.visibility.knownDay <= view.knownBy }
      if !known.isEmpty, known.allSatisfy({ !$0.visibility.isShown(at: view) }) {
        subjects.insert(figureID(figure))
      }
    }
    return subjects
  }

  /// The ids of the records that become known only later, and of the figures of which nothing is known yet.
  var laterSubjects: Set<String> {
    var subjects: Set<String> = []
    for table in RecordTable.allCases {
      for facts in knowledge.facts(of: table) where facts.visibility.knownDay > view.knownBy {
        subjects.insert(text(facts.id))
      }
    }
    for figure in operation.figureKeys.indices
    where knowledge.figureOrder[figure].allSatisfy({ $0.visibility.knownDay > view.knownBy }) {
      subjects.insert(figureID(figure))
    }
    return subjects
  }
}
