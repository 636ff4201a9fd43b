import SitrepModel

/// What a place in a template can name: the fields of the object in scope and of those around it.
struct TemplateScope {
  enum Content {
    /// An object, by its type.
    case object(ReportedType, [FieldDescription])
    /// An item of a list, or a value that is there: `{{.}}`.
    case item(FieldType)
    /// The section around has an unknown name, so nothing in it can be judged.
    case unknown
  }

  let content: Content
  /// Whether it is gone through once an item, so that `index`, `first` and `last` mean something.
  let isLoop: Bool

  init(_ type: FieldType, isLoop: Bool) {
    self.isLoop = isLoop
    if case .object(let object) = type.unwrapped {
      content = .object(object, object.fields())
    } else {
      content = .item(type.unwrapped)
    }
  }

  private init(content: Content) {
    self.content = content
    isLoop = false
  }

  static let unknown = TemplateScope(content: .unknown)

  var isUnknown: Bool {
    if case .unknown = content { true } else { false }
  }

  /// What the type of the object is called; nil for a plain value.
  var typeName: String? {
    if case .object(let type, _) = content { type.name } else { nil }
  }

  /// All names that it knows.
  var names: [String] {
    var names = isLoop ? LoopName.allCases.map(\.rawValue) : []
    if case .object(_, let fields) = content { names += fields.map(\.name) }
    return names
  }
}

/// What a list's items know of their place in it.
enum LoopName: String, CaseIterable, Sendable {
  /// 1 for the first.
  case index
  case first, last

  var type: FieldType { self == .index ? .whole : .flag }
}

/// Where a named value is found when a template is filled in.
struct TemplateAccess: Sendable {
  /// Which of the objects in scope, the report being 0.
  let depth: Int
  /// The indices of the fields that lead to it, through objects; empty for the object or item itself.
  var path: [Int] = []
  var loop: LoopName?
}

/// A name that was found: where its value is, what it is, and how it is to be shown.
struct TemplateReference: Sendable {
  let access: TemplateAccess
  /// Without optionality.
  let type: FieldType
  let isOptional: Bool
  var form = TemplateForm()
}

/// How a value is to be shown, by the suffixes of its name.
struct TemplateForm: Sendable {
  enum Base: Sendable {
    case plain
    /// The raw value of a code.
    case code
    /// The word under `<vocabulary>.short`, where there is one.
    case shortWord(vocabulary: String)
    case date(DateForm)
    /// The time of day of a moment.
    case time
    case percent
    /// A web address that is safe to follow, else nothing.
    case link
    /// An id made of a text.
    case anchor
    case count
    case any
    case matches(String)
  }

  enum DateForm: Sendable { case short, iso, when }

  enum Letters: Sendable { case asTheyAre, upper, capital }

  var base = Base.plain
  var letters = Letters.asTheyAre
  var isQuoted = false

  /// Whether it changes how the value is shown at all.
  var isPlain: Bool {
    guard case .plain = base else { return false }
    return letters == .asTheyAre && !isQuoted
  }

  /// Whether it stands for yes or no.
  var isCondition: Bool {
    switch base {
    case .any, .matches: true
    default: false
    }
  }
}

extension FieldType {
  /// The type without optionality.
  var unwrapped: FieldType {
    if case .optional(let type) = self { type.unwrapped } else { self }
  }

  var isOptional: Bool {
    if case .optional = self { true } else { false }
  }
}
