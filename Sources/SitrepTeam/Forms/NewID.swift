import SitrepModel

/// An id made from a name that a person typed: `Paso Chacalluta` becomes `paso-chacalluta`.
enum NewID {
  /// - Parameter taken: the ids that it must not be; then it gets a number.
  static func made(from name: String, besides taken: Set<String>) -> String {
    let id = idText(of: name)
    return freeID(id.isEmpty ? "new" : String(id.prefix(60)), isTaken: taken.contains)
  }
}
