import SitrepLanguage

/// A whole document: language, direction, style, script, and a link past the head.
struct PageShell {
  let words: PageWords
  let assets: PageAssets
  let title: String
  /// Blank before anybody signed in.
  let operation: String

  func document(@HTMLBuilder _ body: () -> [HTML]) -> HTML {
    let content = body()
    return HTML(
      .html, Attribute(.lang, words.language.code),
      Attribute(.dir, words.language.isRightToLeft ? "rtl" : "ltr")
    ) {
      HTML(.head) {
        HTML(.meta, Attribute(.charset, "utf-8"))
        HTML(.meta, Attribute(.name, "viewport"), Attribute(.content, "width=device-width, initial-scale=1"))
        HTML(.title) { operation.isEmpty ? title : "\(title) · \(operation)" }
        HTML(.link, Attribute(.rel, "stylesheet"), .link(assets.style.address))
        HTML(.link, Attribute(.rel, "icon"), .link(assets.icon.address))
        HTML(.script, .source(assets.script.address), .flag(.deferred))
      }
      HTML(.body) {
        HTML(.a, .class("skip"), .link(PageAddress(here: "content"))) { words("skip") }
        content
      }
    }
  }
}
