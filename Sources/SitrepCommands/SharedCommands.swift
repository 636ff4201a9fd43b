package import ArgumentParser

/// The commands that every program has, whatever stores it opens.
package enum SharedCommands {
  package static let all: [any ParsableCommand.Type] = [
    NewCommand.self, CheckCommand.self, ReportCommand.self, ExplainCommand.self, ChangesCommand.self,
    LintCommand.self, FormCommand.self, ImportCommand.self, DraftCommand.self,
    IssueCommand.self, VerifyCommand.self,
    CopyCommand.self, EraseCommand.self, SiteCommand.self, SchemaCommand.self, TemplatesCommand.self,
  ]

  package static let version = "0.1.0"

  package static let exitCodes =
    "Exit codes: 0 all is well, 1 the data is wrong, 2 the request is wrong, 3 the system failed."
}
