import SitrepModel

/// Rule 15, conditions: all current ones per place and sector, with the worst severity and their age.
///
/// A condition is current until it is three times as old as the operation calls fresh. An older one says nothing of
/// today.
enum CurrentConditions {
  struct Group: Sendable {
    var place: PlaceIndex?
    var sector: Sector
    /// Newest first.
    var conditions: [RecordReference]
  }

  static func groups(in knowledge: Knowledge, at view: Viewpoint) -> [Group] {
    let operation = knowledge.operation
    let limit = 3 * operation.profile.freshnessDays
    var groups: [Key: [RecordReference]] = [:]
    for record in knowledge.counting(.conditions, at: view) {
      let condition = operation.conditions[Int(record.index)]
      let age = view.day - condition.head.occurred.day
      guard age >= 0, age <= limit || coversDay(condition.head.occurred, view.day) else { continue }
      groups[Key(place: condition.head.place, sector: condition.sector), default: []].append(record)
    }
    return groups.map { key, records in
      Group(
        place: key.place, sector: key.sector,
        conditions: records.sorted {
          let (a, b) = (operation.head(of: $0), operation.head(of: $1))
          if a.occurred.day != b.occurred.day { return a.occurred.day > b.occurred.day }
          return operation.names.precedes(a.id, b.id)
        })
    }
    .sorted {
      ($0.sector.order, placeID($0.place, operation)) < ($1.sector.order, placeID($1.place, operation))
    }
  }

  private struct Key: Hashable {
    let place: PlaceIndex?
    let sector: Sector
  }

  private static func coversDay(_ span: DateSpan, _ day: Day) -> Bool {
    span.marks.contains(.interval) && (span.isOpenEnd || span.latest >= day)
  }

  private static func placeID(_ place: PlaceIndex?, _ operation: Operation) -> String {
    place.map { operation.text(operation.places[Int($0.index)].id) } ?? ""
  }
}

extension Sector {
  /// Whether another is an area of responsibility within this one, as child protection is within protection.
  func covers(_ other: Sector) -> Bool { other.rawValue.hasPrefix(rawValue + "-") }
}
