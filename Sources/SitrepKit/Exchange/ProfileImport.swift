import SitrepForms
import SitrepModel
import SitrepTables

/// What an import makes of the profile.
struct ProfileImport {
  /// The settings that it changes, and why others can't be.
  private(set) var changes: [FormProfile.Change] = []
  private(set) var refusals: [Diagnostic] = []
  /// As they will be; nil where none changes.
  private var settings: ProfileSettings?

  /// The profile as it will be; nil where nothing of it changes.
  var text: String? { settings?.text }

  /// - Parameter isTaken: whether who imports may change the profile at all.
  init(
    _ form: FormProfile?, of yaml: String, since handedOut: HandedOutRows?, goesOverChanges: Bool,
    isTaken: Bool
  ) throws(Diagnostic) {
    guard let form else { return }
    let now = try ProfileSettings(yaml)
    (changes, refusals) = form.changes(to: now, since: handedOut, goesOverChanges: goesOverChanges)
    if !isTaken, let first = changes.first {
      refusals.append(
        Diagnostic(
          .error, at: first.location, .changeOfProfile, value: first.key))
      changes = []
    }
    if changes.isEmpty { return }
    settings = try ProfileSettings(now.text(setting: changes.map { ($0.key, $0.new) }))
  }

  /// A problem of the new profile, told by the cell of the form that brings it.
  func relocated(_ found: Diagnostic) -> Diagnostic {
    guard found.location.file == ProfileText.fileName, let settings else { return found }
    let setting = settings.setting(atLine: found.location.line)
    // What is missing altogether is told by the value that was cleared.
    let change =
      changes.first { $0.key == setting?.key } ?? changes.first { $0.new.isEmpty && found.value == $0.key }
    guard let change else { return found }
    var moved = found
    moved.location = change.location
    return moved
  }
}
