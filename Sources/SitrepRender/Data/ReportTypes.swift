package import SitrepModel

/// Every type of the report, each once, in the order in which the report names them.
package func reportTypes() -> [ReportedType] {
  var types: [ReportedType] = []
  var seen: Set<String> = []
  func visit(_ type: FieldType) {
    switch type {
    case .list(let item): visit(item)
    case .optional(let inner): visit(inner)
    case .object(let object):
      guard seen.insert(object.name).inserted else { return }
      types.append(object)
      for field in object.fields() { visit(field.type) }
    default: break
    }
  }
  visit(.object(Report.self))
  return types
}
