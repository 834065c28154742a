// swift-tools-version: 6.1
import PackageDescription

// Debian ships each C library as an archive too: linking it whole keeps the program one file, quick to start.
// Homebrew's come through pkg-config.
#if os(macOS)
  func archive(_ name: String) -> [LinkerSetting] { [.linkedLibrary(name)] }
#else
  func archive(_ name: String) -> [LinkerSetting] { [.linkedLibrary(":lib\(name).a")] }
#endif

let package = Package(
  name: "dossier",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "dossier", targets: ["Command"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .target(name: "CMarkGFM", linkerSettings: archive("cmark-gfm-extensions") + archive("cmark-gfm")),
    .target(name: "CYAML", linkerSettings: archive("yaml")),
    .target(name: "CCrypto", linkerSettings: archive("crypto")),
    .target(name: "CGumbo", linkerSettings: archive("gumbo")),
    .target(name: "CStemmer", linkerSettings: archive("stemmer")),
    .target(name: "Markup", dependencies: ["CMarkGFM", "CYAML", "CCrypto", "CGumbo", "CStemmer"]),
    .target(name: "Evidence"),
    .target(name: "Mustache"),
    .target(name: "Dossier", dependencies: ["Markup", "Evidence"]),
    .target(name: "Site", dependencies: ["Dossier", "Mustache"], plugins: ["EmbedFiles"]),
    .target(name: "Intake", dependencies: ["Dossier", "Evidence", "Markup"], plugins: ["EmbedFiles"]),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["FileEmbedder"]),
    .executableTarget(name: "FileEmbedder"),
    .target(name: "Preview", dependencies: ["Site"]),
    // Not named after its product: `dossier` and `Dossier` are one folder on a case-insensitive disk.
    .executableTarget(
      name: "Command",
      dependencies: ["Site", "Preview", "Intake", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "CMarkGFM"], exclude: ["Fixtures"]),
    .testTarget(name: "EvidenceTests", dependencies: ["Evidence"]),
    .testTarget(
      name: "MustacheTests",
      dependencies: [
        "Mustache",
        .product(name: "Mustache", package: "swift-mustache", moduleAliases: ["Mustache": "SwiftMustache"]),
      ]),
    .testTarget(name: "DossierTests", dependencies: ["Dossier", "TestSupport"]),
    .testTarget(name: "IntakeTests", dependencies: ["Intake", "Evidence"]),
    .testTarget(name: "SiteTests", dependencies: ["Site", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "Site", "TestSupport"]),
    .testTarget(name: "EndToEndTests", dependencies: ["Command", "Dossier", "Markup", "TestSupport"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
  ],
  swiftLanguageModes: [.v6]
)
