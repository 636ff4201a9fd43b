import SitrepModel

extension OperationFolder {
  /// Checks that a request can be met, without making anything.
  /// - Throws: where the operation has errors, or the request asks for what there is not.
  public func checkCanMake(_ request: ReportRequest) throws(SitrepError) {
    _ = try ResolvedRequest(request, profile: operation().profile, templates: templates)
  }
}
