// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A module of Sources/ with our settings.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module, in Tests/<module>Tests.
func tests(
  _ module: String, _ dependencies: [Target.Dependency] = [], excluding excluded: [String] = []
) -> Target {
  .testTarget(
    name: "\(module)Tests",
    dependencies: [.byName(name: module), "SitrepTestSupport"] + dependencies, exclude: excluded,
    swiftSettings: settings)
}

let package = Package(
  name: "sitrep",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sitrep", targets: ["sitrep"]),
    .executable(name: "sitrep-server", targets: ["sitrep-server"]),
    .library(name: "SitrepKit", targets: ["SitrepKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
    // What listens; sitrep itself links none of it.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", exact: "2.37.6"),
    .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(
      name: "CMinizip", pkgConfig: "minizip",
      providers: [.apt(["libminizip-dev"]), .brew(["minizip"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),

    module("SitrepFiles"),
    .target(name: "SitrepModel", swiftSettings: settings, plugins: ["DeclareWords"]),
    .target(
      // `templates` in it is a link to the folder in the root: the build asks the plugin again only when files
      // come or go below a target's own folder.
      name: "SitrepTemplates", dependencies: ["SitrepFiles"], exclude: ["templates"], swiftSettings: settings,
      plugins: ["EmbedTemplates"]),
    module("SitrepSpreadsheet", ["CMinizip", "SitrepFiles", "SitrepModel"]),
    module("SitrepTables", ["SitrepFiles", "SitrepModel", "SitrepTemplates", "SitrepSpreadsheet", yams]),
    module("SitrepEvidence", ["SitrepModel"]),
    module("SitrepLanguage", ["SitrepModel", "SitrepTemplates"]),
    module("SitrepDraft", ["SitrepModel", "SitrepTables", "SitrepTemplates", "SitrepEvidence"]),
    module("SitrepRender", ["SitrepFiles", "SitrepModel", "SitrepLanguage", "SitrepTemplates", "CMinizip"]),
    module("SitrepWorkbook", ["SitrepFiles", "SitrepModel", "SitrepLanguage", "CXlsxWriter"]),
    module(
      "SitrepForms",
      ["SitrepModel", "SitrepTables", "SitrepSpreadsheet", "SitrepLanguage", "SitrepWorkbook"]),
    module("SitrepStore", ["SitrepModel", "SitrepTables"]),
    module("SitrepSQLite", ["SitrepFiles", "SitrepModel", "SitrepStore", grdb]),
    module("SitrepPostgres", ["SitrepModel", "SitrepStore", "CPostgres"]),
    module(
      "SitrepKit",
      [
        "SitrepFiles", "SitrepModel", "SitrepTemplates", "SitrepSpreadsheet", "SitrepTables", "SitrepStore",
        "SitrepEvidence", "SitrepLanguage", "SitrepRender", "SitrepWorkbook", "SitrepForms", "SitrepDraft",
      ]),
    module(
      "SitrepTeam",
      [
        "SitrepModel", "SitrepTemplates", "SitrepTables", "SitrepStore", "SitrepEvidence", "SitrepLanguage",
        "SitrepRender", "SitrepForms", "SitrepDraft", "SitrepKit", "CZlib",
      ]),
    module(
      "SitrepCommands",
      ["SitrepModel", "SitrepLanguage", "SitrepStore", "SitrepSQLite", "SitrepKit", argumentParser]),
    .executableTarget(
      name: "sitrep", dependencies: ["SitrepCommands", "SitrepStore", "SitrepSQLite", argumentParser],
      swiftSettings: settings),
    .executableTarget(
      name: "sitrep-server",
      dependencies: [
        "SitrepModel", "SitrepCommands", "SitrepKit", "SitrepStore", "SitrepSQLite", "SitrepPostgres",
        "SitrepTeam", "COpenSSL", argumentParser,
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: settings),

    .executableTarget(name: "embed-templates", swiftSettings: settings),
    .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),
    .executableTarget(name: "declare-words", swiftSettings: settings),
    .plugin(name: "DeclareWords", capability: .buildTool(), dependencies: ["declare-words"]),

    .target(
      name: "SitrepTestSupport", dependencies: ["SitrepModel"], path: "Tests/SitrepTestSupport",
      swiftSettings: settings),
    tests("SitrepFiles"),
    tests("SitrepModel", ["declare-words"]),
    .testTarget(
      name: "SitrepTestSupportTests", dependencies: ["SitrepTestSupport", "sitrep"], swiftSettings: settings),
    tests("SitrepTemplates", ["embed-templates"]),
    tests("SitrepSpreadsheet", ["SitrepModel"], excluding: ["Workbooks"]),
    tests("SitrepTables", ["SitrepFiles", "SitrepModel", "SitrepTemplates", "SitrepSpreadsheet"]),
    tests("SitrepEvidence", ["SitrepModel", "SitrepLanguage", "SitrepRender", "SitrepTemplates"]),
    tests("SitrepDraft", ["SitrepModel", "SitrepTables", "SitrepTemplates"], excluding: ["Texts"]),
    tests("SitrepLanguage", ["SitrepModel", "SitrepTemplates"], excluding: ["Golden"]),
    tests(
      "SitrepRender",
      ["SitrepModel", "SitrepEvidence", "SitrepLanguage", "SitrepTemplates", "declare-words"],
      excluding: ["Golden"]),
    tests(
      "SitrepWorkbook",
      ["SitrepModel", "SitrepEvidence", "SitrepLanguage", "SitrepTemplates", "SitrepSpreadsheet"]),
    .executableTarget(
      name: "append-entries", dependencies: ["SitrepModel", "SitrepStore", "SitrepSQLite", "SitrepPostgres"],
      path: "Tests/AppendEntries", swiftSettings: settings),
    tests(
      "SitrepStore",
      [
        "SitrepModel", "SitrepTemplates", "SitrepSQLite", "SitrepPostgres", "SitrepKit", "append-entries",
        grdb,
      ]),
    tests(
      "SitrepForms", ["SitrepModel", "SitrepTables", "SitrepLanguage", "SitrepTemplates", "SitrepWorkbook"]),
    tests(
      "SitrepKit",
      [
        "SitrepModel", "SitrepTemplates", "SitrepSpreadsheet", "SitrepTables", "SitrepStore",
        "SitrepEvidence", "SitrepLanguage", "SitrepRender", "SitrepWorkbook", "SitrepForms", "SitrepDraft",
      ]),
    tests(
      "SitrepTeam",
      [
        "SitrepModel", "SitrepTemplates", "SitrepTables", "SitrepStore", "SitrepSQLite", "SitrepKit",
        "SitrepRender", "SitrepLanguage", "SitrepForms", "SitrepDraft", "SitrepSpreadsheet",
      ]),
    tests("sitrep", ["SitrepSpreadsheet", "SitrepWorkbook", "sitrep-server"]),
    .target(
      name: "SitrepFuzzing",
      dependencies: [
        "SitrepModel", "SitrepTemplates", "SitrepSpreadsheet", "SitrepTables", "SitrepEvidence",
        "SitrepLanguage", "SitrepRender", "SitrepDraft", "SitrepTeam",
      ],
      path: "Fuzz/Targets", swiftSettings: settings),
    .testTarget(
      name: "SitrepTrustTests",
      dependencies: [
        "SitrepTestSupport", "SitrepModel", "SitrepSpreadsheet", "SitrepTables", "SitrepEvidence",
        "SitrepKit", "SitrepFuzzing", "sitrep",
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz`: every module of ours tells the fuzzer which ways through it were taken.
if Context.environment["SITREP_FUZZ"] == "1" {
  for target in package.targets where target.type == .regular {
    target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"]))
  }
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["SitrepFuzzing"], path: "Fuzz/Program", swiftSettings: settings))
}

// The Makefile's tests: they run the modules of the engine so long that these are worth optimising; stores, page and
// commands wait for others, and take longer to optimise than tests run them. Nobody else has it, for a package that uses
// the library may take no unsafe flags from it.
if Context.environment["SITREP_OPTIMIZED"] == "1" {
  let whole = ["-wmo", "-num-threads", "2", "-disable-batch-mode"]
  let around: Set = [
    "SitrepStore", "SitrepSQLite", "SitrepPostgres", "SitrepKit", "SitrepTeam", "SitrepCommands",
  ]
  for target in package.targets
  where target.type == .regular && target.path == nil && !around.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"] + whole, .when(configuration: .debug)))
  }
  // Nothing waits for a module of tests, so that each may be read once and as a whole.
  for target in package.targets where target.type == .test {
    target.swiftSettings?.append(.unsafeFlags(whole, .when(configuration: .debug)))
  }
}
