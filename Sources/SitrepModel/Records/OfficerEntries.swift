/// The officer's own paragraph for one day and section.
package struct Narrative: Sendable {
  package var date: Day
  /// The code of the section it stands in.
  package var section: String
  package var text: LocalText
  /// Ids of the records that every number in it must match.
  package var cites: [Symbol]
  /// Why it holds numbers that these do not give; blank where it holds none.
  package var reason: Symbol
  /// Those numbers, where a reason is given.
  package var numbers: [String] = []
  package var position: Position

  package init(
    date: Day, section: String, text: LocalText, cites: [Symbol], reason: Symbol = .blank, position: Position
  ) {
    self.date = date
    self.section = section
    self.text = text
    self.cites = cites
    self.reason = reason
    self.position = position
  }
}

/// The officer's choice of the statement that a figure recommends.
package struct Decision: Sendable {
  /// From which report on it holds.
  package var date: Day
  /// The figure's id: `stranded/stock/persons/all/chacalluta`.
  package var figure: Symbol
  package var record: Symbol
  package var reason: Symbol
  /// The role that decided, never a name.
  package var role: Symbol
  package var position: Position

  package init(
    date: Day, figure: Symbol, record: Symbol, reason: Symbol, role: Symbol, position: Position
  ) {
    self.date = date
    self.figure = figure
    self.record = record
    self.reason = reason
    self.role = role
    self.position = position
  }
}

/// A gap that someone has taken on.
package struct FollowUp: Sendable {
  /// The gap's id, or the officer's words for it.
  package var gap: Symbol
  package var role: Symbol
  package var due: Day?
  package var state: FollowUpState
  package var position: Position

  package init(gap: Symbol, role: Symbol, due: Day?, state: FollowUpState, position: Position) {
    self.gap = gap
    self.role = role
    self.due = due
    self.state = state
    self.position = position
  }
}

package enum FollowUpState: String, Coded {
  case open
  case inProgress = "in-progress"
  case closed
  package static let vocabulary = "follow_up_state"
}

/// A report that was sent: what it was, and the sums of its files.
package struct Issue: Sendable {
  package var date: Day
  package var edition: Edition
  package var version: Int
  package var issued: Instant
  /// `<file name> sha256:<sum>` pairs, in the order of the names.
  package var sums: [IssuedFile]
  package var role: Symbol
  package var note: Symbol
  /// The newest entry of the store from which it was made; nil where it was made from a folder.
  package var revision: Int64?
  /// The sum of the line before it in the log; blank in the first, and in logs from before there were such sums.
  package var previous: Symbol
  package var position: Position

  package struct IssuedFile: Sendable, Hashable {
    package var name: String
    package var sum: String
    package init(name: String, sum: String) {
      self.name = name
      self.sum = sum
    }
  }

  package init(
    date: Day, edition: Edition, version: Int, issued: Instant, sums: [IssuedFile], role: Symbol,
    note: Symbol, revision: Int64? = nil, previous: Symbol = .blank, position: Position
  ) {
    self.date = date
    self.revision = revision
    self.edition = edition
    self.version = version
    self.issued = issued
    self.sums = sums
    self.role = role
    self.note = note
    self.previous = previous
    self.position = position
  }
}
