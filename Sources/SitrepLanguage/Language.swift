package import SitrepModel
package import SitrepTemplates

/// The words and the notation of one language: turns what a report holds into text for readers.
///
/// All words come from `languages/<code>.properties`. A folder of templates laid over the built-in ones may hold
/// a file with only the keys it changes.
package struct Language: Sendable {
  /// BCP 47 primary subtag: `es`.
  package let code: String
  let rules: LanguageRules
  /// The year that short dates leave out.
  private(set) var reportYear: Int?
  /// The language in which a report's officers write; nil where nothing tells.
  private(set) var officersLanguage: String?
  /// How passages are set off from what is around them.
  var passages = PassageMarks.none
  /// Those laid over others first.
  private(set) var files: [WordFile]
  /// What sets off groups of three digits, what stands before a number below zero, and what separates a list.
  private(set) var groupSign = ""
  private(set) var minusSign = ""
  private(set) var listSign: Character?

  /// Reads and checks the words of a language.
  ///
  /// - Parameter fewWords: whether only some words will be asked for. The built-in ones, which tests have checked,
  ///   are then taken apart one by one as they are asked for: a tenth of the work where a report needs its
  ///   language's labels only.
  /// - Throws: `TextFaults` with every fault of the file, or that there is no such language.
  package init(_ code: String, templates: TemplateFolder, fewWords: Bool = false) throws {
    self.code = code
    let builtIn = "templates/\(Language.path(code))"
    let files = try Language.written(code, in: templates).map { text in
      try Language.wordFile(text, takenApart: !fewWords || text.origin != builtIn)
    }
    self.files = files
    rules = try Language.rules(of: files)
    groupSign = text("number.group")
    minusSign = text("number.minus")
    listSign = text("list.comma").first.flatMap { $0 == "," ? nil : $0 }
  }

  /// The codes of all languages that have words, sorted.
  package static func available(in templates: TemplateFolder) throws -> [String] {
    try templates.paths(under: "languages").compactMap(code(ofFile:))
  }

  /// The language whose words a file of templates holds; nil where it holds none.
  package static func code(ofFile path: String) -> String? {
    guard path.hasPrefix("languages/"), path.hasSuffix(".properties") else { return nil }
    return String(path.dropFirst("languages/".count).dropLast(".properties".count))
  }

  /// The language with more words beside its own, such as those of `pages/es.properties`.
  ///
  /// - Throws: `TextFaults` with every fault of the file, or that there is none.
  package func adding(wordsIn folder: String, of templates: TemplateFolder) throws -> Language {
    var language = self
    for words in try templates.texts(at: "\(folder)/\(code).properties") {
      language.files.append(try Language.wordFile(words, takenApart: true))
    }
    return language
  }

  /// The language for a report of a day: its short dates leave out that day's year.
  package func reporting(on day: Day) -> Language {
    var language = self
    language.reportYear = day.components.year
    return language
  }

  /// The language for a report: it knows besides in which language officers wrote their notes, the operation's first.
  package func reporting(_ header: Report.Header) -> Language {
    var language = reporting(on: header.date)
    language.officersLanguage = header.languages.first
    return language
  }

  /// The language for a date whose years must all be told.
  var tellingEveryYear: Language {
    var language = self
    language.reportYear = nil
    return language
  }

  // MARK: Words

  /// The words of a key; the key itself where the file has none.
  package func text(_ key: String) -> String {
    text(key, [])
  }

  /// The words of a key with its placeholders filled in.
  package func text(_ key: String, _ arguments: [Message.Argument]) -> String {
    guard let text = messageText(of: key) else { return key }
    if let literal = text.literal { return literal }
    var writer = MessageWriter(self)
    writer.write(text, arguments)
    return writer.output
  }

  func messageText(of key: String) -> MessageText? {
    // In place: going through the files themselves would copy each.
    files.withUnsafeBufferPointer { files in
      for index in files.indices {
        if let text = files[index].text(of: key) { return text }
      }
      return nil
    }
  }

  package func has(_ key: String) -> Bool {
    files.contains { $0.entry(of: key) != nil }
  }

  /// All keys, in the order of the file.
  package var keys: [String] {
    var seen: Set<String> = []
    return files.flatMap { file in file.entries.map(file.key(of:)) }.filter { seen.insert($0).inserted }
  }

  /// The placeholders in the text of a key: those shown or counted, and those that only choose a branch. The
  /// second may differ between languages: a preposition hangs on the kind of date in one and not in another.
  package func placeholders(of key: String) -> (shown: Set<String>, selectors: Set<String>) {
    for file in files {
      if let entry = file.entry(of: key) { return Self.placeholders(of: entry, in: file) }
    }
    return ([], [])
  }

  private static func placeholders(
    of entry: WordFile.Entry, in file: WordFile
  ) -> (shown: Set<String>, selectors: Set<String>) {
    var check = MessageCheck(file)
    _ = check.text(of: entry)
    return (Set(check.shown), Set(check.selectors))
  }

  /// Whether every word of its own, where the built-in words have that key, asks for the same placeholders: layouts ask
  /// of words only which there are and what they ask for, so those that fit the built-in words fit these.
  package var fitsBuiltInLayouts: Bool {
    guard let builtIn = files.last, files.count > 1 else { return false }
    return files.dropLast().allSatisfy { own in
      own.entries.allSatisfy { entry in
        guard let replaced = builtIn.entry(of: own.key(of: entry)) else { return true }
        return Self.placeholders(of: entry, in: own) == Self.placeholders(of: replaced, in: builtIn)
      }
    }
  }

  package func text(_ message: Message) -> String {
    text(message.key, message.arguments)
  }

  /// Free text in this language, or in another with the name of that language.
  package func text(_ text: LocalText) -> String {
    guard let best = text.best(for: code) else { return "" }
    if best.language == code { return isolated(ownWay(rules.keepingSigns(best.text))) }
    if best.language.isEmpty { return isolated(best.text) }
    return format(
      "text.in-language",
      [
        ("text", .text(passage(best.text, in: best.language))),
        ("language", .text(word(Code("language", best.language)))),
      ])
  }

  /// A sentence as part of one that goes on, who says it and when: without the point at its end.
  func clause(_ value: Value) -> String {
    if case .local(let sentence) = value { return text(sentence.withoutFinalPoint) }
    return text(value).withoutFinalPoint
  }

  /// A value as it stands in a sentence or a cell.
  package func text(_ value: Value) -> String {
    text(value, dates: .long)
  }

  package func text(_ value: Value, dates style: DateStyle) -> String {
    switch value {
    case .none: text("value.none")
    case .flag(let flag): text(flag ? "value.true" : "value.false")
    case .whole(let number): self.number(number)
    case .amount(let amount): number(amount)
    case .decimal(let decimal): number(decimal)
    case .text(let text): isolated(text)
    case .local(let local): text(local)
    case .quoted(let words): text(words)
    case .code(let code): isolated(word(code))
    case .day(let day): self.day(day, style)
    case .date(let span): date(span, style)
    case .moment(let moment): dayAndMoment(moment, style)
    case .range(let low, let high): range(low, high)
    case .message(let message): text(message)
    case .list(let items) where items.allSatisfy(Self.isReference):
      // No sentence: in some languages "and" grows into the word after it.
      items.map { text($0, dates: style) }.joined(separator: text("list.comma"))
    case .list(let items): list(items.map { text($0, dates: style) })
    // An object has fields, not a text of its own.
    case .object: ""
    }
  }

  /// What a `select` looks for: the raw value of a code, `none`, `true`, the text, `told` for words that
  /// this language tells, or `since` for a date that goes on.
  func selector(of value: Value) -> String {
    switch value {
    case .none: "none"
    case .flag(let flag): flag ? "true" : "false"
    case .whole(let number): String(number)
    case .amount(let amount): amount.description
    case .code(let code): code.value
    case .text(let text): text
    case .quoted(let words): told(words) == nil ? "said" : "told"
    case .message(let message): message.key
    case .list(let items): items.isEmpty ? "none" : "some"
    // What began on a date and goes on is told as "since" by the date itself.
    case .date(let span): span.isOpenEnd && !span.isOpenStart ? "since" : "some"
    default: "some"
    }
  }

  func format(_ key: String, _ arguments: [(String, Value)]) -> String {
    text(key, arguments.map { Message.Argument($0.0, $0.1) })
  }

  /// Whether the language is written from right to left.
  package var isRightToLeft: Bool { rules.isRightToLeft }

  /// Whether a language has a key only where it needs it: a rule of grammar, or other words for a code.
  package static func isOptional(_ key: String) -> Bool {
    LanguageRules.isOptional(key) || key.contains(otherWordsPart)
  }

  private static func rules(of files: [WordFile]) throws(TextFaults) -> LanguageRules {
    var rules = LanguageRules()
    var faults: [Diagnostic] = []
    for key in LanguageRules.keys {
      guard let file = files.first(where: { $0.entry(of: key) != nil }), let entry = file.entry(of: key)
      else {
        continue
      }
      let text = file.writtenText(of: entry)
      guard let fault = rules.take(key, text) else { continue }
      faults.append(
        Diagnostic(.error, at: file.location(of: entry), fault, value: text))
    }
    if !faults.isEmpty { throw TextFaults(faults) }
    return rules
  }

  private static func path(_ code: String) -> String { "languages/\(code).properties" }

  private static func written(_ code: String, in templates: TemplateFolder) throws -> [TemplateText] {
    do {
      return try templates.texts(at: path(code))
    } catch .absent, .outsideFolder {
      let known = try available(in: templates)
      throw TextFaults([
        Diagnostic(
          .error, at: Location(file: path(code)), .noWordsForLanguage, value: code,
          expected: .oneOf(known), suggestion: nearest(to: code, among: known))
      ])
    }
  }

  private static func wordFile(_ template: TemplateText, takenApart: Bool) throws(TextFaults) -> WordFile {
    let file = try WordFile(template.text, origin: template.origin)
    return try takenApart ? file.takenApart() : file
  }
}
