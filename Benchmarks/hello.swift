// The least that Hummingbird does, for Benchmarks/serve.py.
import Foundation
import Hummingbird
import Logging

@main
enum Hello {
  static func main() async throws {
    let router = Router()
    router.get("/") { _, _ in "hello" }
    var logger = Logger(label: "hello")
    logger.logLevel = .error
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { channel in
        print("http://127.0.0.1:\(channel.localAddress?.port ?? 0)")
        fflush(nil)
      }, logger: logger)
    try await application.runService()
  }
}
