extension Substring {
  /// Without white space before and behind it.
  package var trimmed: Substring {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return self[start...end]
  }
}

extension String {
  /// Without white space before and behind it.
  package var trimmed: String { String(self[...].trimmed) }
}

extension String {
  /// Without the point at its end, for a sentence that goes on.
  package var withoutFinalPoint: String { last == "." ? String(dropLast()) : self }
}
