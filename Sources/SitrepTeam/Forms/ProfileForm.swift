import SitrepModel
import SitrepTables

/// The profile's settings as a form asks for them: each key that holds one value, texts once for each language. What
/// stands below indicators, topics and totals is in the YAML alone.
struct ProfileForm: Sendable {
  let first: [ProfileField]
  /// What is left as it is as a rule.
  let folded: [ProfileField]
  private let settings: ProfileSettings

  /// - Parameter languages: those of the operation.
  init(_ settings: ProfileSettings, languages: [String]) {
    self.settings = settings
    func fields(_ columns: [Column]) -> [ProfileField] {
      columns.flatMap { ProfileField.all(of: $0, settings, languages) }
    }
    let usual = Set(Self.usual.map(\.name))
    first = fields(Self.usual.map(\.column))
    folded = fields(
      TableSchema.profile.columns.filter {
        !usual.contains($0.name) && !ProfileKey.isOfMany($0) && $0 != Self.id
      })
  }

  /// Those that an operation is told by, in the order in which one says them.
  private static let usual: [any DescribedColumn] = [
    ProfileKey.title, ProfileKey.organisation, ProfileKey.contactRole, ProfileKey.languages,
    ProfileKey.firstReport,
    ProfileKey.cadence, ProfileKey.timezone, ProfileKey.cutoff, ProfileKey.countries, ProfileKey.sectors,
    ProfileKey.keyFigures, ProfileKey.householdSize, ProfileKey.review, ProfileKey.edition,
  ]

  /// The names of files that were sent rest on it.
  private static let id = ProfileKey.operation.column

  var all: [ProfileField] { first + folded }

  func value(of field: ProfileField) -> String { settings[field.key] }

  /// The fields whose value is another than it was when the form was made.
  func changed(in sent: FormFields) -> [(field: ProfileField, value: String)] {
    all.compactMap { field in
      let value = field.value(in: sent)
      return value == sent[field.nameBefore] ? nil : (field, value)
    }
  }

  /// Those of some changed fields that somebody else changed meanwhile, to something else.
  func changedMeanwhile(_ changed: [(field: ProfileField, value: String)], in sent: FormFields)
    -> [ProfileField]
  {
    changed.filter { field, value in
      let now = settings[field.key]
      return now != sent[field.nameBefore] && now != value
    }
    .map(\.field)
  }

  /// The profile with some fields changed; all else stays as it is written.
  /// - Throws: where a key can't be set but in the YAML.
  func text(with changed: [(field: ProfileField, value: String)]) throws(Diagnostic) -> String {
    try settings.text(setting: changed.map { ($0.field.key, $0.value) })
  }
}

/// A setting of the profile as a form asks for it.
struct ProfileField: Sendable {
  /// As in the YAML, `title.en`.
  let key: String
  let column: Column

  /// The name of what the field held when the form was made.
  var nameBefore: String { "before-\(key)" }

  /// The language that a text is in; nil where it is in none of its own.
  var language: String? {
    guard column.languages != .none, key != column.name else { return nil }
    return String(key.dropFirst(column.name.count + 1))
  }

  /// The keys of a setting that the profile has, and those that it leaves open.
  static func all(of column: Column, _ settings: ProfileSettings, _ languages: [String]) -> [ProfileField] {
    var keys = settings.settings.map(\.key).filter { TableSchema.profileKey(ofSetting: $0) == column }
    if column.languages == .onlyEach {
      keys += languages.map { "\(column.name).\($0)" }.filter { !keys.contains($0) }
    } else if keys.isEmpty {
      keys = [column.name]
    }
    return keys.map { ProfileField(key: $0, column: column) }
  }

  /// What was typed or chosen, as the YAML has it. What a list had before keeps its order.
  func value(in sent: FormFields) -> String {
    guard case .list(let item) = column.kind else { return sent[key].trimmed }
    let separators: (Character) -> Bool = { $0 == "|" || $0 == ";" || $0.isWhitespace }
    let items = sent.all(key).flatMap { text in
      text.split(whereSeparator: separators).map { item.written(String($0)) }.filter { !$0.isEmpty }
    }
    let before = sent[nameBefore].split(separator: "|").map(String.init)
    // Where several may be ticked their order is not said.
    guard item.isTicked else { return items.joined(separator: "|") }
    return (before.filter(items.contains) + items.filter { !before.contains($0) }).joined(separator: "|")
  }
}

extension CellKind {
  /// Whether the values of a list of these are few enough to stand there to be ticked.
  var isTicked: Bool {
    switch self {
    case .choice, .language: true
    default: false
    }
  }

  /// An item of a list as the profile has it, however it was typed.
  fileprivate func written(_ text: String) -> String {
    let text = text.hasSuffix(",") ? String(text.dropLast()) : text
    switch self {
    case .decimal: return text.replacing(",", with: ".")
    case .country: return text.uppercased()
    default: return text
    }
  }
}
