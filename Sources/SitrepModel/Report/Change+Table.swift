// What a change of a figure says, cell by cell, so that pages can set many of them as one table.

extension Report.Change {
  /// Whether it is about a figure of which there is something to compare or tell anew.
  package var isOfFigure: Bool { message.key == Message.Key.changesFigure }

  /// What is counted, where, how it was and how it is: arguments of its sentence.
  package func told(_ name: String) -> Value { isOfFigure ? message[name] ?? .none : .none }

  private func compared(_ name: String) -> Value {
    if case .message(let change) = told("change") { change[name] ?? .none } else { .none }
  }

  /// By how much two points differ: "+2".
  package var difference: Message? {
    guard kind == .increased || kind == .decreased, case .amount(let from) = from, case .amount(let to) = to
    else { return nil }
    let by = Amount(thousandths: to.thousandths - from.thousandths)
    return Message.changeDifference(
      kind: .code(kind.code), by: .amount(by.thousandths < 0 ? Amount(thousandths: -by.thousandths) : by))
  }

  static let tableFields: [Field<Report.Change>] = [
    Field("place_name", .optional(.localText), "Where, of a figure.") { $0.told("place") },
    Field("above", .list(.text), "Ids of the places above it that figures changed of too.") {
      .texts($0.above)
    },
    Field("name", .optional(.message), "What is counted, of a figure.") { $0.told("name") },
    Field("before", .optional(.message), "A figure's value before, in words.") { $0.compared("from") },
    Field("now", .optional(.message), "A figure's value now, in words.") { $0.compared("to") },
    Field("difference", .optional(.message), "By how much two points differ.") { .optional($0.difference) },
    Field("label", .optional(.code(Label.self)), "How sure a figure is.") { .coded($0.label) },
    Field("said_by", .optional(.message), "Who gives a figure's value.") { $0.told("said_by") },
    Field("as_of", .optional(.date), "What date a figure's value is about.") { $0.told("as_of") },
  ]
}
