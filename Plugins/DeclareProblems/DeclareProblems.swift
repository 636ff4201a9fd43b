import Foundation
import PackagePlugin

/// Declares what can be wrong with the input: Swift made of `templates/problems/en.properties`, written again when
/// that file changed.
@main
struct DeclareProblems: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let words = context.package.directoryURL.appending(path: "templates/problems/en.properties")
    let output = context.pluginWorkDirectoryURL.appending(path: "DiagnosticMessage+Declared.swift")
    return [
      .buildCommand(
        displayName: "Declaring what can be wrong with the input",
        executable: try context.tool(named: "declare-problems").url,
        arguments: [output.path(percentEncoded: false), words.path(percentEncoded: false)],
        inputFiles: [words], outputFiles: [output])
    ]
  }
}
