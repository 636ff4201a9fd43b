/// Why a request has no other answer than that.
package enum PageRefusal: Error, Sendable, Hashable {
  /// Not a request that we read.
  case malformed(RequestRefusal)
  case notFound
  /// There is no report of the day or edition that was asked for.
  case noReport
  case wrongMethod
  /// Nobody is signed in. A page sends on to where one signs in.
  case notSignedIn
  /// The person may not do this.
  case forbidden
  /// The form's token is not the session's: it was sent from elsewhere, or the session is another by now.
  case staleForm
  /// The operation has no profile yet.
  case notSetUp
  /// Something failed that is no fault of who asks.
  case failed
  /// Too many ask at once; after a moment there is room again.
  case busy

  package var status: Int {
    switch self {
    case .malformed(let refusal): refusal.status
    case .notFound, .noReport: 404
    case .wrongMethod: 405
    case .notSignedIn: 401
    case .forbidden, .staleForm: 403
    case .notSetUp: 409
    case .failed, .busy: 503
    }
  }

  /// What a program is told it by.
  package var code: String {
    switch self {
    case .malformed: "malformed"
    case .notFound: "not-found"
    case .noReport: "no-report"
    case .wrongMethod: "wrong-method"
    case .notSignedIn: "not-signed-in"
    case .forbidden: "forbidden"
    case .staleForm: "stale-form"
    case .notSetUp: "not-set-up"
    case .failed: "failed"
    case .busy: "busy"
    }
  }
}
