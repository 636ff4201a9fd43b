import SitrepKit
import SitrepModel
import SitrepRender
import SitrepStore

/// What programs are answered: JSON.
enum ProgramAnswer {
  /// How all paths for programs begin.
  static let path = "api"

  /// The beginning of a path for programs, where a target that can't be read begins so; else nothing.
  static func path(of target: String) -> [String] { target.hasPrefix("/\(path)/") ? [path] : [] }

  static func json(_ value: JSONValue, status: Int = 200) -> PageAnswer {
    PageAnswer(status: status, type: "application/json", body: value.bytes() + [UInt8(ascii: "\n")])
  }

  static func refusal(_ refusal: PageRefusal) -> PageAnswer {
    var answer = error(refusal.code, status: refusal.status)
    if refusal == .notSignedIn { answer.set("www-authenticate", "Bearer") }
    return answer
  }

  /// - Parameter message: a line for a person who reads it.
  static func error(_ code: String, _ message: String? = nil, status: Int) -> PageAnswer {
    let members: [(String, JSONValue)] = [("error", .string(code))]
    return json(.object(members + (message.map { [("message", .string($0))] } ?? [])), status: status)
  }

  /// What a request of a report that can't be met is answered.
  static func fault(_ fault: SitrepError) throws -> PageAnswer {
    switch fault.fault {
    case .request(let request): return error("bad-request", request.text().english, status: 400)
    case .store(.noProfile(_)): return refusal(.notSetUp)
    // What is wrong in the tables may be in records that are withheld.
    case .data: return error("operation-has-errors", status: 409)
    case .store, .system, .documents: throw fault
    }
  }

  static func outcome(_ outcome: AppendOutcome) -> PageAnswer {
    switch outcome {
    case .appended(let ids): json(.object([("ids", .array(ids.map(JSONValue.string)))]))
    case .refused(let problems):
      json(
        .object([("error", .string("refused")), ("problems", .lines(problems.map(problem)))]), status: 422)
    case .conflict(let conflict):
      json(
        .object([
          ("error", .string("conflict")), ("row", .integer(conflict.row)),
          ("corrects", .string(conflict.base.id)), ("corrected_by", .string(conflict.theirs.id)),
          ("cells", .object(conflict.theirs.cells.cells.map { ($0.column, .string($0.text)) })),
        ]), status: 409)
    }
  }

  private static func problem(_ sent: RowProblem) -> JSONValue {
    let problem = sent.problem
    func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    return .object([
      ("code", .string(problem.code)), ("severity", .string(problem.isError ? "error" : "warning")),
      ("row", sent.row.map(JSONValue.integer) ?? .null), ("column", text(sent.column)),
      ("problem", .string(problem.message)), ("value", text(problem.value)),
      ("expected", text(problem.expected)), ("suggestion", text(problem.suggestion)),
    ])
  }
}
