/// Waits until `body` gives something.
///
/// - Parameters:
///   - patience: so long that only a hang outlasts it, on a machine however slow.
///   - pause: between two looks.
/// - Returns: what `body` gave; nil where it gave nothing in all that time.
/// - Throws: what `body` throws, at once.
package func eventually<Result>(
  within patience: Duration = .seconds(1_800), pause: Duration = .milliseconds(20),
  _ body: () async throws -> Result?
) async throws -> Result? {
  let deadline = ContinuousClock.now + patience
  while true {
    if let result = try await body() { return result }
    guard ContinuousClock.now < deadline else { return nil }
    try await Task.sleep(for: pause)
  }
}
