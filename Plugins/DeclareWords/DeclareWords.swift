import Foundation
import PackagePlugin

/// Declares the words of `templates/` in Swift: what can be wrong with the input, and the messages of the report.
/// Both are written again when their files change.
@main
struct DeclareWords: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let templates = context.package.directoryURL.appending(path: "templates")
    let languages = templates.appending(path: "languages")
    let others = try FileManager.default.contentsOfDirectory(atPath: languages.path(percentEncoded: false))
      .filter { $0.hasSuffix(".properties") && $0 != "en.properties" }.sorted()
    return [
      try command(
        "problems", "DiagnosticMessage+Declared.swift",
        of: [templates.appending(path: "problems/en.properties")], context),
      try command(
        "messages", "Message+Declared.swift",
        of: (["en.properties"] + others).map { languages.appending(path: $0) }, context),
    ]
  }

  private func command(
    _ kind: String, _ name: String, of words: [URL], _ context: PluginContext
  ) throws -> Command {
    let output = context.pluginWorkDirectoryURL.appending(path: name)
    return .buildCommand(
      displayName: "Declaring the \(kind) in Swift", executable: try context.tool(named: "declare-words").url,
      arguments: [kind] + ([output] + words).map { $0.path(percentEncoded: false) },
      inputFiles: words, outputFiles: [output])
  }
}
