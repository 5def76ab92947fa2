import Foundation
import PackagePlugin

/// Gives BotrianTheme one generated file that holds every file of `Themes/default`.
@main
struct EmbedTheme: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let theme = context.package.directoryURL.appending(path: "Themes/default")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
    return [
      .buildCommand(
        displayName: "Embedding Themes/default",
        executable: try context.tool(named: "embed-theme").url,
        arguments: [theme.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: files(below: theme),
        outputFiles: [output]
      )
    ]
  }

  private func files(below folder: URL) -> [URL] {
    let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (paths?.allObjects as? [URL] ?? []).filter { !$0.hasDirectoryPath }
      .sorted { $0.path() < $1.path() }
  }
}
