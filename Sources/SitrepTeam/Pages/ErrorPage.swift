/// A page that says why there is no other, and leads back.
struct ErrorPage {
  let words: PageWords
  let assets: PageAssets

  func answer(_ refusal: PageRefusal) -> PageAnswer {
    let title = words("error.title")
    let document = PageShell(words: words, assets: assets, title: title, operation: "").document {
      HTML(.main, .class("narrow"), .id("content"), Attribute(.tabindex, "-1")) {
        HTML(.h1) { title }
        HTML(.p, .class("say bad"), Attribute(.role, "alert")) { words("error.\(Self.key(of: refusal))") }
        HTML(.p) { HTML(.a, .link(PageAddress())) { words("error.back") } }
      }
    }
    return .page(document.document, status: refusal.status)
  }

  private static func key(of refusal: PageRefusal) -> String {
    switch refusal {
    case .notFound, .wrongMethod, .malformed, .notSetUp: "not-found"
    case .noReport: "no-report"
    case .forbidden: "forbidden"
    case .staleForm, .notSignedIn: "form-expired"
    case .failed, .busy: "unwell"
    }
  }
}
