import Dispatch

/// Where pages are made; who asks is made out before, where the request came. A report takes long, and some wait for
/// another program, while the few threads on which Swift runs everything else must be free for what listens, and for the
/// signal that ends the program.
final class PageThreads: TaskExecutor {
  static let shared = PageThreads()

  private let queue = DispatchQueue(label: "sitrep.pages", attributes: .concurrent)

  private init() {}

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
