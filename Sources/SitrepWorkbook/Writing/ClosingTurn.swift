import Dispatch
import SitrepModel
import Synchronization

/// Keeps workbooks of different days from being closed at the same time.
///
/// While it closes a workbook, the library turns the workbook's day into text by `gmtime`, whose result is one for the
/// whole process: two cores that close workbooks of two days would now and then write the other's day. Those of one
/// day write the same, and may be closed together. The lock is the process's own, as what it guards is.
enum ClosingTurn {
  private struct State {
    var day: Day?
    var closing = 0
    var waiting: [DispatchSemaphore] = []
  }

  private static let state = Mutex(State())

  /// Waits until no workbook of another day is being closed; `end` must follow.
  static func begin(_ day: Day?) {
    while let turn = taken(by: day) { turn.wait() }
  }

  /// Takes a turn; where it is another day's, gives what to wait for before asking again.
  private static func taken(by day: Day?) -> DispatchSemaphore? {
    state.withLock { state in
      if state.closing == 0 || state.day == day {
        state.day = day
        state.closing += 1
        return nil
      }
      let turn = DispatchSemaphore(value: 0)
      state.waiting.append(turn)
      return turn
    }
  }

  static func end() {
    let waiting = state.withLock { state in
      state.closing -= 1
      guard state.closing == 0 else { return [DispatchSemaphore]() }
      defer { state.waiting = [] }
      return state.waiting
    }
    for turn in waiting { turn.signal() }
  }
}
