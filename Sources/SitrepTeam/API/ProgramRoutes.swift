extension Route {
  /// What programs ask.
  package static let programs: [Route] = []
}
