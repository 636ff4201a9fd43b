import Dispatch
import SitrepFiles
import SitrepModel
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads a file of estimates on all cores, with the result that one core would give.
///
/// Each worker takes the next block, reads it, and hands it in. Blocks are taken up in the order of the file, by
/// whichever worker finds the next one there while nobody else is taking up.
final class ParallelReading: Sendable {
  private let input: Mutex<Input>
  private let waiting = Mutex<[Int: EstimateBlock]>([:])
  private let output: Mutex<Output>
  private let header: TableHeader
  private let dialect: CSVDialect
  /// What each worker starts from.
  private let blank: TableStore
  private let workers: Int
  /// About how many blocks the file has.
  private let blocks: Int

  private struct Input: ~Copyable {
    var file: CSVFile
    var index = 0
    var fault: FileFault?
  }

  private struct Output {
    var taking: EstimateTaking
    /// The number of the block to take up next.
    var index = 0
  }

  /// - Parameters:
  ///   - file: its dialect settled, its header passed.
  ///   - store: what the estimates are added to.
  init(_ file: consuming CSVFile, _ header: TableHeader, _ store: TableStore, _ estimates: [Estimate]) {
    self.header = header
    dialect = file.dialect
    var blank = TableStore(context: store.context)
    blank.table = store.table
    self.blank = blank
    blocks = file.size / file.blockSize + 1
    workers = max(1, min(blocks, sysconf(Int32(_SC_NPROCESSORS_ONLN)), 8))
    let taking = EstimateTaking(store, estimates, file.dialect, header, workers: workers)
    input = Mutex(Input(file: file))
    output = Mutex(Output(taking: taking))
  }

  func read() throws(FileFault) -> (store: TableStore, estimates: [Estimate], nextLine: Int) {
    DispatchQueue.concurrentPerform(iterations: workers, execute: work)
    output.withLock { takeUp(&$0) }
    if let fault = input.withLock({ $0.fault }) { throw fault }
    return output.withLock { $0.taking.finish() }
  }

  /// The sum of the file once it was read; nil where nobody asked for it.
  var sum: UInt64? { input.withLock { $0.file.sum } }

  private func work(_ number: Int) {
    var worker = EstimateWorker(number, dialect, header, blank)
    while let (index, block) = nextBlock() {
      let estimates = worker.read(block)
      waiting.withLock { $0[index] = estimates }
      // Where another worker is at it, that one or the next to come takes the block up.
      output.withLockIfAvailable { takeUp(&$0) }
    }
  }

  private func nextBlock() -> (Int, CSVFile.Block)? {
    input.withLock { input in
      guard input.fault == nil else { return nil }
      do throws(FileFault) {
        guard let block = try input.file.nextBlock() else { return nil }
        input.index += 1
        return (input.index - 1, block)
      } catch {
        input.fault = error
        return nil
      }
    }
  }

  private func takeUp(_ output: inout Output) {
    while let block = waiting.withLock({ $0.removeValue(forKey: output.index) }) {
      if output.index == 0 { output.taking.reserve(blocks: blocks, like: block) }
      output.taking.take(block)
      output.index += 1
    }
  }
}
