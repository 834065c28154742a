import Foundation
import PackagePlugin

/// Puts the package's `Templates/` into the target as Swift source, so that the program works from any folder.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Templates")
    // A hidden file is an editor's or the system's, never a template.
    let files = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    let inputs = (files?.compactMap { $0 as? URL } ?? [])
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltinTemplates.swift")
    return [
      .buildCommand(
        displayName: "Embedding the templates",
        executable: try context.tool(named: "TemplateEmbedder").url,
        arguments: [folder.path, output.path] + inputs.map(\.path),
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
