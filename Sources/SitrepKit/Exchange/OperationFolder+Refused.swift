import SitrepForms

extension OperationFolder {
  /// Writes the rows that an import did not take, with their reasons, beside the file that they are from.
  /// - Returns: where they are; nil where all were taken.
  public func writeRefused(of planned: Import, beside file: String) throws(SitrepError) -> String? {
    guard let refused = planned.refused else { return nil }
    let (folder, name) = split(file)
    let point = name.lastIndex(of: ".")
    let stem = point.map { String(name[..<$0]) } ?? name
    let isWorkbook = try reading(file) { try bytes(ofFile: file) }.starts(with: [0x50, 0x4B])
    let ending = isWorkbook ? "xlsx" : "csv"
    var target = "\(stem)-refused.\(ending)"
    var number = 2
    while kind(of: "\(folder)/\(target)") != .absent {
      target = "\(stem)-refused-\(number).\(ending)"
      number += 1
    }
    let path = folder == "." ? target : "\(folder)/\(target)"
    if isWorkbook {
      try writeWorkbook(to: path) { try refused.write(to: $0) }
    } else {
      let text = refused.separatedValues
      try writing(path) {
        var made: [String] = []
        let output = try OutputFolder(at: folder, made: &made)
        try output.write(text, to: target)
        output.keep(target)
      }
    }
    return path
  }
}
