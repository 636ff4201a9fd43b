// What is told of every record that the report shows.

extension Field {
  static func origin(_ value: @escaping @Sendable (Owner) -> LocalText?) -> Field {
    Field("origin", .optional(.localText), "Who first gathered or said it; null where not named.") {
      .optional(value($0))
    }
  }

  static func source(_ value: @escaping @Sendable (Owner) -> String) -> Field {
    Field("source", .text, "Id of the source.") { .text(value($0)) }
  }

  static func note(_ value: @escaping @Sendable (Owner) -> String?) -> Field {
    Field("note", .optional(.text), "What a reader of the record should know.") { .optional(value($0)) }
  }
}
