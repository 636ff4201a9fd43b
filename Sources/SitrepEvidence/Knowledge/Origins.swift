import SitrepModel

/// Who first gathered or said something: a number for each distinct origin of an operation.
struct OriginIndex: Hashable, Sendable {
  let index: Int32
}

/// Rule 3, independence: the origin of each record.
///
/// It is the official, organisation or expert that the record is attributed to (an actor's organisation where it
/// has one, so that two officials of one ministry are one); else the source's origin; else, where the source is
/// original, its publisher; else unknown. A record of unknown origin speaks as its publisher, and never counts
/// as an origin. Names are compared without case, accents and repeated spaces.
struct Origins: Sendable {
  private var byKey: [String: OriginIndex] = [:]
  private var actorsByName: [String: Int] = [:]
  /// The actors behind the spellings that records use.
  private var actorsBySpelling: [Symbol: Int?] = [:]
  private var keys = IndexedSet<VoiceKey>()
  /// By index of the key.
  private var voices: [Voice] = []

  /// Of actors that share a spelling, the one whose id it is comes first, then whose name, then the smallest id.
  init(_ operation: Operation) {
    let actors = operation.actors
    let order = actors.indices.sorted { operation.names.precedes(actors[$0].id, actors[$1].id) }
    for spellings in [{ [$0.id] }, { [$0.name] }, \.aliases] as [(Actor) -> [Symbol]] {
      for index in order {
        for spelling in spellings(actors[index]) where !spelling.isBlank {
          let name = foldedName(operation.text(spelling))
          if actorsByName[name] == nil { actorsByName[name] = index }
        }
      }
    }
  }

  /// How a record speaks. Few records differ in it, so it is worked out once for all that are alike.
  @inline(__always)
  mutating func voice(of head: RecordHead, in operation: Operation) -> VoiceIndex {
    let key = VoiceKey(source: head.source, attributedTo: head.attributedTo, kind: head.attributionKind)
    let (index, isNew) = keys.insert(key)
    if isNew { add(head, in: operation) }
    return VoiceIndex(index: Int32(index))
  }

  subscript(voice: VoiceIndex) -> Voice { voices[Int(voice.index)] }

  private mutating func add(_ head: RecordHead, in operation: Operation) {
    if !head.attributedTo.isBlank, actorsBySpelling[head.attributedTo] == nil {
      actorsBySpelling[head.attributedTo] = .some(actor(named: head.attributedTo, in: operation))
    }
    let name = name(of: head, in: operation)
    let publisher = operation.text(operation.source(of: head).publisher)
    let key = name.map { "=" + foldedName($0) } ?? "?" + foldedName(publisher)
    voices.append(Voice(origin: entry(key), name: name))
  }

  /// The name of a record's origin, as the register of actors or else the record itself spells it; nil where it
  /// is not named.
  private func name(of head: RecordHead, in operation: Operation) -> String? {
    if !head.attributedTo.isBlank {
      let actor = actor(named: head.attributedTo, in: operation).map { operation.actors[$0] }
      let kind = head.attributionKind ?? actor?.kind.flatMap(AttributionKind.init(actor:))
      if kind?.isOrigin == true { return registered(operation.text(head.attributedTo), in: operation) }
    }
    return name(of: operation.source(of: head), in: operation)
  }

  /// The name of the origin of what a source says in its own name; nil where it is not named.
  func name(of source: Source, in operation: Operation) -> String? {
    if !source.origin.isBlank { return registered(operation.text(source.origin), in: operation) }
    return source.relation == .original
      ? registered(operation.text(source.publisher), in: operation) : nil
  }

  /// The actor behind a spelling, as an index into the operation's actors.
  func actor(named spelling: Symbol, in operation: Operation) -> Int? {
    if spelling.isBlank { return nil }
    return actorsBySpelling[spelling] ?? actorsByName[foldedName(operation.text(spelling))]
  }

  private func registered(_ name: String, in operation: Operation) -> String {
    guard let index = actorsByName[foldedName(name)] else { return name }
    let actor = operation.actors[index]
    if actor.organisation.isBlank { return operation.text(actor.name) }
    // The organisation may itself be an actor, under another of its spellings.
    let body = self.actor(named: actor.organisation, in: operation).map { operation.actors[$0].name }
    return operation.text(body ?? actor.organisation)
  }

  private mutating func entry(_ key: String) -> OriginIndex {
    if let found = byKey[key] { return found }
    let added = OriginIndex(index: Int32(byKey.count))
    byKey[key] = added
    return added
  }
}

/// How a record speaks: for whom, under which name.
struct Voice: Sendable {
  let origin: OriginIndex
  /// nil is "origin not named".
  let name: String?
}

struct VoiceIndex: Sendable {
  let index: Int32
}

/// All that a record's origin depends on.
private struct VoiceKey: IndexHashable {
  let source: Int32
  let attributedTo: Symbol
  let kind: AttributionKind?

  var indexHash: UInt64 { mixed(UInt64(UInt32(bitPattern: source)), UInt64(attributedTo.index)) }
}

extension AttributionKind {
  /// What an actor's kind makes of what is attributed to it; a party is not an origin by its kind alone.
  fileprivate init?(actor kind: ActorKind) {
    switch kind {
    case .official: self = .official
    case .organisation: self = .organisation
    case .expert: self = .expert
    case .party: return nil
    }
  }
}
