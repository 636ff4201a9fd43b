/// All versions of the registers, for an operation in which some say when they were entered.
package struct RegisterHistory: Sendable {
  package let places: RegisterVersions<Place>
  package let actors: RegisterVersions<Actor>
  package let sources: RegisterVersions<Source>

  /// - Returns: nil where every row was known from the start.
  package init?(
    places: RegisterVersions<Place>, actors: RegisterVersions<Actor>,
    sources: RegisterVersions<Source>
  ) {
    if places.times.isEmpty && actors.times.isEmpty && sources.times.isEmpty { return nil }
    (self.places, self.actors, self.sources) = (places, actors, sources)
  }

  /// When the registers became other than they were before, in any way.
  package var times: [Instant] { places.times + actors.times + sources.times }

  /// When they became other for records known before: a version took the place of an older one, or a spelling met in
  /// sources became an actor's.
  package var timesOfChanges: [Instant] {
    places.timesOfChanges + actors.times + sources.timesOfChanges
  }
}

extension Operation {
  /// The operation with the settings of a day, and its registers as they were known by that day's cut-off.
  package func asKnown(on day: Day, by cutoff: Instant, orFirst: Bool = false) -> Operation {
    var then = withRegisters(knownBy: cutoff, orFirst: orFirst)
    then.profile = profiles[day]
    return then
  }

  /// The operation with its registers as they were known by an instant.
  ///
  /// Places and sources keep their index; what was not known yet has its id only, and no place lies in it.
  /// - Parameter orFirst: to take of what was not known yet its first version instead: what stands in no record of that
  ///   time can as well stand there.
  package func withRegisters(knownBy instant: Instant, orFirst: Bool = false) -> Operation {
    guard let history = registerHistory else { return self }
    var then = self
    then.places = history.places.known(by: instant, orFirst: orFirst)
    then.actors = history.actors.known(by: instant, orFirst: false).filter { !$0.id.isBlank }
    then.sources = history.sources.known(by: instant, orFirst: orFirst)
    let unknown = Set(then.places.lazy.filter(\.name.isBlank).map(\.id))
    if !unknown.isEmpty {
      for index in then.places.indices { then.places[index].parents.removeAll(where: unknown.contains) }
    }
    return then
  }

  /// Before when a record is not known, for it names a source or a place that was not yet entered.
  package func firstKnown(_ head: RecordHead) -> Instant? {
    guard let history = registerHistory else { return nil }
    let place = head.place.flatMap { history.places.firstKnown(Int($0.index)) }
    let source = history.sources.firstKnown(Int(head.source))
    guard let place, let source else { return place ?? source }
    return max(place, source)
  }
}
