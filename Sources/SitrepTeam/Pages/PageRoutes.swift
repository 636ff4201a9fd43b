package import SitrepModel
package import SitrepStore

extension TeamServer {
  /// With the pages that people see, and what programs ask.
  package init(
    _ store: any EntryLog & FactStore, hasher: any PassphraseHasher, pages: Pages,
    limit: WorkLimit = WorkLimit(), clock: @escaping @Sendable () -> Instant,
    reportFault: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.init(
      store, hasher: hasher, routes: pages.routes + Route.programs, look: pages.look, limit: limit,
      clock: clock, reportFault: reportFault)
  }
}
