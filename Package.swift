// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "dosay",
    products: [
        .executable(name: "dosay", targets: ["dosay"]),
        .executable(name: "dosay-voice", targets: ["dosay-voice"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(
            name: "Classifier",
            dependencies: [.product(name: "RealModule", package: "swift-numerics")],
            // Training is some fifteen times slower without optimization, which would make a debug build useless.
            swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .target(
            name: "Coach", dependencies: ["Classifier", .product(name: "RealModule", package: "swift-numerics")]),
        .target(
            name: "Shelf",
            dependencies: [
                "Classifier", "Coach", "CZlib",
                .product(name: "Yams", package: "Yams"),
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .systemLibrary(name: "CZlib"),
        .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
        .executableTarget(
            name: "dosay",
            dependencies: [
                "CEditLine", "Classifier", "Coach", "Shelf",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // The only one that opens a network connection.
        .executableTarget(
            name: "dosay-voice",
            dependencies: ["Shelf", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .executableTarget(name: "Scores", dependencies: ["Classifier"], path: "Tests/Benchmarks/Scores"),
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
        .testTarget(name: "ClassifierTests", dependencies: ["Classifier"]),
        .testTarget(name: "CoachTests", dependencies: ["Classifier", "Coach"]),
        .testTarget(
            name: "ShelfTests", dependencies: ["Classifier", "Coach", "Shelf"],
            exclude: ["Calls/Samples", "Calls/Snapshots"]),
        .testTarget(name: "VoiceTests", dependencies: ["dosay-voice", "Shelf"]),
        .testTarget(
            name: "DosayTests", dependencies: ["Coach", "dosay", "dosay-voice", "Shelf", "CPseudoTerminal"],
            exclude: ["Reports/Snapshots", "Injection/attacks.jsonl"]),
    ],
    swiftLanguageModes: [.v6])
