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
