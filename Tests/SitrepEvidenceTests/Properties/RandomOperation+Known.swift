import SitrepModel

@testable import SitrepEvidence

/// What a random operation knows of its records, by their ids.
struct RandomKnowledge {
  let knowledge: Knowledge
  private let references: [String: RecordReference]

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    let operation = knowledge.operation
    var references: [String: RecordReference] = [:]
    for table in RecordTable.allCases {
      for index in 0..<operation.count(of: table) {
        let record = RecordReference(table, index)
        references[operation.text(operation.head(of: record).id)] = record
      }
    }
    self.references = references
  }

  func isKnown(_ id: String, by day: Day) -> Bool {
    references[id].map { knowledge.knownDay(of: $0) <= day } ?? false
  }

  func sensitivity(of id: String) -> Sensitivity {
    references[id].map { knowledge.operation.sensitivity(of: knowledge.operation.head(of: $0)) } ?? .public
  }
}
