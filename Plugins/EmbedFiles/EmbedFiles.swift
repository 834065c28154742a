import Foundation
import PackagePlugin

/// Puts a folder of the package into a target as Swift source, so that the program works from any folder.
@main
struct EmbedFiles: BuildToolPlugin {
  /// The folder that a target takes in, and the name of the Swift type that holds its files.
  private static let folders = ["Site": ("Templates", "BuiltinTemplates"), "Intake": ("Starter", "StarterFiles")]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let (name, type) = Self.folders[target.name] else { return [] }
    let folder = context.package.directoryURL.appending(path: name)
    // A hidden file is an editor's or the system's, never one of ours.
    let files = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    let inputs = (files?.compactMap { $0 as? URL } ?? [])
      .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type).swift")
    return [
      .buildCommand(
        displayName: "Embedding \(name)",
        executable: try context.tool(named: "FileEmbedder").url,
        arguments: [type, folder.path, output.path] + inputs.map(\.path),
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
