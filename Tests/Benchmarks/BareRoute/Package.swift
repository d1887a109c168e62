// swift-tools-version:6.2
import PackageDescription

let package = Package(
  name: "BareRoute",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: [])
  ],
  targets: [
    .executableTarget(
      name: "BareRoute",
      dependencies: [.product(name: "Hummingbird", package: "hummingbird")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ]
)
