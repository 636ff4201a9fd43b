import SitrepModel
import Synchronization

/// Who first gathered or said something: a number for each distinct origin of an operation.
struct OriginIndex: Hashable, Sendable {
  let index: Int32
}

/// The numbers of origins by name. What is worked out of one operation at several times shares them, for an origin of
/// one day's statement is compared with that of another's.
final class OriginKeys: Sendable {
  private let numbers = Mutex<[String: OriginIndex]>([:])

  func number(of key: String) -> OriginIndex {
    numbers.withLock { numbers in
      if let found = numbers[key] { return found }
      let added = OriginIndex(index: Int32(numbers.count))
      numbers[key] = added
      return added
    }
  }
}

/// Rule 3, independence: the origin of each record.
///
/// It is the official, organisation or expert that the record is attributed to (an actor's organisation where it
/// has one, so that two officials of one ministry are one); else the source's origin; else, where the source is
/// original, its publisher; else unknown. A plan is its planner's, whoever carries it. A record of unknown origin speaks as its publisher, and never counts
/// as an origin.
struct Origins: Sendable {
  private let keys: OriginKeys
  private var actorsByName: [String: Int] = [:]
  /// The spellings that records use of those quoted, each with what is known of it.
  private var spellings = IndexedSet<Spelling>()
  private var speakers: [Speaker] = []
  /// By index of the source: whom it speaks for.
  private var sourceVoices: [VoiceIndex?]
  private var voices: [Voice] = []

  private struct Speaker {
    /// The actor behind the spelling.
    let actor: Int?
    /// What the register says of that actor.
    let kind: AttributionKind?
    var voice: VoiceIndex?
  }

  /// Of actors that share a spelling, the one whose id it is comes first, then whose name, then the smallest id.
  init(_ operation: Operation, _ keys: OriginKeys = OriginKeys()) {
    self.keys = keys
    let actors = operation.actors
    sourceVoices = Array(repeating: nil, count: operation.sources.count)
    let order = actors.indices.sorted { operation.names.precedes(actors[$0].id, actors[$1].id) }
    for spellings in [{ [$0.id] }, \.names, \.aliases] as [(Actor) -> [Symbol]] {
      for index in order {
        for spelling in spellings(actors[index]) where !spelling.isBlank {
          let name = comparedName(operation.text(spelling))
          if actorsByName[name] == nil { actorsByName[name] = index }
        }
      }
    }
  }

  /// Whom a step of a measure speaks for. What is only planned is said by who plans it, whichever paper reports it.
  mutating func voice(of policy: PolicyStep, in operation: Operation) -> VoiceIndex {
    let isOthers = policy.head.attributionKind.map { !$0.isOrigin && $0 != .media } ?? false
    guard policy.stage.isPlan, !policy.actor.isBlank, policy.head.attributedTo.isBlank, !isOthers else {
      return voice(of: policy.head, in: operation)
    }
    return voice(of: speaker(spelled: policy.actor, in: operation), policy.actor, in: operation)
  }

  /// Whom a record speaks for: the one it quotes, or else its source. Each of these is worked out once.
  @inline(__always)
  mutating func voice(of head: RecordHead, in operation: borrowing Operation) -> VoiceIndex {
    // Most records speak for a source that was met before.
    if head.attributedTo.isBlank, let known = sourceVoices[Int(head.source)] { return known }
    return newVoice(of: head, in: operation)
  }

  private mutating func newVoice(of head: RecordHead, in operation: Operation) -> VoiceIndex {
    if !head.attributedTo.isBlank {
      let speaker = speaker(spelled: head.attributedTo, in: operation)
      if (head.attributionKind ?? speakers[speaker].kind)?.isOrigin == true {
        return voice(of: speaker, head.attributedTo, in: operation)
      }
    }
    if let known = sourceVoices[Int(head.source)] { return known }
    let source = operation.source(of: head)
    let added = add(name(of: source, in: operation), publisher: operation.text(source.publisher))
    sourceVoices[Int(head.source)] = added
    return added
  }

  private mutating func voice(
    of speaker: Int, _ spelling: Symbol, in operation: Operation
  ) -> VoiceIndex {
    if let known = speakers[speaker].voice { return known }
    let added = add(registered(operation.text(spelling), in: operation), publisher: "")
    speakers[speaker].voice = added
    return added
  }

  subscript(voice: VoiceIndex) -> Voice { voices[Int(voice.index)] }

  private mutating func add(_ name: String?, publisher: String) -> VoiceIndex {
    // A name of nothing but invisible characters names nobody.
    let compared = name.map(comparedName).flatMap { $0.isEmpty ? nil : $0 }
    let name = compared == nil ? nil : name
    let key = compared.map { "=" + $0 } ?? "?" + comparedName(publisher)
    voices.append(Voice(origin: keys.number(of: key), name: name))
    return VoiceIndex(index: Int32(voices.count - 1))
  }

  private mutating func speaker(spelled spelling: Symbol, in operation: Operation) -> Int {
    let (index, isNew) = spellings.insert(Spelling(symbol: spelling))
    if isNew {
      let actor = actorsByName[comparedName(operation.text(spelling))]
      let kind = actor.flatMap { operation.actors[$0].kind }
      speakers.append(Speaker(actor: actor, kind: kind.flatMap(AttributionKind.init(actor:))))
    }
    return index
  }

  /// The name of the origin of what a source says in its own name, as the register of actors or else the source
  /// itself spells it; nil where it is not named.
  func name(of source: Source, in operation: Operation) -> String? {
    if !source.origin.isBlank { return registered(operation.text(source.origin), in: operation) }
    return source.relation == .original
      ? registered(operation.text(source.publisher), in: operation) : nil
  }

  /// The actor behind a spelling, as an index into the operation's actors.
  func actor(named spelling: Symbol, in operation: Operation) -> Int? {
    if spelling.isBlank { return nil }
    if let index = spellings.index(of: Spelling(symbol: spelling)) { return speakers[index].actor }
    return actorsByName[comparedName(operation.text(spelling))]
  }

  private func registered(_ name: String, in operation: Operation) -> String {
    guard let index = actorsByName[comparedName(name)] else { return name }
    let actor = operation.actors[index]
    if actor.organisation.isBlank { return operation.text(actor.name) }
    // The organisation may itself be an actor, under another of its spellings.
    let body = self.actor(named: actor.organisation, in: operation).map { operation.actors[$0].name }
    return operation.text(body ?? actor.organisation)
  }
}

/// Whom a record speaks for, and under which name.
struct Voice: Sendable {
  let origin: OriginIndex
  /// nil is "origin not named".
  let name: String?
}

struct VoiceIndex: Sendable {
  let index: Int32

  /// A placeholder until the voice is worked out.
  static let none = VoiceIndex(index: -1)
}

private struct Spelling: IndexHashable {
  let symbol: Symbol

  var indexHash: UInt64 { mixed(UInt64(symbol.index), 0) }
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
