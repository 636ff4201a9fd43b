import SitrepModel
import Yams

extension ProfileReader {
  /// Reads what the settings became later: each change says from which day on, and what holds then in the place of what
  /// held before.
  mutating func readChanges(_ mapping: Node.Mapping) {
    guard let node = mapping["changes"], node.cellText != "" else { return }
    guard let items = node.sequence else {
      note(node, .wrongForm(key: "changes", form: node.form), expected: .changes)
      return
    }
    var listed: [(from: Day, settings: Node.Mapping)] = []
    for item in items {
      guard let settings = item.mapping else {
        note(item, .wrongForm(key: "changes", form: item.form), expected: .changes)
        continue
      }
      noteFixedKeys(of: settings)
      guard let from = one(ProfileKey.changeFrom, settings["from"]) else { continue }
      if listed.contains(where: { $0.from == from }) {
        note(settings["from"], .secondChange, value: "\(from)")
      }
      listed.append((from, settings))
    }
    var settings = mapping
    for change in listed.sorted(by: { $0.from < $1.from }) {
      for (key, value) in change.settings { settings[key] = value }
      changes.append((change.from, changed(to: settings)))
    }
  }

  private mutating func noteFixedKeys(of settings: Node.Mapping) {
    let known = TableSchema.profile.columns.map(\.firstKey)
    for (key, _) in settings {
      guard let name = key.cellText, name != "from" else { continue }
      if !known.contains(name) {
        note(key, .unknownKey, value: name, suggestion: nearest(to: name, among: known))
      } else if ProfileKey.fixed.contains(name) {
        note(key, .fixedKey, value: name)
      }
    }
  }

  /// The profile by settings, those of before among them: what is wrong with these was said then.
  private mutating func changed(to settings: Node.Mapping) -> OperationProfile {
    var reader = self
    reader.profile = OperationProfile()
    reader.profile.catalogue = profile.catalogue
    (reader.placeNames, reader.isChange) = ([], true)
    reader.read(settings)
    let told = store.diagnostics
    store = reader.store
    store.diagnostics = told + store.diagnostics.dropFirst(told.count).filter { !Self.says($0, in: told) }
    placeNames += reader.placeNames.filter { name in
      !placeNames.contains { $0.location == name.location }
    }
    return reader.profile
  }

  /// Whether the same was said of the same place, as an error or as a warning.
  private static func says(_ diagnostic: Diagnostic, in told: [Diagnostic]) -> Bool {
    told.contains { $0.location == diagnostic.location && $0.code == diagnostic.code }
  }
}

extension Column {
  /// The key of `operation.yaml` that this one is, or stands below.
  var firstKey: String { String(name.prefix { $0 != "." }) }
}
