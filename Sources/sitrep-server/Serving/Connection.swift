import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// The connection that a request came by.
struct Connection: InitializableFromSource {
  private let channel: any Channel

  init(source: ApplicationRequestContextSource) {
    channel = source.channel
  }

  /// Without the port.
  var address: String { channel.remoteAddress?.ipAddress ?? "" }

  /// Closes it when its last answer has gone out: what is still being sent is not read to its end.
  func closeSoon() {
    let channel = channel
    channel.eventLoop.scheduleTask(in: .seconds(2)) { channel.close(promise: nil) }
  }
}
