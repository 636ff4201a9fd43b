import NIOCore

/// Closes a connection by which no whole head of a request has come for a while since it was opened or last answered: so
/// nobody holds one by sending a letter now and then. An answer that is still on its way by a bad line is waited for, as
/// long as it goes on.
final class HeadDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  // What passes is not looked at.
  typealias InboundIn = NIOAny
  typealias OutboundIn = NIOAny

  private let time: TimeAmount
  /// nil while a request is in work.
  private var deadline: NIODeadline?
  /// Bytes that were still to be sent when it was last looked.
  private var unsent = Int.max
  /// Looks whether the deadline has passed. It stays while that moves: to begin a new one for each part of each answer
  /// takes longer than to send it.
  private var watch: Scheduled<Void>?

  init(_ time: TimeAmount) {
    self.time = time
  }

  func handlerAdded(context: ChannelHandlerContext) { start(context.channel) }

  func handlerRemoved(context: ChannelHandlerContext) { watch?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    watch?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    deadline = nil
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    start(context.channel)
    context.write(data, promise: promise)
  }

  private func start(_ channel: any Channel) {
    deadline = .now() + time
    unsent = .max
    if watch == nil { look(at: channel, in: time) }
  }

  private func look(at channel: any Channel, in wait: TimeAmount) {
    watch = channel.eventLoop.assumeIsolated().scheduleTask(in: wait) { [self] in
      watch = nil
      guard let deadline else { return }
      let left = deadline - .now()
      if left > .zero {
        look(at: channel, in: left)
      } else if goesOn(channel) {
        self.deadline = .now() + time
        look(at: channel, in: time)
      } else {
        channel.close(promise: nil)
      }
    }
  }

  private func goesOn(_ channel: any Channel) -> Bool {
    let before = unsent
    unsent = (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
    return unsent > 0 && unsent < before
  }
}
