import Foundation
import PackagePlugin

/// Builds the files below `templates/` into the module: one Swift file, written again only when one of them
/// changed, came or went.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTemplates.swift")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { path in
        !path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasSuffix("~") }
      }
      .filter { path in
        var isFolder: ObjCBool = false
        let file = folder.appending(path: path).path(percentEncoded: false)
        return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) && !isFolder.boolValue
      }
      .sorted()
    return [
      .buildCommand(
        displayName: "Building in templates/",
        executable: try context.tool(named: "embed-templates").url,
        // The paths are arguments too: a file added or removed changes the command, so it runs again.
        arguments: [output.path(percentEncoded: false), folder.path(percentEncoded: false)] + paths,
        inputFiles: paths.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
