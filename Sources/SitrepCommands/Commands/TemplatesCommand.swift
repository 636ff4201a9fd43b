import ArgumentParser
import SitrepKit

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Templates and words to change, and whether they make whole reports.",
    discussion: """
      Example:
        sitrep templates copy report/text/sections/gaps.txt --to our-templates
        sitrep templates check our-templates
      """,
    subcommands: [Check.self, Copy.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Every fault in templates and words.",
      discussion: """
        Reads all templates in all languages and fills each in for operations that have nothing, something and \
        everything. Names each fault by file, line and character, with the nearest valid name: an unknown name or \
        partial, a section that is not closed, an element of a page that is not, a brief that is too long. Words \
        that stand in a template, and files that nothing reads, are warnings. The exit code is 1 where there is an \
        error.

        Examples:
          sitrep templates check
          sitrep templates check our-templates
          sitrep templates check seeds/chile-peru-2025
        """)

    @Argument(
      help: ArgumentHelp(
        "A folder of templates, or an operation folder (default: the built-in templates).",
        valueName: "folder"),
      completion: .directory)
    var folder: String?

    @OptionGroup var loudness: LoudnessOptions

    func run() throws {
      let check = try TemplateCheck(of: folder)
      try report(check.problems, loudness, consequence: nil)
      if !loudness.quiet { try say(check.summary) }
    }
  }

  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "copy",
      abstract: "Copies built-in templates and words, to be changed.",
      discussion: """
        Files come under the same paths; one that is there already is never overwritten. Without a path it lists \
        them all.

        Examples:
          sitrep templates copy
          sitrep templates copy report/text/sections/gaps.txt languages/es.properties --to our-templates
          sitrep templates copy report/html --to our-templates
        """)

    @Argument(help: ArgumentHelp("Files, or folders for all that is in them.", valueName: "path"))
    var paths: [String] = []

    @Option(help: ArgumentHelp("The folder to copy into.", valueName: "folder"), completion: .directory)
    var to = "templates"

    func run() throws {
      for path in try paths.isEmpty ? TemplateCopy.paths() : TemplateCopy.copy(paths, to: to) {
        try say(path)
      }
    }
  }
}
