extension Report {
  /// How a figure stands to the previous report's.
  package struct FigureChange: Hashable, Sendable {
    package var kind: ChangeKind
    /// The figure then and now: the number where it was a point, else the words.
    package var from: Value
    package var to: Value
    package var reason: ChangeReason?
    /// The change as a table cell or a clause.
    package var message: Message

    package init(
      kind: ChangeKind, from: Value = .none, to: Value = .none, reason: ChangeReason? = nil,
      message: Message
    ) {
      self.kind = kind
      self.from = from
      self.to = to
      self.reason = reason
      self.message = message
    }
  }
}

extension Report.FigureChange: Reported {
  package static let typeName = "change_of_figure"
  package static let fields: [Field<Report.FigureChange>] = [
    Field("kind", .code(ChangeKind.self), "How the figure stands to the previous report's.") {
      .code($0.kind.code)
    },
    Field("from", .optional(.quantity), "The figure in the previous report.") { $0.from },
    Field("to", .optional(.quantity), "The figure now.") { $0.to },
    Field("reason", .optional(.code(ChangeReason.self)), "Why the two can't be compared.") {
      .coded($0.reason)
    },
    Field("text", .message, "The change in words.") { .message($0.message) },
  ]
}
