import SitrepDraft
import SitrepKit
import SitrepLanguage
import SitrepModel
import SitrepTables

/// A text on one side and the facts found in it on the other, each tied to its words: taken with one key, changed, or
/// left. Nothing of it is kept until it is saved.
struct DraftPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }
  private var fields: FormFields { frame.context.request.fields }

  /// So many characters are read in a few seconds; a longer text has more facts than anybody looks through at once.
  private static let longest = 500_000

  /// Reads the text that was pasted or sent; once more with a place that it speaks of, where one was named.
  func answer() async throws -> PageAnswer {
    let text = try sentText()
    guard !text.allSatisfy(\.isWhitespace) else {
      return try AddPage(frame: frame).answer(notice: frame.warning(words("add.empty")), status: 422)
    }
    if text.unicodeScalars.count > Self.longest { return try tooLong() }
    let form = try placeForm()
    let (place, typed) = try form.passed(.places, fields)
    guard let place else {
      return try page(text, drafted: try frame.workspace.draft(text: text, request), form: form)
    }
    var others: [String] = []
    if typed.faults.isEmpty {
      switch try await frame.workspace.append([place], key: frame.context.sentKey) {
      case .appended:
        let next = DraftPage(frame: try await frame.renewed())
        let told = words("setup.saved", ["id": .text(place.cells[PlaceColumn.id.name] ?? "")])
        return try next.page(
          text, drafted: try next.frame.workspace.draft(text: text, request), notice: frame.done(told))
      case .refused(let problems): others = problems.filter(\.isError).map { words.told($0.problem) }
      case .conflict: others = [words("error.not-taken")]
      }
    }
    return try page(
      text, drafted: try frame.workspace.draft(text: text, request), form: form, place: typed,
      notice: frame.refusal(typed, others: others), status: 422)
  }

  private func tooLong() throws -> PageAnswer {
    let told = words("draft.too-long", ["number": .whole(Self.longest)])
    return try AddPage(frame: frame).answer(notice: frame.warning(told), status: 413)
  }

  private func placeForm() throws -> RecordForm { try RecordForm(.estimates, frame) }

  /// Saves what was ticked, with what was changed of it.
  func taken() async throws -> PageAnswer {
    let text = fields["text"]
    if text.unicodeScalars.count > Self.longest { return try tooLong() }
    let drafted = try frame.workspace.draft(text: text, request)
    let numbers = fields.all("take").compactMap { Int($0) }
    if numbers.isEmpty {
      return try page(text, drafted: drafted, notice: frame.warning(words("draft.none-ticked")), status: 422)
    }
    if (drafted.source.cells.first { $0.name == SourceColumn.publisher.name }?.value ?? "").isEmpty {
      let needed = words.label(ofColumn: SourceColumn.publisher.name) + words.colon + words("error.needed")
      return try page(
        text, drafted: drafted, notice: frame.refusal(TypedEntry(), others: [needed]), status: 422)
    }
    guard let (taken, faults) = try ticked(numbers, of: drafted) else {
      return try page(
        text, drafted: drafted, notice: frame.warning(words("error.nothing-saved")), status: 409)
    }
    if !faults.isEmpty {
      let all = faults.values.reduce(into: TypedEntry()) { $0.faults.merge($1.faults) { first, _ in first } }
      return try page(text, drafted: drafted, typed: faults, notice: frame.refusal(all), status: 422)
    }
    switch try await frame.workspace.accept(taken, from: drafted, key: frame.context.sentKey) {
    case .appended(let ids):
      // The text's source and what its wording is known by are rows too, and none of the facts.
      let added = ids.count { !$0.isEmpty && $0 != drafted.source.id }
      return .seeOther(["add"], query: FormFields(["taken": "\(min(added, numbers.count))"]))
    case .refused(let problems):
      let others = problems.filter(\.isError).map { problem in
        let number = problem.row.flatMap { taken.indices.contains($0) ? taken[$0].number : nil }
        return (number.map { "\($0): " } ?? "") + words.told(problem.problem)
      }
      return try page(
        text, drafted: drafted, notice: frame.refusal(TypedEntry(), others: others), status: 422)
    case .conflict(let conflict): return try ConflictPage(frame: frame).answer(conflict)
    }
  }

  /// The proposals of these numbers as they were changed, and what is wrong with them by their number; nil where one is no
  /// longer what was ticked: what others entered meanwhile may have led to other proposals, which are looked at again.
  private func ticked(
    _ numbers: [Int], of drafted: DraftedText
  ) throws -> (taken: [TakenProposal], faults: [Int: TypedEntry])? {
    let choices = try frame.choices()
    var taken: [TakenProposal] = []
    var faults: [Int: TypedEntry] = [:]
    for number in numbers {
      guard let proposal = drafted.proposals.first(where: { $0.number == number }),
        fields["quote-\(number)"] == Self.mark(proposal)
      else { return nil }
      let form = try ProposalForm(proposal, choices: choices, frame: frame)
      let (changes, typed) = form.changes(fields)
      if !typed.faults.isEmpty { faults[number] = typed }
      taken.append(TakenProposal(number, changes: changes))
    }
    return (taken, faults)
  }

  private func sentText() throws -> String {
    guard let file = frame.context.request.files.first(where: { $0.field == "file" && !$0.bytes.isEmpty })
    else {
      return fields["text"]
    }
    return try frame.workspace.text(of: file)
  }

  /// What the person says of the text.
  private var request: DraftRequest {
    var request = DraftRequest()
    func said(_ name: String) -> String? { fields.first("source-\(name)").flatMap { $0.isEmpty ? nil : $0 } }
    request.title = said("title")
    request.publisher = said("publisher")
    request.url = said("url")
    request.language = said("language")
    if let published = said("published"), let today = try? frame.workspace.today(),
      case .one(let date) = frame.readings.date(published, on: today, language: words.language.code)
    {
      request.published = date
    }
    return request
  }

  /// Tells a proposal from one that has its number in another reading.
  private static func mark(_ proposal: Proposal) -> String {
    "\(proposal.table)-\(proposal.quote.start)-\(proposal.quote.end)"
  }

  private func page(
    _ text: String, drafted: DraftedText, form: RecordForm? = nil, typed: [Int: TypedEntry] = [:],
    place: TypedEntry = TypedEntry(), notice: HTML = .none, status: Int = 200
  ) throws -> PageAnswer {
    let places = try (form ?? placeForm()).passing(
      .places, place,
      isOpen: drafted.proposals.contains { $0.cells[RecordColumn.place.name, default: ""].isEmpty }
    ) {
      HTML(.div, .class("end")) {
        HTML(.button, .formAction(PageAddress("draft"))) { words("draft.place") }
      }
    }
    let choices = try frame.choices()
    let cards = try drafted.proposals.map { try card($0, typed: typed[$0.number], choices: choices) }
    let lists = ProposalForm.lists(choices)
    return try frame.answer(words("draft.title"), tab: .add, notice: notice, status: status) {
      frame.form(PageAddress("draft", "take"), look: "plain") {
        HTML(.p, Attribute(.role, "status")) { words.count("draft.found", drafted.proposals.count) }
        if drafted.proposals.count > 1 { HTML(.p, .class("hint")) { words("draft.keys") } }
        frame.list(drafted.remarkTexts.map(words.told)) ?? .none
        source(drafted)
        places
        HTML(.div, .class("two")) {
          HTML(.section) {
            HTML(.h2) { words("draft.text") }
            HTML(.div, .class("read"), Attribute(.dir, "auto"), Attribute(.tabindex, "0")) {
              MarkedText(text, drafted.proposals).pieces
            }
          }
          HTML(.section) {
            HTML(.h2) { words("draft.title") }
            cards
            frame.mainButton(words("draft.save"))
          }
        }
        HTML(.textarea, Attribute(.name, "text"), .flag(.hidden)) { text }
        lists
      }
    }
  }

  private func source(_ drafted: DraftedText) -> HTML {
    let cells = Dictionary(drafted.source.cells.map { ($0.name, $0.value) }) { first, _ in first }
    return HTML(.details, .flag(.open, (cells["publisher"] ?? "").isEmpty)) {
      HTML(.summary) { words("draft.source") + words.colon + (cells["publisher"] ?? "–") }
      HTML(.div, .class("fields")) {
        for name in ["publisher", "title", "published", "url", "language"] {
          HTML(.div, .class("field")) {
            HTML(.label, Attribute(.for, "f-source-\(name)")) { words.label(ofColumn: name) }
            HTML(
              .input, .id("f-source-\(name)"), Attribute(.name, "source-\(name)"), Attribute(.dir, "auto"),
              .flag(.required, name == SourceColumn.publisher.name),
              Attribute(.value, cells[name] ?? ""))
          }
        }
      }
      HTML(.div, .class("end")) {
        HTML(.button, .formAction(PageAddress("draft"))) { words("add.read") }
      }
    }
  }

  private func card(_ proposal: Proposal, typed: TypedEntry?, choices: Choices) throws -> HTML {
    let number = proposal.number
    let isTicked = fields.all("take").contains("\(number)")
    let form = try ProposalForm(proposal, choices: choices, frame: frame)
    return HTML(.article, .class("card"), .id("p\(number)")) {
      HTML(.label, .class("check")) {
        HTML(
          .input, Attribute(.type, "checkbox"), Attribute(.name, "take"), Attribute(.value, "\(number)"),
          number <= 9 ? Attribute(.key, "\(number)") : nil, .flag(.checked, isTicked),
          Attribute(.ariaLabel, words("draft.take", ["number": .whole(number)])))
        HTML(.span, .class("number")) { "\(number)" }
        HTML(.span, .class("tag")) { words("table.\(proposal.table)") }
        HTML(.strong, Attribute(.dir, "auto")) { form.line }
      }
      HTML(.p, .class("soft")) { form.about }
      HTML(.blockquote, .class("quote"), Attribute(.dir, "auto")) {
        HTML(.a, .link(PageAddress(here: "q\(number)")), Attribute(.ariaLabel, words("draft.quote"))) {
          proposal.quote.text
        }
      }
      HTML(.details, .flag(.open, typed != nil)) {
        HTML(.summary) { words("draft.change") }
        HTML(.div, .class("fields")) {
          form.fields(typed, sent: fields["quote-\(number)"] == Self.mark(proposal) ? fields : FormFields())
        }
        HTML(.p, .class("hint")) { words("draft.why") + words.colon + proposal.rules.joined(separator: "; ") }
      }
      HTML.hidden("quote-\(number)", Self.mark(proposal))
      HTML.hidden(form.placeBefore.name, form.placeBefore.text)
    }
  }
}

/// A text with the words of each proposal as a link to it.
struct MarkedText {
  let pieces: [HTML]

  init(_ text: String, _ proposals: [Proposal]) {
    let scalars = Array(text.unicodeScalars)
    var pieces: [HTML] = []
    var end = 0
    func part(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    // Of words that several proposals rest on the longest are marked; the others lead into them.
    let ordered = proposals.sorted {
      ($0.quote.start, -$0.quote.end, $0.number) < ($1.quote.start, -$1.quote.end, $1.number)
    }
    for proposal in ordered {
      let start = min(proposal.quote.start, scalars.count)
      guard start >= end else { continue }
      let last = min(max(start, proposal.quote.end), scalars.count)
      pieces.append(.text(part(end..<start)))
      pieces.append(
        HTML(.a, .id("q\(proposal.number)"), .link(PageAddress(here: "p\(proposal.number)"))) {
          part(start..<last)
        })
      end = last
    }
    pieces.append(.text(part(end..<scalars.count)))
    self.pieces = pieces
  }
}
