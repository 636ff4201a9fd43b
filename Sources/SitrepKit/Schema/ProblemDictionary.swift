import SitrepModel

/// Every problem of the input, as a page of documentation.
package enum ProblemDictionary {
  package static func markdown() -> String {
    var text = """
      # Problems of the input

      What `check`, `import`, the team's page and the API say of the input: a place, a grade, what is wrong, the value,
      what was expected and the nearest value that is right.

          estimates.csv:14:9: error: unknown place "chacaluta" (did you mean "chacalluta"?)

      The code tells a program which problem it is; it is the same in every language and stays when the words change.
      The words in English are declared in `templates/problems/en.properties`, of which this page is made; those of the
      other languages stand beside it, and `--language` chooses them. What is expected of a cell by its kind stands in
      the [data dictionary](data-dictionary.md).

      """
    var section = ""
    for problem in DiagnosticMessage.declared {
      if problem.section != section {
        section = problem.section
        text += "\n## \(section)\n\n| Code | What is wrong | What is expected |\n| --- | --- | --- |\n"
      }
      text +=
        "| `\(problem.code)` | \(TableDictionary.escaped(problem.problem)) | \(TableDictionary.escaped(problem.expected ?? "")) |\n"
    }
    return text
  }
}
