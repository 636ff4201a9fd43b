package import SitrepStore

extension PostgresDatabase {
  /// Puts jobs at the end of the queue, in their order, all or none.
  /// - Returns: their numbers.
  package func add(_ jobs: [ReportJob]) async throws(StoreFault) -> [Int64] {
    try await pool.with { connection throws(StoreFault) in
      try connection.transaction { () throws(StoreFault) in
        var numbers: [Int64] = []
        for job in jobs {
          let rows = try connection.query(
            .addJob, [job.operation, job.date, job.languages, job.edition, job.formats, job.note])
          numbers.append(rows.number(0, 0) ?? 0)
        }
        return numbers
      }
    }
  }

  /// How many jobs wait, are done, have failed.
  package func jobCounts() async throws(StoreFault) -> (waiting: Int64, done: Int64, failed: Int64) {
    try await pool.with { connection throws(StoreFault) in
      let rows = try connection.query(.countJobs)
      return (rows.number(0, 0) ?? 0, rows.number(0, 1) ?? 0, rows.number(0, 2) ?? 0)
    }
  }

  /// The first job that nobody works at; nil where there is none.
  ///
  /// The jobs of one operation are done one after the other, for a report tells what changed since the one before.
  /// A worker that dies gives its job back, for what holds it is its connection.
  package func takeJob() async throws(StoreFault) -> TakenJob? {
    let pool = pool
    return try await pool.onNewConnection { connection throws(StoreFault) in
      while true {
        // An attempt is counted before it is made: who dies at it can't count any more.
        let begun = try connection.query(.beginJob)
        guard begun.count > 0, let number = begun.number(0, 1) else { return nil }
        let key = [begun.text(0, 0), String(number)]
        if begun.number(0, 2) ?? 0 > TakenJob.mostAttempts {
          _ = try connection.query(
            .endJob, key + ["failed", "given up after \(TakenJob.mostAttempts) attempts"])
          continue
        }
        try connection.execute("BEGIN")
        let held = try connection.query(.holdJob, key)
        guard held.count > 0 else {
          // Another was quicker.
          try connection.execute("ROLLBACK")
          continue
        }
        let job = ReportJob(
          number: number, operation: key[0], date: held.text(0, 0), languages: held.text(0, 1),
          edition: held.text(0, 2), formats: held.text(0, 3), note: held.text(0, 4))
        return TakenJob(job, connection, pool)
      }
    }
  }
}

/// A job that one worker works at, and no other.
package final class TakenJob: Sendable {
  package let job: ReportJob
  private let connection: PostgresConnection
  private let pool: PostgresPool

  /// So often a job may end those who work at it.
  static let mostAttempts: Int64 = 10

  init(_ job: ReportJob, _ connection: PostgresConnection, _ pool: PostgresPool) {
    self.job = job
    self.connection = connection
    self.pool = pool
  }

  /// Marks the job as done, and lets it go.
  /// - Parameter outcome: what was made of it, in a line.
  package func end(isDone: Bool, _ outcome: String) async throws(StoreFault) {
    let job = job
    try await pool.on(connection) { connection throws(StoreFault) in
      _ = try connection.query(
        .endJob, [job.operation, String(job.number), isDone ? "done" : "failed", outcome])
      try connection.execute("COMMIT")
    }
  }
}

extension PostgresStatement {
  fileprivate static let addJob = PostgresStatement(
    "add-job",
    """
    INSERT INTO sitrep.jobs (operation, date, languages, edition, formats, note) VALUES ($1, $2, $3, $4, $5, $6)
    RETURNING number
    """)

  fileprivate static let countJobs = PostgresStatement(
    "count-jobs",
    """
    SELECT count(*) FILTER (WHERE state = 'waiting'), count(*) FILTER (WHERE state = 'done'),
      count(*) FILTER (WHERE state = 'failed') FROM sitrep.jobs
    """)

  fileprivate static let beginJob = PostgresStatement(
    "begin-job",
    """
    UPDATE sitrep.jobs SET attempts = attempts + 1 WHERE (operation, number) IN (
      SELECT operation, number FROM sitrep.jobs AS job
      WHERE state = 'waiting' AND NOT EXISTS (
        SELECT FROM sitrep.jobs AS earlier
        WHERE earlier.operation = job.operation AND earlier.number < job.number AND earlier.state = 'waiting')
      ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING operation, number, attempts
    """)

  fileprivate static let holdJob = PostgresStatement(
    "hold-job",
    """
    SELECT date, languages, edition, formats, note FROM sitrep.jobs
    WHERE operation = $1 AND number = $2::bigint AND state = 'waiting' FOR UPDATE SKIP LOCKED
    """)

  fileprivate static let endJob = PostgresStatement(
    "end-job", "UPDATE sitrep.jobs SET state = $3, outcome = $4 WHERE operation = $1 AND number = $2::bigint")
}
