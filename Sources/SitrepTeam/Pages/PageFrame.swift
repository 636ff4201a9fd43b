import SitrepLanguage
import SitrepModel

/// What every page of somebody who signed in is made in: the head with the tabs, what was just done, the foot; and the
/// parts that several pages have.
struct PageFrame: Sendable {
  let context: PageContext
  let words: PageWords
  /// All that pages are in, sorted.
  let languages: [String]
  let assets: PageAssets
  let readings: WordReadings

  var workspace: Workspace { context.workspace }

  /// - Parameters:
  ///   - tab: the one that the page belongs to.
  ///   - notice: what was just done, or what is wrong.
  func answer(
    _ title: String, tab: PageTab?, notice: HTML = .none, status: Int = 200,
    @HTMLBuilder _ content: () throws -> [HTML]
  ) throws -> PageAnswer {
    let body = try content()
    let operation = try operationTitle
    let bar = try bar
    let tabs = try PageTab.allCases.filter { workspace.isSetUp && context.may($0.right) }.map {
      try link(to: $0, isCurrent: $0 == tab)
    }
    let document = PageShell(words: words, assets: assets, title: title, operation: operation).document {
      HTML(.header, .class("top")) {
        bar
        HTML(.nav, Attribute(.ariaLabel, words("nav.pages"))) {
          HTML(.ul, .class("tabs")) { tabs }
        }
      }
      HTML(.main, .id("content"), Attribute(.tabindex, "-1")) {
        HTML(.h1) { title }
        notice
        body
      }
      foot
    }
    return .page(document.document, status: status)
  }

  private var operationTitle: String {
    get throws { workspace.isSetUp ? words.language.text(try workspace.profile().title) : "" }
  }

  private var bar: HTML {
    get throws {
      let title = try operationTitle
      let today = workspace.isSetUp ? words.language.text(.day(try workspace.today())) : ""
      return HTML(.div, .class("bar")) {
        HTML(.strong) { title }
        HTML(.span, .class("soft")) { today }
        HTML(.span, .class("tag")) { words.language.word(context.person.edition.code) }
        HTML(.div, .class("who")) {
          HTML(.a, .link(PageAddress("account"))) {
            HTML(.bdi) { context.person.account }
            " · "
            words("role.\(context.person.role.rawValue)")
          }
          HTML(.form, Attribute(.method, "post"), .action(PageAddress("sign-out")), Attribute(.key, "leave"))
          {
            HTML.hidden(FormField.token, context.formToken)
            HTML(.button, .class("plain")) { words("sign-out") }
          }
        }
      }
    }
  }

  private func link(to tab: PageTab, isCurrent: Bool) throws -> HTML {
    let waiting =
      try tab == .review && workspace.isSetUp && workspace.profile().review != .none
      ? workspace.countWaitingForReview() : 0
    return HTML(.li) {
      HTML(
        .a, .link(tab.address), isCurrent ? Attribute(.ariaCurrent, "page") : nil,
        tab == .add ? Attribute(.key, "a") : nil
      ) {
        words("nav.\(tab.rawValue)")
        if waiting > 0 {
          " "
          HTML(.span, .class("count")) { words.language.text(.whole(waiting)) }
        }
      }
    }
  }

  private var foot: HTML {
    HTML(.footer, .class("foot")) {
      HTML(.ul) {
        for (key, text) in [("a", "keys.add"), ("/", "keys.search"), ("Ctrl+Enter", "keys.save")] {
          HTML(.li) {
            HTML(.kbd) { key }
            " "
            words(text)
          }
        }
      }
    }
  }
}

/// The pages that stand as tabs, in their order.
enum PageTab: String, CaseIterable {
  case today, add, records, review, figures, report, setup, log

  var address: PageAddress { self == .today ? PageAddress() : PageAddress(rawValue) }

  /// What one needs to see the page at all.
  var right: Right {
    switch self {
    case .add, .setup: .enter
    case .review: .review
    case .today, .records, .figures, .report, .log: .see
    }
  }
}
