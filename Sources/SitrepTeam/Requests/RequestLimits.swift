/// How much of a request is read before it is refused.
package struct RequestLimits: Sendable, Hashable {
  /// Bytes of the address.
  package var target = 8_192
  /// Bytes of a body; a form with files may be as large.
  package var body = 16 << 20
  /// Fields of a form, and parts of one with files: as many as a long text has with all that is found in it.
  package var fields = 5_000
  package var queryFields = 500
  /// Headers, and bytes of all of them.
  package var headers = 100
  package var headerBytes = 32_768

  package init() {}
}

/// Why a request is not answered at all.
package enum RequestRefusal: Error, Sendable, Hashable {
  case malformed
  case unknownMethod
  case targetTooLong
  case bodyTooLarge
  case headersTooLarge
  case tooManyFields
  case unknownContentType
  case tooSlow

  /// The status of the answer (RFC 9110 §15).
  package var status: Int {
    switch self {
    case .malformed: 400
    case .tooSlow: 408
    case .unknownMethod: 405
    case .targetTooLong: 414
    case .bodyTooLarge, .tooManyFields: 413
    case .headersTooLarge: 431
    case .unknownContentType: 415
    }
  }
}
