// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: no warning survives, and `any` is written where it is meant.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let package = Package(
  name: "remit",
  products: [
    .executable(name: "remit", targets: ["remit"]),
    .executable(name: "remit-bench", targets: ["remit-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .target(
      name: "CNcurses",
      cSettings: [.define("_GNU_SOURCE"), .define("NCURSES_WIDECHAR", to: "1")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "Canvas", swiftSettings: house),
    .target(name: "Plan", swiftSettings: house),
    .target(name: "Balancing", dependencies: ["Plan"], swiftSettings: house),
    .target(name: "Drawings", dependencies: ["Canvas", "Plan"], swiftSettings: house),
    .target(
      name: "Exchange", dependencies: ["Balancing", "Canvas", "Drawings", "Plan"],
      swiftSettings: house),
    .target(
      name: "Themes",
      dependencies: ["Canvas", "TOMLKit"],
      path: "Themes",
      resources: [
        .embedInCode("midnight.toml"), .embedInCode("daylight.toml"),
        .embedInCode("high-contrast.toml"), .embedInCode("harbour.toml"), .embedInCode("mono.toml"),
      ],
      swiftSettings: house
    ),
    .target(name: "Terminal", dependencies: ["CNcurses", "Canvas"], swiftSettings: house),
    .target(
      name: "PlanFile",
      dependencies: [
        "Plan", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: house
    ),
    .target(
      name: "Workbench",
      dependencies: ["Balancing", "Canvas", "Drawings", "Exchange", "Plan"],
      swiftSettings: house
    ),
    .executableTarget(
      name: "remit",
      dependencies: [
        "Balancing", "Canvas", "Drawings", "Exchange", "Plan", "PlanFile", "Terminal", "Themes",
        "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house
    ),
    .executableTarget(
      name: "remit-bench",
      dependencies: ["Balancing", "Canvas", "Exchange", "Plan", "PlanFile", "Workbench"],
      swiftSettings: house
    ),
    .target(
      name: "CTerm",
      path: "Tests/CTerm",
      cSettings: [.define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]
    ),
    .target(
      name: "PseudoTerminal", dependencies: ["CTerm"], path: "Tests/PseudoTerminal",
      swiftSettings: house),
    .executableTarget(
      name: "terminal-fixture", dependencies: ["Canvas", "Terminal"],
      path: "Tests/TerminalFixture", swiftSettings: house),
    .target(name: "Seeds", path: "Tests/Seeds", swiftSettings: house),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas", "Seeds"], swiftSettings: house),
    .testTarget(name: "PlanTests", dependencies: ["Plan", "Seeds"], swiftSettings: house),
    .testTarget(name: "BalancingTests", dependencies: ["Balancing", "Plan"], swiftSettings: house),
    .target(
      name: "PlanFixture", dependencies: ["Plan"], path: "Tests/PlanFixture", swiftSettings: house),
    .testTarget(
      name: "DrawingsTests", dependencies: ["Canvas", "Drawings", "Plan", "PlanFixture", "Themes"],
      exclude: ["Goldens"], swiftSettings: house),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Canvas", "Exchange", "Plan", "PlanFixture", "Seeds"],
      exclude: ["Export/Goldens"], swiftSettings: house),
    .testTarget(
      name: "PlanFileTests",
      dependencies: [
        "Plan", "PlanFile", "Seeds", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .testTarget(name: "ThemesTests", dependencies: ["Canvas", "Themes"], swiftSettings: house),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: ["Canvas", "Exchange", "Plan", "PlanFixture", "Seeds", "Workbench"],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Canvas", "PseudoTerminal", "Seeds", "Terminal", "terminal-fixture"],
      swiftSettings: house),
    .testTarget(
      name: "EndToEnd",
      dependencies: ["Plan", "PlanFile", "PseudoTerminal", "Seeds", "Workbench", "remit"],
      swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
