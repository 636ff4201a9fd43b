import SitrepLanguage
import SitrepModel
import SitrepTemplates

/// Turns a template and its partials into nodes, and finds all that is wrong with them in one pass.
struct TemplateCompiler {
  let templates: TemplateFolder
  let language: Language
  /// The folder of the template: `report/text`.
  let folder: String
  /// How the names of its files end: `txt`.
  let fileExtension: String
  /// What the renderer brings ready-made.
  let fragments: [TemplateFragment]
  /// Whether any value may stand unescaped, not only words and what the renderer brings.
  var allowsRaw = false
  private(set) var faults: Set<Diagnostic> = []
  private var sources: [String: TemplateSource] = [:]
  /// The names that the words of a key ask for: the same few words stand in many places.
  private var namesInWords: [String: [String]] = [:]
  /// The files read.
  var paths: Set<String> { Set(sources.keys) }
  /// The files being read, to find one that leads back to itself.
  private(set) var active: [String] = []
  /// How many sections are open, and how many partials were put in: templates that would never end are refused.
  private var depth = 0
  private var partials = 0

  static let deepestSection = 64
  static let mostPartials = 10_000

  init(
    templates: TemplateFolder, language: Language, folder: String, fileExtension: String,
    fragments: [TemplateFragment]
  ) {
    self.templates = templates
    self.language = language
    self.folder = folder
    self.fileExtension = fileExtension
    self.fragments = fragments
  }

  mutating func compile(_ name: String, root: FieldType) throws -> [TemplateNode] {
    let path = path(of: name)
    guard let source = try source(at: path) else {
      throw TextFaults([Diagnostic(.error, at: Location(file: path), .noSuchTemplate)])
    }
    let scopes = [TemplateScope(root, isLoop: false)]
    return compile(TemplatePlace(source: source, scopes: scopes, indentation: []), at: path)
  }

  // MARK: Files

  func path(of name: String) -> String { "\(folder)/\(name).\(fileExtension)" }

  /// The file at a path, split into tokens; nil where there is none.
  mutating func source(at path: String) throws(TemplateError) -> TemplateSource? {
    if let known = sources[path] { return known }
    let file: TemplateText
    do {
      file = try templates.text(at: path)
    } catch .absent, .outsideFolder {
      return nil
    }
    let bytes = Array(file.text.utf8)
    let lexer = TemplateLexer(bytes)
    let source = TemplateSource(bytes, origin: file.origin, tokens: lexer.tokens)
    if let fault = lexer.fault {
      faults.insert(
        Diagnostic(
          .error, at: source.location(of: fault.offset), fault.message,
          expected: .verbatim(text: fault.expected)))
    }
    sources[path] = source
    return source
  }

  /// The nodes of a whole file.
  mutating func compile(_ place: TemplatePlace, at path: String) -> [TemplateNode] {
    active.append(path)
    defer { active.removeLast() }
    var rest = place.source.tokens[...]
    var nodes: [TemplateNode] = []
    repeat {
      nodes += block(of: nil, &rest, place)
    } while !rest.isEmpty
    return nodes
  }

  /// Whether another partial may be put in.
  mutating func mayPutIn(_ tag: TemplateTag, _ place: TemplatePlace) -> Bool {
    partials += 1
    if partials == Self.mostPartials + 1 {
      add(.tooManyPartials(limit: Self.mostPartials), tag, place)
    }
    return partials <= Self.mostPartials
  }

  /// The names that the words of a key ask for, sorted.
  mutating func names(inWords key: String) -> [String] {
    if let known = namesInWords[key] { return known }
    let placeholders = language.placeholders(of: key)
    let names = placeholders.shown.union(placeholders.selectors).sorted()
    namesInWords[key] = names
    return names
  }

  // MARK: Blocks

  /// The nodes up to the tag that closes a section, or to the end of the file.
  mutating func block(
    of open: TemplateTag?, _ rest: inout ArraySlice<TemplateToken>, _ place: TemplatePlace
  ) -> [TemplateNode] {
    depth += 1
    defer { depth -= 1 }
    if let open, depth > Self.deepestSection {
      add(.sectionsTooDeep(limit: Self.deepestSection), open, place)
      rest = []
      return []
    }
    var nodes: [TemplateNode] = []
    while let token = rest.popFirst() {
      switch token {
      case .text(let range):
        nodes.append(.text(place.source.literal(range, indentation: place.indentation)))
      case .tag(let tag) where tag.kind == .close:
        if let open, open.name != tag.name {
          add(.closesOtherSection, tag, place, expected: .verbatim(text: "{{/\(open.name)}}"))
        } else if open == nil {
          add(.closesNothing, tag, place)
        }
        return nodes
      case .tag(let tag):
        let isIndented = tag.indentation == nil && !place.indentation.isEmpty
        if isIndented, place.source.isLineStart(tag.offset) {
          nodes.append(
            .text(TemplateLiteral(bytes: place.indentation, source: place.source, offset: tag.offset)))
        }
        nodes += compile(tag, &rest, place)
      }
    }
    if let open { add(.sectionNotClosed, open, place, expected: .verbatim(text: "{{/\(open.name)}}")) }
    return nodes
  }

  private mutating func compile(
    _ tag: TemplateTag, _ rest: inout ArraySlice<TemplateToken>, _ place: TemplatePlace
  ) -> [TemplateNode] {
    switch tag.kind {
    case .comment, .delimiters, .close: return []
    case .partial: return partial(tag, place)
    case .variable, .raw: return variable(tag, place)
    case .section, .inverted: return section(tag, &rest, place)
    }
  }

  private mutating func section(
    _ tag: TemplateTag, _ rest: inout ArraySlice<TemplateToken>, _ place: TemplatePlace
  ) -> [TemplateNode] {
    let isInverted = tag.kind == .inverted
    if tag.name.utf8.contains(UInt8(ascii: "|")) || fragment(tag) != nil {
      let names = tag.name.split(separator: "|").map { String($0.trimmed) }
      let found = names.compactMap { condition(tag.named($0), place) }
      return [.condition(found, isInverted: isInverted, block(of: tag, &rest, place))]
    }
    guard let found = resolve(tag, place) else {
      _ = block(of: tag, &rest, place.inside(.unknown))
      return []
    }
    if !isInverted, let inner = found.inner {
      return [.with(found, block(of: tag, &rest, place.inside(inner)))]
    }
    return [.condition([.value(found)], isInverted: isInverted, block(of: tag, &rest, place))]
  }

  /// Notes what is wrong with a tag.
  mutating func add(
    _ message: DiagnosticMessage, _ tag: TemplateTag, _ place: TemplatePlace, value: String? = nil,
    expected: DiagnosticText? = nil, suggestion: String? = nil
  ) {
    faults.insert(
      Diagnostic(
        .error, at: place.source.location(of: tag.offset), message, value: value ?? tag.name,
        expected: expected, suggestion: suggestion))
  }
}

extension TemplateReference {
  /// The scope that a section of this name opens; nil where it only asks yes or no.
  fileprivate var inner: TemplateScope? {
    if form.isCondition { return nil }
    switch type {
    case .list(let item): return TemplateScope(item, isLoop: true)
    case .object: return TemplateScope(type, isLoop: false)
    case .flag, .whole, .amount, .decimal: return nil
    default: return TemplateScope(type, isLoop: false)
    }
  }
}

extension TemplateTag {
  /// A tag in the same place that has another name.
  func named(_ name: String) -> TemplateTag {
    TemplateTag(kind: .variable, name: name, offset: offset, indentation: nil)
  }
}
