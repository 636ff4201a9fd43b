import ArgumentParser
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import SitrepCommands
import SitrepTeam

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "The operation as a page in the browser, for a team.",
    discussion: """
      Listens on this machine alone, unless --host says otherwise; a store that does not exist is made. The first start \
      prints a link that makes the owner, and works once.

      Examples:
        sitrep serve
        sitrep serve border.sitrep --port 8081
        sitrep serve border.sitrep --host 0.0.0.0 --tls-cert cert.pem --tls-key key.pem
      """)

  @Argument(
    help: ArgumentHelp("A file that ends in .sitrep, or postgres://….", valueName: "store"),
    completion: .file(extensions: ["sitrep"]))
  var store = "team.sitrep"

  @Option(help: ArgumentHelp("The port.", valueName: "number"))
  var port = 8080

  @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp("The certificate and those above it (PEM): speaks TLS itself.", valueName: "file"),
    completion: .file())
  var tlsCert: String?

  @Option(help: ArgumentHelp("The certificate's key (PEM).", valueName: "file"), completion: .file())
  var tlsKey: String?

  @Flag(help: "Believe X-Forwarded-For and X-Forwarded-Proto: all requests come by a proxy that sets them.")
  var behindProxy = false

  func validate() throws {
    guard (tlsCert == nil) == (tlsKey == nil) else {
      throw ValidationError("--tls-cert and --tls-key are given together")
    }
    guard (0...65_535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535") }
  }

  func run() async throws {
    let log = try await ServedStore.open(store, in: StoreKinds.available)
    let server = TeamServer(
      log, hasher: ScryptHasher(), pages: try Pages(), limit: WorkLimit(max(64, 32 * System.coreCount)),
      clock: { Now.instant }
    ) { note("warning: \($0)") }
    var logger = Logger(label: "sitrep-server")
    logger.logLevel = .error
    let application = Application(
      responder: PageResponder(
        server: server, limits: RequestLimits(), isSecure: tlsCert != nil, isBehindProxy: behindProxy,
        bodyTime: .seconds(60)),
      server: try httpServer(), configuration: .init(address: .hostname(host, port: port)),
      onServerRunning: { channel in await tell(server, channel) }, logger: logger)
    // What is in work when the server is told to end is answered, unless that takes too long.
    let deadline = EndDeadline(seconds: 10)
    try await application.runService()
    deadline.cancel()
  }

  private func httpServer() throws -> HTTPServerBuilder {
    let http = HTTPServerBuilder.http1(
      configuration: .init(
        additionalChannelHandlers: [HeadDeadline(.seconds(30))],
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: 16_384, maxHeaderListSize: 65_536, maxHeaderFieldCount: 200)))
    guard let tlsCert, let tlsKey else { return http }
    let chain = try NIOSSLCertificate.fromPEMFile(tlsCert).map { NIOSSLCertificateSource.certificate($0) }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain, privateKey: .privateKey(try NIOSSLPrivateKey(file: tlsKey, format: .pem)))
    configuration.minimumTLSVersion = .tlsv12
    return try .tls(http, tlsConfiguration: configuration)
  }

  /// Says where the page is, and who may come first.
  private func tell(_ server: TeamServer, _ channel: any Channel) async {
    let place = "\(tlsCert == nil ? "http" : "https")://\(host):\(channel.localAddress?.port ?? port)"
    do {
      try say("\(store): \(place)")
      if let invitation = try await server.team.firstOwnerInvitation() {
        try say("The owner comes in by this link, once: \(place)/join/\(invitation.text)")
      }
    } catch {
      note("warning: \(error)")
    }
  }
}
