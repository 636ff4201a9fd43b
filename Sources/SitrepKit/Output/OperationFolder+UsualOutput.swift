extension OperationFolder {
  /// Where reports are written when nobody says: `reports` beside the operation, wherever the program is run.
  public var usualOutput: String { Self.usualOutput(beside: path) }

  static func usualOutput(beside path: String) -> String {
    var place = path[...]
    while place.count > 1, place.hasSuffix("/") { place = place.dropLast() }
    let name = place[(place.lastIndex(of: "/").map(place.index(after:)) ?? place.startIndex)...]
    if place == "." { return "../reports" }
    if name == "." || name == ".." { return "\(place)/../reports" }
    return "\(place.dropLast(name.count))reports"
  }
}
