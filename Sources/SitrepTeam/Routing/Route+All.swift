extension Route {
  /// Everything that is answered.
  package static let all: [Route] = pages + programs
}
