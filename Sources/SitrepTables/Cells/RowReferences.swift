import SitrepModel

/// What rows say of one another, which can be checked only once all are read.
struct RowReferences: Sendable {
  /// The ids in use, those of rows that could not be read included.
  var takenIDs = SymbolSet()
  /// Ids that were taken already, and where they stand again.
  var duplicateIDs: [IDMark] = []
  /// The ids of records that were taken out, which others may still name.
  var erasedIDs = SymbolSet()
  /// Where rows name the record they supersede.
  var corrections: [Replacement] = []
  /// Where narratives and decisions name a record.
  var citations: [Citation] = []
  var paragraphs: [Paragraph] = []
  /// Where the places read so far name their parents, P-codes and countries, by index of the place.
  var placeMarks: [PlaceMarks] = []

  struct IDMark: Sendable {
    var id: Symbol
    var location: Location
  }

  /// A record that supersedes another: the two ids, and where the second stands.
  struct Replacement: Sendable {
    var id: Symbol
    var superseded: Symbol
    var location: Location
  }

  struct Citation: Sendable {
    var record: Symbol
    var figure = Symbol.blank
    var location: Location
  }

  /// An officer's paragraph in one language, with the records it cites.
  struct Paragraph: Sendable {
    var date: Day
    var text: String
    var cites: [Symbol]
    /// Whether the officer gives a reason for numbers that they do not give.
    var isExplained: Bool
    var position: Position
    var location: Location
  }

  struct PlaceMarks: Sendable {
    var parent: Location
    var pcode: Location
    var iso3: Location
  }
}
