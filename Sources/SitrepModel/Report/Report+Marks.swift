extension Report {
  /// Visits the caveats of everything that carries some, in the order of a page: the id of what they qualify, those
  /// that its own words say, and the marks.
  package mutating func forEachMarked(_ body: (String, CaveatSet, inout [CaveatMark]) -> Void) {
    for i in inBrief.indices { body("brief/\(inBrief[i].kind)", inBrief[i].said, &inBrief[i].marks) }
    for i in highlights.indices { highlights[i].visit(body) }
    for i in figures.indices { body(figures[i].id, figures[i].said, &figures[i].marks) }
    for i in shares.indices { body(shares[i].id, shares[i].message.said, &shares[i].marks) }
    if var matrix = placeMatrix {
      for i in matrix.rows.indices {
        body("places/\(matrix.rows[i].place)", matrix.rows[i].said, &matrix.rows[i].marks)
      }
      placeMatrix = matrix
    }
    for i in groupTables.indices { body(groupTables[i].id, groupTables[i].said, &groupTables[i].marks) }
    for i in changes.indices { body(changes[i].subject, changes[i].message.said, &changes[i].marks) }
    for i in late.indices { body(late[i].record, late[i].message.said, &late[i].marks) }
    for i in situation.indices {
      for j in situation[i].narratives.indices { situation[i].narratives[j].visit(body) }
      for j in situation[i].lines.indices { situation[i].lines[j].visit(body) }
    }
    for i in events.indices { body(events[i].id, events[i].said, &events[i].marks) }
    for i in sectors.indices {
      for j in sectors[i].needs.indices { sectors[i].needs[j].visit(body) }
      for j in sectors[i].responses.indices { sectors[i].responses[j].visit(body) }
      for j in sectors[i].gaps.indices { sectors[i].gaps[j].visit(body) }
    }
    for i in conditions.indices { conditions[i].visit(body) }
    for i in responses.indices { responses[i].visit(body) }
    for i in responseSummaries.indices {
      body(responseSummaries[i].id, responseSummaries[i].message.said, &responseSummaries[i].marks)
    }
    for i in policies.indices {
      body(policies[i].measure, policies[i].said, &policies[i].marks)
      for j in policies[i].steps.indices {
        body(policies[i].steps[j].record, policies[i].steps[j].said, &policies[i].steps[j].marks)
      }
    }
    for i in datesAhead.indices {
      body(datesAhead[i].subject, datesAhead[i].message.said, &datesAhead[i].marks)
    }
    // On a page they stand in one line.
    if var line = planningLine {
      line.visit(body)
      planningLine = line
    } else {
      for i in planning.indices { body(planning[i].figure, planning[i].message.said, &planning[i].marks) }
    }
    for i in statements.indices { statements[i].visit(body) }
    for i in gaps.indices { gaps[i].visit(body) }
    for i in conflicts.indices { body(conflicts[i].figure, conflicts[i].message.said, &conflicts[i].marks) }
    for i in stances.indices {
      body(stances[i].topic, [.conflicting, .partyToTheMatter, .notInThisLanguage], &stances[i].marks)
      for j in stances[i].statements.indices { stances[i].statements[j].visit(body) }
    }
    for i in claims.indices { body(claims[i].indicator, claims[i].message.said, &claims[i].marks) }
    for i in narratives.indices { narratives[i].visit(body) }
    for i in sources.indices { body(sources[i].id, sources[i].said, &sources[i].marks) }
    for i in records.indices { body(records[i].id, records[i].said, &records[i].marks) }
  }

  /// Visits every sentence that carries marks, with them.
  package mutating func forEachMessage(_ body: (Message, inout [CaveatMark]) -> Void) {
    for i in highlights.indices { body(highlights[i].message, &highlights[i].marks) }
    for i in shares.indices { body(shares[i].message, &shares[i].marks) }
    for i in conflicts.indices { body(conflicts[i].message, &conflicts[i].marks) }
    for i in claims.indices { body(claims[i].message, &claims[i].marks) }
    for i in situation.indices {
      for j in situation[i].lines.indices {
        body(situation[i].lines[j].message, &situation[i].lines[j].marks)
      }
    }
    for i in policies.indices { body(policies[i].message, &policies[i].marks) }
    for i in planning.indices { body(planning[i].message, &planning[i].marks) }
    if var line = planningLine {
      body(line.message, &line.marks)
      planningLine = line
    }
    for i in changes.indices { body(changes[i].message, &changes[i].marks) }
    for i in late.indices { body(late[i].message, &late[i].marks) }
    for i in datesAhead.indices { body(datesAhead[i].message, &datesAhead[i].marks) }
    for i in gaps.indices { body(gaps[i].message, &gaps[i].marks) }
  }
}

private typealias Visit = (String, CaveatSet, inout [Report.CaveatMark]) -> Void

extension Report.Line {
  fileprivate mutating func visit(_ body: Visit) { body(subject, message.said, &marks) }
}

extension Report.Gap {
  fileprivate mutating func visit(_ body: Visit) { body(id, message.said, &marks) }
}

extension Report.NarrativeEntry {
  fileprivate mutating func visit(_ body: Visit) { body(section, [.notInThisLanguage], &marks) }
}

extension Report.ResponseEntry {
  fileprivate mutating func visit(_ body: Visit) { body(id, said, &marks) }
}

extension Report.StatementEntry {
  fileprivate mutating func visit(_ body: Visit) { body(id, said, &marks) }
}

extension Report.ConditionGroup {
  fileprivate mutating func visit(_ body: Visit) {
    body("\(sector.rawValue)/\(place ?? "")", .dated(asOf).union([.notInThisLanguage]), &marks)
    for index in items.indices { body(items[index].record, items[index].said, &items[index].marks) }
  }
}
