/// Something of the report that carries caveats.
package protocol Marked: Reported {
  /// The id of what they qualify.
  var subject: String { get }
  /// Those that its own words say: a note need not repeat them.
  var said: CaveatSet { get }
  var marks: [Report.CaveatMark] { get set }
}

/// A sentence that carries caveats: what it says of them is declared with its message.
package protocol MarkedSentence: Marked {
  var message: Message { get }
}

extension MarkedSentence {
  package var said: CaveatSet { message.said }
}

/// What is done with the caveats of one thing: the id of what they qualify, those that its own words say, and the
/// marks.
package typealias MarksVisit = (
  _ subject: String, _ said: CaveatSet, _ marks: inout [Report.CaveatMark]
) -> Void

/// What is done with the marks alone.
package typealias MarksChange = (inout [Report.CaveatMark]) -> Void

/// How the caveats of a type are reached.
package struct Marking<Item: Sendable>: Sendable {
  let subject: @Sendable (Item) -> String
  let visit: @Sendable (inout Item, MarksVisit) -> Void
  let change: @Sendable (inout Item, MarksChange) -> Void
}

extension Marked {
  package static var marking: Marking<Self>? {
    Marking(
      subject: { $0.subject }, visit: { item, visit in visit(item.subject, item.said, &item.marks) },
      change: { item, change in change(&item.marks) })
  }

  /// The fields by which anything carries its caveats: their codes for machines, the number of its note for readers.
  package static var caveatFields: [Field<Self>] {
    [
      Field("caveats", .list(.code(CaveatCode.self)), "Codes of the caveats that qualify it.") {
        .texts($0.marks.map(\.code.rawValue))
      },
      Field("marks", .list(.whole), "The number of its note, where its words do not say all of them.") {
        .list(ValueList($0.marks.noteNumber.map { [.whole($0)] } ?? []))
      },
      Field("unsaid", .list(.code(CaveatCode.self)), "Codes of those that the note tells.") {
        .list(ValueList($0.marks.filter { $0.number > 0 }.map { .code($0.code.code) }))
      },
    ]
  }
}

extension [Report.CaveatMark] {
  /// The number of the note that tells those which the words do not say.
  package var noteNumber: Int? { first { $0.number > 0 }?.number }
}
