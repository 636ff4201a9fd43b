// The cases of `BuiltInTemplates` are generated from templates/ in the order of their paths.
extension BuiltInTemplates {
  static func text(at path: String) -> String? {
    let index = firstIndex(notBefore: path)
    return index < count && self.path(index) == path ? text(index) : nil
  }

  /// The paths below `folder`, sorted; all of them where it is empty.
  static func paths(under folder: String) -> [String] {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var paths: [String] = []
    for index in firstIndex(notBefore: prefix)..<count {
      let path = path(index)
      guard path.hasPrefix(prefix) else {
        break
      }
      paths.append(path)
    }
    return paths
  }

  private static func firstIndex(notBefore path: String) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self.path(middle) < path {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
