import SitrepModel

/// The key of a submission that an edit leaves as it is, where a mapping takes the one that an edit changes.
///
/// KoboToolbox gives an edited submission a new `_uuid`; `_id` and `meta/rootUuid` stay. Known by `_uuid`, it would
/// stand beside what it corrects.
struct LastingKey: Sendable {
  private let depth: Int
  private let number: Int?
  private let root: Int?
  let remark: Diagnostic

  /// The column that changes, and those that do not, the best first.
  private static let changing = ["_uuid", "_submission__uuid"]
  private static let numbers = ["_id", "_submission__id"]
  private static let roots = ["meta/rootUuid", "rootUuid", "_submission__rootUuid"]

  init?(insteadOf position: Int, on depth: Int, of export: Export) {
    let sheet = export.sheets[depth]
    guard Self.changing.contains(where: { sheet.position(of: $0) == position }) else { return nil }
    number = Self.numbers.lazy.compactMap(sheet.position).first
    root = Self.roots.lazy.compactMap(sheet.position).first
    guard let lasting = number ?? root else { return nil }
    self.depth = depth
    let name = sheet.header[lasting].text
    remark = Diagnostic(
      .warning, at: export.location(of: sheet.header[position], depth: depth),
      .changingKey(key: number == nil ? name : "{from: \(name), prefix: kobo-}"),
      value: sheet.header[position].text)
  }

  /// The id of a row by the key that lasts; nil where it is blank.
  func id(in row: Int, _ export: Export) -> String? {
    let sheet = export.sheets[depth]
    if let number, let cell = sheet.cell(row, number) { return "kobo-\(cell.text)" }
    guard let root, let cell = sheet.cell(row, root) else { return nil }
    let scheme = "uuid:"
    return cell.text.hasPrefix(scheme) ? String(cell.text.dropFirst(scheme.count)) : cell.text
  }
}
