import SitrepFuzzing

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// `fuzz TARGET …` hands all further arguments to libFuzzer; `fuzz` alone names the targets, `fuzz --largest TARGET`
/// gives the size of its inputs in bytes.
@main
struct Program {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "--largest" {
      print(FuzzTarget.named(arguments[2])?.largestInput ?? 0)
      return
    }
    guard arguments.count > 1, let target = FuzzTarget.named(arguments[1]) else {
      for target in FuzzTarget.all { print(target.name) }
      return
    }
    // libFuzzer takes a function without a context.
    var count = CommandLine.argc - 1
    var rest = CommandLine.unsafeArgv + 1
    rest[0] = CommandLine.unsafeArgv[0]
    chosen = target
    _ = runDriver(&count, &rest) { start, count in
      chosen?.run(UnsafeRawBufferPointer(start: start, count: count))
      return 0
    }
  }
}

/// Set once before libFuzzer starts, which runs one input after another.
nonisolated(unsafe) private var chosen: FuzzTarget?
