/// What every record says of itself: where it comes from, when it holds and how good it is.
///
/// There may be a million of them, so what may be blank is kept without the byte that an optional adds, and the
/// smallest fields stand last.
package struct RecordHead: Sendable {
  private var enteredSeconds: Int64
  package var id: Symbol
  /// Index into the operation's sources.
  package var source: Int32
  /// As spelled; the actor behind the spelling is found through the operation's register.
  package var attributedTo: Symbol
  /// The id of the record this one replaces.
  package var supersedes: Symbol
  private var placeNumber: Int32
  private var detailsNumber: Int32
  /// What date it is about.
  package var occurred: DateSpan
  package var position: Position
  private var credibilityGrade: UInt8
  package var attributionKind: AttributionKind?
  package var status: RecordStatus
  /// nil is its source's.
  package var sensitivity: Sensitivity?

  private static let unknown = Int64.min
  private static let none: Int32 = -1

  package init(
    id: Symbol, source: Int32, place: PlaceIndex? = nil, occurred: DateSpan, entered: Instant? = nil,
    attributedTo: Symbol = .blank, attributionKind: AttributionKind? = nil, credibility: UInt8? = nil,
    status: RecordStatus = .reported, sensitivity: Sensitivity? = nil, supersedes: Symbol = .blank,
    details: DetailsIndex? = nil, position: Position = .none
  ) {
    self.id = id
    self.source = source
    self.attributedTo = attributedTo
    self.supersedes = supersedes
    self.occurred = occurred
    self.position = position
    self.attributionKind = attributionKind
    self.status = status
    self.sensitivity = sensitivity
    placeNumber = place?.index ?? Self.none
    detailsNumber = details?.index ?? Self.none
    enteredSeconds = entered?.seconds ?? Self.unknown
    credibilityGrade = credibility ?? 0
  }

  /// Index into the operation's places; nil where the place is blank.
  package var place: PlaceIndex? {
    get { placeNumber == Self.none ? nil : PlaceIndex(Int(placeNumber)) }
    set { placeNumber = newValue?.index ?? Self.none }
  }

  /// When we recorded it; nil is unknown.
  package var entered: Instant? {
    get { enteredSeconds == Self.unknown ? nil : Instant(seconds: enteredSeconds) }
    set { enteredSeconds = newValue?.seconds ?? Self.unknown }
  }

  /// 1 (confirmed by other sources) to 6 (cannot be judged); nil is blank.
  package var credibility: UInt8? {
    get { credibilityGrade == 0 ? nil : credibilityGrade }
    set { credibilityGrade = newValue ?? 0 }
  }

  /// Index into the operation's details; nil where all of them are blank.
  package var details: DetailsIndex? {
    get { detailsNumber == Self.none ? nil : DetailsIndex(Int(detailsNumber)) }
    set { detailsNumber = newValue?.index ?? Self.none }
  }
}

/// A record of any table, by what all of them share, and by what each kind adds where something is asked of all: which
/// numbers may be cited of it, whether it names a person, what may replace it.
package protocol Record: Sendable {
  var head: RecordHead { get }
  /// What it is about, as a number: two of one subject may replace one another.
  var subject: Int { get }
  /// What it says in our own words.
  var summary: Summary { get }
  /// Its other cells of free text, by column.
  var texts: KeyValuePairs<String, Symbol> { get }
  /// Indices into the operation's quantities, by column; nil is blank.
  var quantities: KeyValuePairs<String, Int32?> { get }
  /// The dates that it names beside the one it is about; nil is blank.
  var dates: [DateSpan?] { get }
  var duration: PolicyDuration? { get }
}

extension Record {
  package var subject: Int { 0 }
  package var summary: Summary { Summary() }
  package var texts: KeyValuePairs<String, Symbol> { [:] }
  package var quantities: KeyValuePairs<String, Int32?> { [:] }
  package var dates: [DateSpan?] { [] }
  package var duration: PolicyDuration? { nil }
}

/// A place's index in the operation's places, in four bytes with room for "none".
package struct PlaceIndex: Hashable, Sendable {
  package let index: Int32
  package init(_ index: Int) { self.index = Int32(index) }
}

package struct DetailsIndex: Hashable, Sendable {
  package let index: Int32
  package init(_ index: Int) { self.index = Int32(index) }
}

/// The cells of a record that no rule compares, kept apart so that the records stay small.
package struct RecordDetails: Hashable, Sendable {
  /// The role that verified it, and how.
  package var verifiedBy: Symbol = .blank
  /// Where in the source.
  package var locator: Symbol = .blank
  package var note: Symbol = .blank
  /// For days left: the date counted to, where it was said.
  package var until: DateSpan?

  package init(
    verifiedBy: Symbol = .blank, locator: Symbol = .blank, note: Symbol = .blank, until: DateSpan? = nil
  ) {
    self.verifiedBy = verifiedBy
    self.locator = locator
    self.note = note
    self.until = until
  }

  package var isBlank: Bool {
    verifiedBy.isBlank && locator.isBlank && note.isBlank && until == nil
  }
}

/// Where a record or a register entry was read: the table's file and the line (line 1 is the header).
package struct Position: Hashable, Sendable {
  package var line: UInt32
  /// Index into the operation's files.
  package var file: UInt16

  package init(file: UInt16, line: UInt32) {
    self.file = file
    self.line = line
  }

  package static let none = Position(file: 0, line: 0)
}
