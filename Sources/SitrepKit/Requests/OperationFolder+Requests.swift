import SitrepModel

extension OperationFolder {
  /// Checks that a request can be met, without making anything.
  /// - Throws: where the operation has errors, or the request asks for what there is not.
  public func checkCanMake(_ request: ReportRequest) throws(SitrepError) {
    _ = try daysToMake(request)
  }

  /// The days of a request that can be made, as people write them, in order.
  public func daysToMake(_ request: ReportRequest) throws(SitrepError) -> [String] {
    try ResolvedRequest(request, profile: operation().profile, templates: templates).days.map { "\($0)" }
  }
}
