import SitrepEvidence
import SitrepKit
import SitrepLanguage
import SitrepModel

extension PageFrame {
  /// A form that is sent: with what shows that it is ours, and by which one sent twice is known.
  /// - Parameters:
  ///   - draft: under which name the browser keeps what was typed; nil where nothing is.
  func form(
    _ address: PageAddress, draft: String? = nil, isUpload: Bool = false, look: String = "sheet",
    @HTMLBuilder _ content: () throws -> [HTML]
  ) rethrows -> HTML {
    let body = try content()
    return HTML(
      // What is wrong is told by us, at the field and in the reader's language.
      .form, Attribute(.method, "post"), .action(address), .class(look), .flag(.novalidate),
      isUpload ? Attribute(.enctype, "multipart/form-data") : nil,
      draft.map { Attribute(.draft, "\(context.person.account)/\($0)") }
    ) {
      HTML.hidden(FormField.token, context.formToken)
      HTML.hidden(FormField.key, context.formKey)
      body
    }
  }

  /// A button with the reason that it asks for, folded.
  ///
  /// - Parameter id: of the field.
  func reasonForm(_ address: PageAddress, id: String, does: String, why: String, hint: String) -> HTML {
    HTML(.details) {
      HTML(.summary) { does }
      form(address) {
        reasonField("why", id: id, why: why, hint: hint)
        HTML(.div, .class("end")) { HTML(.button) { does } }
      }
    }
  }

  /// A field for a reason that must be given.
  func reasonField(_ name: String, id: String, why: String, hint: String) -> HTML {
    HTML(.div, .class("field")) {
      HTML(.label, Attribute(.for, id)) { why }
      HTML(
        .input, .id(id), Attribute(.name, name), .flag(.required), Attribute(.ariaDescribedBy, "\(id)-hint"))
      HTML(.span, .class("hint"), .id("\(id)-hint")) { hint }
    }
  }

  /// The button that does what the form is for.
  func mainButton(_ text: String) -> HTML {
    HTML(.div, .class("end")) { HTML(.button, .class("main")) { text } }
  }

  /// A sentence that something was done; what a browser kept of its form goes.
  func done(_ text: String, draft: String? = nil, link: HTML = .none) -> HTML {
    HTML(
      .p, .class("say"), Attribute(.role, "status"),
      draft.map { Attribute(.saved, "\(context.person.account)/\($0)") }
    ) {
      text
      " "
      link
    }
  }

  func warning(_ text: String) -> HTML {
    HTML(.p, .class("say warn"), Attribute(.role, "status")) { text }
  }

  /// What is wrong with a form as a whole: how many fields, and what is of none of them.
  func refusal(_ typed: TypedEntry, others: [String] = []) -> HTML {
    HTML(.div, .class("say bad"), Attribute(.role, "alert")) {
      HTML(.h2) { words("error.nothing-saved") }
      if !typed.faults.isEmpty { HTML(.p) { words.count("error.fields", typed.faults.count) } }
      if !others.isEmpty {
        HTML(.ul) { for other in others { HTML(.li) { other } } }
      }
    }
  }

  /// A table with its heads, that moves by itself where it is wider than the page.
  func sheet(
    _ heads: [String], label: String, isStacked: Bool = false, @HTMLBuilder _ rows: () throws -> [HTML]
  ) rethrows -> HTML {
    let heads = heads.map { head in HTML(.th, Attribute(.scope, "col")) { head } }
    return try sheet(heads: heads, label: label, isStacked: isStacked, rows)
  }

  /// - Parameter heads: their cells.
  func sheet(
    heads: [HTML], label: String, isStacked: Bool = false, @HTMLBuilder _ rows: () throws -> [HTML]
  ) rethrows -> HTML {
    let body = try rows()
    return HTML(
      .div, .class("scroll"), Attribute(.tabindex, "0"), Attribute(.role, "region"),
      Attribute(.ariaLabel, label)
    ) {
      HTML(.table, isStacked ? .class("stack") : nil) {
        HTML(.thead) {
          HTML(.tr) { heads }
        }
        HTML(.tbody) { body }
      }
    }
  }

  /// How many of a long list stand before those that the address asks for.
  var askedOffset: Int { Int(context.request.query["from"]).map { min(max(0, $0), Int(Int32.max)) } ?? 0 }

  /// The ways to the parts of a long list before and behind the one that is shown.
  func pages(limit: Int, of total: Int) -> HTML {
    let query = context.request.query.fields.map { ($0.name, $0.value) }
    let here = PageAddress(segments: context.request.path, query: query)
    let (newer, older) = (askedOffset - limit, askedOffset + limit)
    return HTML(.p, .class("end")) {
      if askedOffset > 0 {
        HTML(.a, .class("button"), .link(here.with("from", newer > 0 ? "\(newer)" : ""))) {
          words("records.newer")
        }
      }
      if older < total {
        HTML(.a, .class("button"), .link(here.with("from", "\(older)"))) { words("records.older") }
      }
    }
  }

  /// A moment as a clock in the operation's zone shows it.
  func moment(_ instant: Instant) throws -> String {
    let zone = try workspace.profile().zone
    let (day, second) = instant.local(offset: zone.offset(at: instant))
    let clock = Message(
      "moment.clock",
      ["hour": .text(padded(second / 3600, to: 2)), "minute": .text(padded(second / 60 % 60, to: 2))])
    let language = words.language.reporting(on: try workspace.today())
    return words.listed([language.text(.day(day), dates: .short), language.text(clock)])
  }

  /// From where the page looks: the day and edition that the address or the form that was sent asks for, else today and
  /// the operation's own.
  /// - Throws: `PageRefusal.noReport` where there is no report of them.
  func askedView() throws -> Viewpoint {
    let fields = context.request.asked
    let (date, edition) = (fields["date"], fields["edition"])
    let asked = (day: Day(iso: date), edition: Edition(rawValue: edition))
    guard date.isEmpty || asked.day != nil, edition.isEmpty || asked.edition != nil else {
      throw PageRefusal.noReport
    }
    do {
      return try workspace.viewpoint(day: asked.day, edition: asked.edition)
    } catch {
      guard error.exitCode == 2 else { throw error }
      throw PageRefusal.noReport
    }
  }

  /// The field by which a page of another day is asked for.
  func dateField(_ day: Day, label: String) throws -> HTML {
    let first = try workspace.profile().firstReport
    return HTML(.div, .class("field")) {
      HTML(.label, Attribute(.for, "f-date")) { label }
      HTML(
        .input, .id("f-date"), Attribute(.type, "date"), Attribute(.name, "date"),
        Attribute(.min, "\(first)"), Attribute(.value, "\(day)"))
    }
  }

  /// The same with what was appended since the request came.
  func renewed() async throws -> PageFrame {
    var context = context
    context.workspace = try await Workspace(workspace.desk, for: context.person, at: context.now)
    return PageFrame(context: context, words: words, languages: languages, assets: assets, readings: readings)
  }

  func choices() throws -> Choices {
    try workspace.choices(in: words.language, among: languages)
  }

  func controls() throws -> Controls { Controls(words: words, choices: try choices()) }

  /// Who did something: the account, or that the log knows nobody.
  func who(_ user: String) -> String { user.isEmpty ? words("record.by-file") : user }

  /// The same within a sentence.
  func whom(_ user: String) -> Value { .optional(user.isEmpty ? nil : user) }

  /// A list of short sentences; nil where there are none.
  func list(_ texts: [String]) -> HTML? {
    texts.isEmpty ? nil : HTML(.ul) { for text in texts { HTML(.li) { text } } }
  }
}
