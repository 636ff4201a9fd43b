import SitrepModel

/// An id made from a name that a person typed: `Paso Chacalluta` becomes `paso-chacalluta`.
enum NewID {
  /// - Parameter taken: the ids that it must not be; then it gets a number.
  static func made(from name: String, besides taken: Set<String>) -> String {
    var id = ""
    for scalar in foldedName(name).unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        id.unicodeScalars.append(scalar)
      } else if !id.isEmpty, !id.hasSuffix("-") {
        id += "-"
      }
    }
    if id.hasSuffix("-") { id.removeLast() }
    if id.isEmpty { id = "new" }
    id = String(id.prefix(60))
    guard taken.contains(id) else { return id }
    var number = 2
    while taken.contains("\(id)-\(number)") { number += 1 }
    return "\(id)-\(number)"
  }
}
