import SitrepModel

/// Rule 19, opposed stances: where some affirm and others deny on one topic, both stand together.
enum OpposedTopics {
  /// Topics, in order of name, with the positions of each side; those who affirm come first.
  static func among(
    _ statements: [RecordReference], in operation: Operation
  ) -> [(topic: Symbol, statements: [RecordReference])] {
    var byTopic: [Symbol: [RecordReference]] = [:]
    for record in statements {
      let statement = operation.statements[Int(record.index)]
      if statement.stance != nil, !statement.topic.isBlank {
        byTopic[statement.topic, default: []].append(record)
      }
    }
    return byTopic.filter { _, records in
      let stances = Set(records.compactMap { operation.statements[Int($0.index)].stance })
      return stances.contains(.affirms) && stances.contains(.denies)
    }
    .sorted { operation.names.precedes($0.key, $1.key) }
    .map { topic, records in
      (
        topic,
        records.sorted {
          let (a, b) = (operation.statements[Int($0.index)], operation.statements[Int($1.index)])
          if a.stance != b.stance { return (a.stance?.order ?? 3) < (b.stance?.order ?? 3) }
          if a.head.occurred.day != b.head.occurred.day { return a.head.occurred.day < b.head.occurred.day }
          return operation.names.precedes(a.head.id, b.head.id)
        }
      )
    }
  }
}
