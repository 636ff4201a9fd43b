extension Route {
  /// The pages that people see.
  package static let pages: [Route] = []
}

extension PageLook {
  package static let pages = PageLook(languages: ["en"]) { refusal, _ in
    .text(refusal.code, status: refusal.status)
  }
}
