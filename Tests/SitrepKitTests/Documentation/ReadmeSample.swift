import SitrepKit

/// The sample of the README, so that it compiles; it is not run, for it writes into the project.
func readmeSample() throws {
  let operation = try OperationFolder(at: "seeds/chile-peru-2025")
  try operation.write(ReportRequest(date: "2025-12-01", formats: ["html", "xlsx"]), to: "reports")
}
