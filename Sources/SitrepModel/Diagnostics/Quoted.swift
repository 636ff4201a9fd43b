/// A text of the user's in a message: in quotes, on one line, without control characters.
package func quoted(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isHidden = scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
    scalars.append(isHidden ? " " : scalar)
  }
  return "\"\(String(scalars))\""
}
