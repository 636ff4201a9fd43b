package import SitrepLanguage
package import SitrepModel
package import SitrepStore

/// Why something asked for was not done.
///
/// `description` is what a person reads; `exitCode` is what a script tests.
public struct SitrepError: Error, Sendable, Equatable {
  package let fault: Fault

  package init(_ fault: Fault) {
    self.fault = fault
  }

  package enum Fault: Sendable, Equatable {
    case data([Problem])
    case request(RequestFault)
    case system(SystemFault)
    case store(StoreFault)
    /// Formats that other programs make could not be made; all others were written, to these paths.
    case documents([DiagnosticText], written: [String])
  }

  /// 1 where the data is wrong, 2 where the request is, 3 where the system or another program failed.
  public var exitCode: Int32 {
    switch fault {
    case .data: 1
    case .request: 2
    case .store(let fault): fault.isRequest ? 2 : 3
    case .system, .documents: 3
    }
  }

  /// What is wrong in the input, in the order of the input; empty where the input is not at fault.
  public var problems: [Problem] {
    if case .data(let problems) = fault { problems } else { [] }
  }

  /// What was written all the same: formats that other programs make may fail without the others.
  public var written: [String] {
    if case .documents(_, let paths) = fault { paths } else { [] }
  }

  package static func request(_ fault: RequestFault) -> SitrepError { SitrepError(.request(fault)) }
  package static func system(_ fault: SystemFault) -> SitrepError { SitrepError(.system(fault)) }
}

extension SitrepError: CustomStringConvertible {
  /// One line for a request or a failure of the system, one line a problem for data; without a line end.
  public var description: String { text(in: .english) }

  /// The same in a language.
  /// - Parameter name: what who asks calls what was asked with.
  package func text(
    in words: ProblemWords, naming name: (RequestFault.Parameter) -> String = { $0.rawValue }
  ) -> String {
    func line(_ text: String) -> String { "\(words.text(.error)): \(text)" }
    return switch fault {
    case .data(let problems): GatheredProblems(problems, in: words).lines.joined(separator: "\n")
    case .request(let fault): line(words.text(fault.text(naming: name)))
    case .system(let fault): line(words.text(fault.text))
    case .store(let fault): line(words.text(fault.text))
    case .documents(let reasons, _): reasons.map { line(words.text($0)) }.joined(separator: "\n")
    }
  }
}

/// What `body` gives, its error turned into one of ours.
func reading<Result>(_ path: String, _ body: () throws -> Result) throws(SitrepError) -> Result {
  do {
    return try body()
  } catch {
    throw SitrepError(error, reading: path)
  }
}

/// What `body` reads, where nothing is wrong with it.
func reading<Result>(
  whole path: String, _ body: () throws -> (Result, [Diagnostic])
) throws(SitrepError) -> Result {
  let (result, faults) = try reading(path, body)
  guard faults.isEmpty else { throw SitrepError(.data(faults.map(Problem.init))) }
  return result
}

/// What `body` gives, its error turned into one of ours.
func writing<Result>(_ path: String, _ body: () throws -> Result) throws(SitrepError) -> Result {
  do {
    return try body()
  } catch {
    throw SitrepError(error, writing: path)
  }
}
