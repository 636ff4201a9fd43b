/// The cookies of ours.
enum SessionCookie {
  /// That of the session. Behind TLS its name keeps other hosts of the domain from setting it (RFC 6265bis §4.1.3).
  static func name(_ request: PageRequest) -> String { prefix(request) + "sitrep_session" }

  static func visitName(_ request: PageRequest) -> String { prefix(request) + "sitrep_visit" }

  private static func prefix(_ request: PageRequest) -> String { request.isSecure ? "__Host-" : "" }

  static func session(_ token: RandomToken, _ request: PageRequest) -> Cookie {
    Cookie(name: name(request), value: token.text, lifetime: Team.sessionLifetime, isSecure: request.isSecure)
  }

  static func ended(_ request: PageRequest) -> Cookie {
    Cookie(name: name(request), value: "", lifetime: 0, isSecure: request.isSecure)
  }

  /// Before someone signs in: by it a form is known that was made for this browser.
  static func visit(_ token: RandomToken, _ request: PageRequest) -> Cookie {
    Cookie(name: visitName(request), value: token.text, lifetime: 3_600, isSecure: request.isSecure)
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
    // On a desk that several use, what the browser kept of pages and forms goes too.
    answer.set("clear-site-data", "\"cache\", \"storage\"")
    return answer
  }
}

extension PageContext {
  /// Ends the session of who asks.
  package func endSession() async throws {
    guard let session = request.headers.cookies[SessionCookie.name(request)].flatMap(RandomToken.init) else {
      return
    }
    try await team.signOut(session)
  }
}
