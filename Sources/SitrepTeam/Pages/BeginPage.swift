import SitrepLanguage
import SitrepModel
import SitrepTables

/// The first page of an operation that has no profile yet: the few questions from which one is made.
struct BeginPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  /// - Parameter faults: what is wrong with the answers, by the names of their fields.
  func answer(
    faults: [String: FieldFault] = [:], notice: HTML = .none, status: Int = 200
  ) throws -> PageAnswer {
    let isOwner = frame.context.may(.setUp)
    let fields = frame.context.request.fields
    let controls = Controls(words)
    let languages = frame.languages.map {
      Choice(value: $0, label: words.language.word(Code("language", $0)))
    }
    let chosen = fields.all("languages").isEmpty ? [words.language.code] : fields.all("languages")
    return try frame.answer(words("begin.title"), tab: nil, notice: notice, status: status) {
      HTML(.p) { words(isOwner ? "begin.intro" : "begin.wait") }
      if isOwner {
        frame.form(PageAddress("begin"), draft: "begin") {
          typed(faults)
          controls.checks(
            "languages", legend: words("begin.languages"), languages, chosen: chosen,
            fault: faults["languages"])
          controls.checks(
            "sectors", legend: words("begin.sectors"),
            Sector.allCases.map { Choice(value: $0.rawValue, label: words.language.word($0.code)) },
            chosen: fields.all("sectors"), fault: faults["sectors"])
          HTML(.label, .class("check")) {
            HTML(
              .input, Attribute(.type, "checkbox"), Attribute(.name, "review"), Attribute(.value, "yes"),
              .flag(.checked, fields["review"] == "yes"))
            words("begin.review")
          }
          frame.mainButton(words("begin.do"))
        }
      }
    }
  }

  /// The questions that are answered in words.
  private func typed(_ faults: [String: FieldFault]) -> HTML {
    let fields = frame.context.request.fields
    let controls = Controls(words)
    return HTML(.div, .class("fields")) {
      controls.text(
        "title", label: words("begin.name"), value: fields["title"], hint: words("begin.name-hint"),
        fault: faults["title"])
      controls.text(
        "organisation", label: words("begin.organisation"), value: fields["organisation"],
        fault: faults["organisation"])
      controls.text(
        "first", label: words("begin.first"), value: fields["first"].isEmpty ? "\(today)" : fields["first"],
        type: "date", fault: faults["first"])
      controls.text(
        "zone", label: words("begin.zone"), value: fields["zone"].isEmpty ? "UTC" : fields["zone"],
        hint: words("begin.zone-hint"), suggestions: TimeZones.names, fault: faults["zone"])
      controls.text(
        "countries", label: words("begin.countries"), value: fields["countries"],
        hint: words("begin.countries-hint"), isNeeded: false, suggestions: countries.names,
        fault: faults["countries"])
    }
  }

  func taken() async throws -> PageAnswer {
    let problems = try await frame.workspace.setProfile(profile, key: frame.context.sentKey).filter(\.isError)
    if problems.isEmpty { return .seeOther([]) }
    let (found, untold) = try words.faults(problems, in: ProfileSettings(profile))
    var others = untold
    var faults: [String: FieldFault] = [:]
    for (key, fault) in found.sorted(by: { $0.key < $1.key }) {
      let question = Self.questions[String(key.prefix { $0 != "." })]
      if let question { faults[question] = faults[question] ?? fault } else { others.append(fault.text) }
    }
    return try answer(
      faults: faults, notice: frame.refusal(TypedEntry(faults: faults), others: others), status: 422)
  }

  /// The field in which each setting of the profile is asked for.
  private static let questions = [
    "operation": "title", "title": "title", "reporter": "organisation", "first_report": "first",
    "timezone": "zone", "crisis": "countries", "languages": "languages", "sectors": "sectors",
  ]

  private var countries: CountryNames { CountryNames(words.language.code, others: frame.languages) }

  private var today: Day { frame.context.now.local(offset: 0).day }

  /// The answers as a profile.
  private var profile: String {
    let fields = frame.context.request.fields
    let languages = fields.all("languages").isEmpty ? [words.language.code] : fields.all("languages")
    let countries = countries.codes(in: fields["countries"])
    var lines = [
      "operation: \(NewID.made(from: fields["title"], besides: []))", "title:",
    ]
    for language in languages { lines.append("  \(Self.quoted(language)): \(Self.quoted(fields["title"]))") }
    if !fields["organisation"].isEmpty {
      lines += ["reporter:", "  organisation: \(Self.quoted(fields["organisation"]))"]
      if !frame.context.person.function.isEmpty {
        lines.append("  contact_role: \(Self.quoted(frame.context.person.function))")
      }
    }
    lines += [
      "languages: \(Self.list(languages))", "timezone: \(Self.quoted(fields["zone"]))", "cutoff: \"23:59\"",
      "first_report: \(Self.quoted(fields["first"]))", "cadence_days: 1",
    ]
    if !countries.isEmpty { lines += ["crisis:", "  countries: \(Self.list(countries))"] }
    if !fields.all("sectors").isEmpty { lines.append("sectors: \(Self.list(fields.all("sectors")))") }
    if fields["review"] == "yes" { lines.append("review: \(ReviewRule.beforePublic.rawValue)") }
    return (lines + ["entered: required", "edition: public", ""]).joined(separator: "\n")
  }

  private static func list(_ texts: [String]) -> String { "[\(texts.map(quoted).joined(separator: ", "))]" }

  /// A text as YAML 1.2 has it in double quotes, so that nothing in it is taken for anything else.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
