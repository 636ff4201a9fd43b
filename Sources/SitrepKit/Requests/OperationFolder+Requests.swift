import SitrepModel

extension OperationFolder {
  /// The days of a request that can be made, as people write them, in order; nothing is made.
  /// - Throws: where the operation has errors, or the request asks for what there is not.
  public func daysToMake(_ request: ReportRequest) throws(SitrepError) -> [String] {
    try ResolvedRequest(request, profile: operation().profile, templates: templates).days.map { "\($0)" }
  }
}
