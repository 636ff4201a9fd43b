import SitrepTestSupport
import Testing

@Suite("PostgreSQL's server", .enabled(if: PostgresServer.programs != nil, "is not installed"))
struct PostgresServerTests {
  // Else the tests that need it would be left out in silence.
  @Test("that is installed starts")
  func starts() throws {
    #expect(PostgresServer.shared != nil)
  }
}
