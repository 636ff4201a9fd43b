extension Report {
  /// Visits the caveat marks of everything that carries some, with the id of what they qualify.
  package mutating func forEachMarked(_ body: (String, inout [CaveatMark]) -> Void) {
    forEachMessage { subject, _, marks in body(subject, &marks) }
    for i in figures.indices { body(figures[i].id, &figures[i].marks) }
    for i in stances.indices {
      body(stances[i].topic, &stances[i].marks)
      for j in stances[i].statements.indices {
        body(stances[i].statements[j].id, &stances[i].statements[j].marks)
      }
    }
    for i in conditions.indices { Self.visit(&conditions[i], body) }
    for i in sectors.indices {
      for j in sectors[i].needs.indices { Self.visit(&sectors[i].needs[j], body) }
      for j in sectors[i].responses.indices {
        body(sectors[i].responses[j].id, &sectors[i].responses[j].marks)
      }
      for j in sectors[i].gaps.indices { body(sectors[i].gaps[j].id, &sectors[i].gaps[j].marks) }
    }
    for i in policies.indices {
      for j in policies[i].steps.indices {
        body(policies[i].steps[j].record, &policies[i].steps[j].marks)
      }
    }
    for i in events.indices { body(events[i].id, &events[i].marks) }
    for i in statements.indices { body(statements[i].id, &statements[i].marks) }
    for i in responses.indices { body(responses[i].id, &responses[i].marks) }
    for i in narratives.indices { body(narratives[i].section, &narratives[i].marks) }
    for i in situation.indices {
      for j in situation[i].narratives.indices {
        body(situation[i].narratives[j].section, &situation[i].narratives[j].marks)
      }
    }
    for i in records.indices { body(records[i].id, &records[i].marks) }
    for i in sources.indices { body(sources[i].id, &sources[i].marks) }
  }

  /// Visits every sentence that carries marks, with them.
  package mutating func forEachMessage(_ body: (Message, inout [CaveatMark]) -> Void) {
    forEachMessage { _, message, marks in body(message, &marks) }
  }

  private mutating func forEachMessage(_ body: (String, Message, inout [CaveatMark]) -> Void) {
    for i in highlights.indices { body(highlights[i].subject, highlights[i].message, &highlights[i].marks) }
    for i in conflicts.indices { body(conflicts[i].figure, conflicts[i].message, &conflicts[i].marks) }
    for i in claims.indices { body(claims[i].indicator, claims[i].message, &claims[i].marks) }
    for i in situation.indices {
      for j in situation[i].lines.indices {
        body(
          situation[i].lines[j].subject, situation[i].lines[j].message, &situation[i].lines[j].marks)
      }
    }
    for i in policies.indices { body(policies[i].measure, policies[i].message, &policies[i].marks) }
    for i in planning.indices { body(planning[i].figure, planning[i].message, &planning[i].marks) }
    if var line = planningLine {
      body(line.subject, line.message, &line.marks)
      planningLine = line
    }
    for i in changes.indices { body(changes[i].subject, changes[i].message, &changes[i].marks) }
    for i in late.indices { body(late[i].record, late[i].message, &late[i].marks) }
    for i in datesAhead.indices { body(datesAhead[i].subject, datesAhead[i].message, &datesAhead[i].marks) }
    for i in gaps.indices { body(gaps[i].id, gaps[i].message, &gaps[i].marks) }
  }

  private static func visit(_ group: inout ConditionGroup, _ body: (String, inout [CaveatMark]) -> Void) {
    body("\(group.sector.rawValue)/\(group.place ?? "")", &group.marks)
    for index in group.items.indices { body(group.items[index].record, &group.items[index].marks) }
  }
}
