/// The letters and digits of a name without case and accents, with `-` for all between: `arica-y-parinacota`.
package func idText(
  of name: String, _ isPart: (Character) -> Bool = { $0.isLetter || $0.isNumber }
) -> String {
  foldedName(name).split { !isPart($0) }.joined(separator: "-")
}

/// An id, or where it is taken the same with a number: `camp-2`.
package func freeID(_ id: String, isTaken: (String) -> Bool) -> String {
  guard isTaken(id) else { return id }
  var number = 2
  while isTaken("\(id)-\(number)") { number += 1 }
  return "\(id)-\(number)"
}
