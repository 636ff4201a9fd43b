/// What a part of the package points to, by the ids it uses.
struct Relationships {
  private var targets: [String: Target] = [:]

  struct Target {
    /// The last word of the relationship's type: `worksheet`, `sharedStrings`.
    var kind: String
    var part: String
  }

  /// Of `part`; of the package itself where it is empty.
  init(of part: String, in archive: borrowing ZipArchive, limits: SpreadsheetLimits) throws(SpreadsheetError)
  {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let file = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    var targets: [String: Target] = [:]
    _ = try read(file, of: archive, limits: limits) { scanner throws(SpreadsheetError) in
      while true {
        switch try scanner.next() {
        case .finished: return
        case .start where scanner.isNamed("Relationship"):
          guard let id = scanner.attributeText("Id"), let target = scanner.attributeText("Target"),
            scanner.attributeText("TargetMode") != "External"
          else { continue }
          let type = scanner.attributeText("Type") ?? ""
          targets[id] = Target(
            kind: String(type.split(separator: "/").last ?? ""), part: resolve(target, from: folder))
        default: continue
        }
      }
    }
    self.targets = targets
  }

  subscript(id: String) -> Target? { targets[id] }

  func part(ofKind kind: String) -> String? {
    targets.filter { $0.value.kind == kind }.min { $0.key < $1.key }?.value.part
  }
}

private func resolve(_ target: String, from folder: String) -> String {
  if target.hasPrefix("/") { return String(target.dropFirst()) }
  var steps = folder.split(separator: "/")
  for step in target.split(separator: "/") where step != "." {
    if step == ".." { _ = steps.popLast() } else { steps.append(step) }
  }
  return steps.joined(separator: "/")
}
