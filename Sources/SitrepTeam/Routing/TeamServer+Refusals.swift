extension TeamServer {
  /// Why a request has no other answer: as a page, or for programs as JSON.
  func refusal(_ refusal: PageRefusal, at path: [String], _ language: String) -> PageAnswer {
    var answer =
      path.first == ProgramAnswer.path ? ProgramAnswer.refusal(refusal) : look.refusal(refusal, language)
    switch refusal {
    // RFC 9110 §15.5.6 asks for it.
    case .wrongMethod, .malformed(.unknownMethod):
      answer.set("allow", methods(at: path).joined(separator: ", "))
    case .busy: answer.set("retry-after", "\(Self.retryAfter)")
    default: break
    }
    return answer
  }

  /// In seconds.
  private static let retryAfter = 2

  /// What may be asked at a path, sorted; none where there is nothing.
  func methods(at path: [String]) -> [String] {
    let methods = Set(routes.filter { $0.pattern.match(path) != nil }.map(\.method))
    let heads: [PageRequest.Method] = methods.contains(.get) ? [.head] : []
    return (methods + heads).map(\.rawValue).sorted()
  }
}
