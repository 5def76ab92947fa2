// swift-tools-version: 6.2
import PackageDescription

/// The language settings of every target of ours.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "botrian",
  products: [
    .executable(name: "botrian", targets: ["botrian"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The system's libcmark. Only BotrianMarkdown may import it.
    .systemLibrary(
      name: "CCmark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"])]
    ),

    // The system's libzip, for EPUB and portable copies. Only BotrianSite's ZipArchive may import it.
    .systemLibrary(
      name: "CZip",
      pkgConfig: "libzip",
      providers: [.apt(["libzip-dev"])]
    ),

    // The system's libxxhash: digests that tell what changed. Only BotrianSearch's ContentKey may import it.
    .systemLibrary(
      name: "CXXHash",
      pkgConfig: "libxxhash",
      providers: [.apt(["libxxhash-dev"])]
    ),

    // Functions of the C library that Swift's own module hides: the exchange of two folders, and how it allocates.
    .systemLibrary(name: "CLinux"),

    // No local dependencies: every other target may depend on this one.
    .target(name: "BotrianDiagnostics", swiftSettings: settings),

    // JSON as it is written: values in an order of their own, and bytes without a copy between.
    .target(name: "BotrianJSON", swiftSettings: settings),

    // Rules of the Thai language and calendar; knows nothing of reports or pages.
    .target(
      name: "BotrianThai",
      dependencies: ["BotrianDiagnostics"],
      swiftSettings: settings
    ),

    // From text to values: front matter, YAML and CommonMark. Keeps libcmark and libyaml to itself.
    .target(
      name: "BotrianMarkdown",
      dependencies: [
        "BotrianDiagnostics",
        "BotrianThai",
        "CCmark",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),

    // The records of an office, and checksums. No I/O, no HTML pages, no search.
    .target(
      name: "BotrianReports",
      dependencies: [
        "BotrianDiagnostics", "BotrianMarkdown", "BotrianThai",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings
    ),

    // The search index and its queries, over plain documents: it does not know what a report is.
    .target(
      name: "BotrianSearch",
      dependencies: ["BotrianDiagnostics", "BotrianJSON", "BotrianThai", "CXXHash"],
      swiftSettings: settings
    ),

    // Scripts and style sheets in fewer bytes. Knows no theme, so that the build of one can use it.
    .target(name: "BotrianMinifier", swiftSettings: settings),

    // Templates, strings and assets.
    .target(
      name: "BotrianTheme",
      dependencies: ["BotrianDiagnostics", "BotrianMarkdown", "BotrianMinifier", "BotrianThai"],
      swiftSettings: settings,
      plugins: ["EmbedTheme"]
    ),

    // The pipeline from source files to output files, and the only user of `FileSystem`.
    .target(
      name: "BotrianSite",
      dependencies: [
        "BotrianDiagnostics", "BotrianJSON", "BotrianMarkdown", "BotrianReports", "BotrianSearch",
        "BotrianTheme", "BotrianThai", "CLinux", "CZip",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      resources: [
        .embedInCode("Messages/messages.css"), .embedInCode("Messages/message-page.css"),
      ],
      swiftSettings: settings
    ),

    // What a new site and a new record begin with.
    .target(
      name: "BotrianStarter",
      dependencies: [
        "BotrianDiagnostics", "BotrianMarkdown", "BotrianReports", "BotrianSite", "BotrianThai",
      ],
      swiftSettings: settings
    ),

    // Documents of a word processor to draft reports, through pandoc.
    .target(
      name: "BotrianImport",
      dependencies: [
        "BotrianDiagnostics", "BotrianJSON", "BotrianMarkdown", "BotrianReports", "BotrianSite",
        "BotrianThai",
      ],
      swiftSettings: settings
    ),

    // The site on this computer while it is written: the only user of sockets.
    .target(
      name: "BotrianServe",
      dependencies: [
        "BotrianDiagnostics", "BotrianJSON", "BotrianMarkdown", "BotrianReports", "BotrianSite",
        "BotrianTheme",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Page/preview.css"), .embedInCode("Page/preview.js")],
      swiftSettings: settings
    ),

    // The site to the office's host, through rclone, and the log of publications.
    .target(
      name: "BotrianPublish",
      dependencies: [
        "BotrianDiagnostics", "BotrianJSON", "BotrianReports", "BotrianSite", "BotrianThai",
      ],
      swiftSettings: settings
    ),

    // Commands: arguments in, exit code out.
    .target(
      name: "BotrianCLI",
      dependencies: [
        "BotrianDiagnostics", "BotrianImport", "BotrianPublish", "BotrianReports", "BotrianSearch",
        "BotrianServe", "BotrianSite", "BotrianStarter", "BotrianThai", "BotrianTheme",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),

    // Entry point only, so that everything else can be tested.
    .executableTarget(
      name: "botrian", dependencies: ["BotrianCLI", "CLinux"], swiftSettings: settings),

    // Writes the files of Themes/default into one Swift file, at build time.
    .executableTarget(
      name: "embed-theme", dependencies: ["BotrianMinifier"], swiftSettings: settings),
    .plugin(
      name: "EmbedTheme", capability: .buildTool(), dependencies: ["embed-theme"],
      path: "Sources/EmbedTheme"),

    // Fixtures, builders and golden trees for the test targets below.
    .target(
      name: "BotrianTestSupport",
      dependencies: ["BotrianDiagnostics", "BotrianSite", "BotrianThai"],
      path: "Tests/BotrianTestSupport",
      swiftSettings: settings
    ),
    .testTarget(
      name: "BotrianDiagnosticsTests", dependencies: ["BotrianDiagnostics"], swiftSettings: settings
    ),
    .testTarget(name: "BotrianJSONTests", dependencies: ["BotrianJSON"], swiftSettings: settings),
    .testTarget(
      name: "BotrianThaiTests",
      dependencies: ["BotrianThai", "BotrianTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BotrianMarkdownTests",
      dependencies: ["BotrianMarkdown", "BotrianTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BotrianReportsTests",
      dependencies: ["BotrianReports", "BotrianTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BotrianSearchTests",
      dependencies: ["BotrianSearch", "BotrianTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BotrianThemeTests",
      dependencies: ["BotrianMinifier", "BotrianTheme", "BotrianTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BotrianSiteTests",
      dependencies: ["BotrianSite", "BotrianTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BotrianImportTests",
      dependencies: ["BotrianImport", "BotrianStarter", "BotrianTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BotrianServeTests",
      dependencies: ["BotrianServe", "BotrianTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BotrianPublishTests",
      dependencies: ["BotrianPublish", "BotrianTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BotrianStarterTests",
      dependencies: ["BotrianStarter", "BotrianTestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BotrianCLITests",
      dependencies: [
        "BotrianCLI", "BotrianDiagnostics", "BotrianImport", "BotrianMarkdown", "BotrianPublish",
        "BotrianReports", "BotrianSite", "BotrianTestSupport", "BotrianTheme", "botrian",
      ],
      swiftSettings: settings
    ),
  ]
)
