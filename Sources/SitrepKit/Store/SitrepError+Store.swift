package import SitrepStore

extension SitrepError {
  /// Why a store can't be opened, read or appended to.
  package init(_ fault: StoreFault) { self.init(.store(fault)) }

  /// Whether others have appended meanwhile, so that who reads again may append.
  package var isBehind: Bool {
    if case .store(.behind) = fault { true } else { false }
  }

  /// What the store said; nil where it was something else that went wrong.
  package var storeFault: StoreFault? {
    if case .store(let fault) = fault { fault } else { nil }
  }
}

/// What `body` gives, its error turned into one of ours.
func storing<Result>(_ body: () throws(StoreFault) -> Result) throws(SitrepError) -> Result {
  do {
    return try body()
  } catch {
    throw SitrepError(error)
  }
}

/// What `body` gives, its error turned into one of ours.
func storing<Result>(
  _ body: () async throws(StoreFault) -> Result
) async throws(SitrepError) -> Result {
  do {
    return try await body()
  } catch {
    throw SitrepError(error)
  }
}
