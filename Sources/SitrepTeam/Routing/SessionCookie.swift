/// The cookies of ours.
enum SessionCookie {
  static let name = "sitrep_session"
  static let visitName = "sitrep_visit"

  static func session(_ token: RandomToken, _ request: PageRequest) -> Cookie {
    Cookie(name: name, value: token.text, lifetime: Team.sessionLifetime, isSecure: request.isSecure)
  }

  static func ended(_ request: PageRequest) -> Cookie {
    Cookie(name: name, value: "", lifetime: 0, isSecure: request.isSecure)
  }

  /// Before someone signs in: by it a form is known that was made for this browser.
  static func visit(_ token: RandomToken, _ request: PageRequest) -> Cookie {
    Cookie(name: visitName, value: token.text, lifetime: 3_600, isSecure: request.isSecure)
  }
}

extension PageAnswer {
  /// With a session's cookie, in the place of any that the browser had before.
  package func startingSession(_ token: RandomToken, _ request: PageRequest) -> PageAnswer {
    var answer = self
    answer.add("set-cookie", SessionCookie.session(token, request).header)
    return answer
  }

  /// With the session's cookie taken away.
  package func endingSession(_ request: PageRequest) -> PageAnswer {
    var answer = self
    answer.add("set-cookie", SessionCookie.ended(request).header)
    return answer
  }
}

extension PageContext {
  /// Ends the session of who asks.
  package func endSession() async throws {
    guard let session = request.headers.cookies[SessionCookie.name].flatMap(RandomToken.init) else { return }
    try await team.signOut(session)
  }
}
