/// What is answered at one path, and who may ask.
package struct Route: Sendable {
  package let method: PageRequest.Method
  package let pattern: PathPattern
  package let handler: Handler
  /// Whether the answer is the same as long as nobody appends, on the same day: then a browser that has it is told so.
  package let followsRevision: Bool
  /// Whether what is answered is kept as it was made, and made on threads of its own: then it is quicker to give it where
  /// one stands than to have another thread begin with it.
  package private(set) var isKept = false
  /// What programs are told of it; nil for pages.
  package let description: RouteDescription?

  package enum Handler: Sendable {
    /// For anybody, before they sign in.
    case open(@Sendable (VisitorContext) async throws -> PageAnswer)
    /// For whoever signed in and has the right.
    case page(Right, @Sendable (PageContext) async throws -> PageAnswer)
    /// For programs that show a token with the right.
    case program(Right, @Sendable (PageContext) async throws -> PageAnswer)
  }

  private init(
    _ method: PageRequest.Method, _ pattern: PathPattern, _ handler: Handler, followsRevision: Bool,
    _ description: RouteDescription? = nil
  ) {
    self.method = method
    self.pattern = pattern
    self.handler = handler
    self.followsRevision = followsRevision
    self.description = description
  }

  /// A page that is read.
  /// - Parameter followsRevision: false where it shows what is not in the log, such as people.
  package static func get(
    _ pattern: PathPattern, _ right: Right, followsRevision: Bool = true,
    _ body: @escaping @Sendable (PageContext) async throws -> PageAnswer
  ) -> Route {
    Route(.get, pattern, .page(right, body), followsRevision: followsRevision)
  }

  /// The same route, of which the answers are kept.
  package var kept: Route {
    var route = self
    route.isKept = true
    return route
  }

  /// A form that is sent.
  package static func post(
    _ pattern: PathPattern, _ right: Right,
    _ body: @escaping @Sendable (PageContext) async throws -> PageAnswer
  ) -> Route {
    Route(.post, pattern, .page(right, body), followsRevision: false)
  }

  /// A page or form for anybody.
  package static func open(
    _ method: PageRequest.Method, _ pattern: PathPattern,
    _ body: @escaping @Sendable (VisitorContext) async throws -> PageAnswer
  ) -> Route {
    Route(method, pattern, .open(body), followsRevision: false)
  }

  /// A request of a program.
  package static func program(
    _ method: PageRequest.Method, _ pattern: PathPattern, _ right: Right, _ description: RouteDescription,
    _ body: @escaping @Sendable (PageContext) async throws -> PageAnswer
  ) -> Route {
    Route(
      method, pattern, .program(right, body), followsRevision: method == .get, description)
  }
}
