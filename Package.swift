// swift-tools-version:6.2
import Foundation
import PackageDescription

/// The settings of every target.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  // A type such as a dictionary of keys is then made of what the compiler knows. By default its
  // name is read at its first use and its conformances are searched for among ten thousand, which
  // takes a tenth of a millisecond for each such type.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release)),
  // Each function can then be put where `startup.order` wants it.
  .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
]

/// The colour schemes in `themes`, which the program carries within it; `BundledSchemes` names them
/// too.
let themes = [
  "amber", "catppuccin-latte", "catppuccin-mocha", "contrast-dark", "contrast-light", "dracula",
  "everforest", "grey-dark", "grey-light", "gruvbox-dark", "gruvbox-light", "ink", "kanagawa",
  "nord", "paper", "rose-pine", "rose-pine-dawn", "solarized-dark", "solarized-light",
]

extension Target {
  static func module(
    _ name: String, _ dependencies: [Dependency] = [], resources: [Resource] = []
  ) -> Target {
    .target(
      name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
  }

  static func tests(of name: String, _ dependencies: [Dependency] = []) -> Target {
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.target(name: name), "AmendTestSupport"] + dependencies,
      swiftSettings: strict)
  }
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let customDump = Target.Dependency.product(name: "CustomDump", package: "swift-custom-dump")
let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// What the client names of SwiftNIO, which carries it.
let nio: [Target.Dependency] = [
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOSSL", package: "swift-nio-ssl"),
]

/// Where releases find the libraries of the system; see the README there.
let archives =
  FileManager.default.fileExists(atPath: "/etc/debian_version")
  ? ["-L\(Context.packageDirectory)/Sources/archives"] : []

let package = Package(
  name: "amend",
  products: [.executable(name: "amend", targets: ["amend"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    .systemLibrary(name: "CWidth"),
    .module("AmendCore"),
    .module("AmendAPI", ["AmendCore", asyncHTTPClient, httpTypes] + nio),
    .module("AmendSQLite", [grdb, sqlite]),
    .module(
      "AmendServer",
      ["AmendCore", "AmendAPI", "AmendSQLite", crypto, grdb, httpTypes, hummingbird]),
    .module(
      "AmendHome", ["AmendCore", "AmendSQLite", grdb, yams],
      resources: themes.map { .embedInCode("../../themes/\($0).yaml") }),
    .module("AmendUI", ["AmendCore", "CWidth"]),
    .module("AmendTerminal", ["AmendUI", "CNcurses"]),
    .executableTarget(
      name: "amend",
      dependencies: [
        "AmendCore", "AmendAPI", "AmendServer", "AmendHome", "AmendUI", "AmendTerminal",
        argumentParser, logging,
      ],
      swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(
          [
            // An address that is known when it is linked need not be written at each start; that
            // takes a quarter of the time until the first frame.
            "-Xclang-linker", "-no-pie",
            // Nobody loads code into the program that would need the names of its functions; they
            // fill three megabytes of memory, and are searched for each function of a library.
            "-use-ld=lld", "-Xlinker", "--no-export-dynamic",
            // What runs at each start stands together, so that little else is read with it; see
            // Tests/Benchmarks/order.
            "-Xlinker", "--symbol-ordering-file=\(Context.packageDirectory)/Sources/startup.order",
            "-Xlinker", "--no-warn-symbol-ordering",
          ] + archives, .when(configuration: .release))
      ],
      plugins: ["CommitPlugin"]),
    .plugin(name: "CommitPlugin", capability: .buildTool(), path: "Sources/CommitPlugin"),

    .target(
      name: "AmendTestSupport",
      dependencies: ["AmendCore", "AmendAPI", "AmendUI", httpTypes],
      path: "Tests/AmendTestSupport",
      swiftSettings: strict),
    .tests(of: "AmendCore", [customDump]),
    .tests(of: "AmendAPI", [customDump, httpTypes]),
    .tests(of: "AmendSQLite", [grdb]),
    .tests(of: "AmendServer", ["AmendAPI", customDump, grdb, httpTypes]),
    .tests(of: "AmendHome", [customDump]),
    .tests(of: "AmendUI", [customDump]),
    .tests(of: "AmendTerminal", ["AmendCore", "AmendHome", "AmendUI"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "amend", "AmendCore", "AmendAPI", "AmendHome", "AmendServer", "AmendUI",
        "AmendTestSupport", httpTypes,
      ],
      swiftSettings: strict),
  ]
)
