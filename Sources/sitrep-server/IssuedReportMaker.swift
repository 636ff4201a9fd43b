import SitrepCommands
import SitrepKit
import SitrepPostgres

/// Makes the reports of jobs, and issues each once.
struct IssuedReportMaker: Sendable {
  let database: PostgresDatabase
  let output: String
  let role: String

  /// Does the first job that waits.
  /// - Returns: what was done, in a line; nil where none waits.
  func next() async throws -> String? {
    guard let taken = try await database.takeJob() else { return nil }
    let job = taken.job
    let name = "job \(job.number), \(job.operation) \(job.date)"
    do {
      let outcome = try await make(job)
      try await taken.end(isDone: true, outcome)
      return "\(name): \(outcome)"
    } catch let error as SitrepError where error.exitCode < 3 {
      // Nobody who tries again will fare better.
      let outcome = error.description
      try await taken.end(isDone: false, outcome)
      return "\(name): \(outcome)"
    }
  }

  private func make(_ job: ReportJob) async throws -> String {
    let log = try await database.log(of: job.operation)
    let author = Author(at: Now.instant, role: role)
    let request = ReportRequest(
      date: job.date, formats: separated(job.formats), languages: separated(job.languages),
      edition: job.edition.isEmpty ? nil : job.edition)
    while true {
      let operation = try await OperationFolder.open(log)
      let paths = try operation.write(request, to: output)
      do {
        let issued = try await operation.issue(
          date: job.date, edition: request.edition, issued: "\(author.at)", in: output, role: role,
          note: job.note.isEmpty ? nil : job.note, by: author, key: "job \(job.number)")
        return "\(paths.count) files, version \(issued.version)"
      } catch {
        // Where others have appended meanwhile, what they appended belongs to the report.
        guard error.isBehind else { throw error }
      }
    }
  }
}
