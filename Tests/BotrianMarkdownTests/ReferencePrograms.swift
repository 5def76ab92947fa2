import Foundation

/// The programs whose output ours is compared with.
enum ReferencePrograms {
  /// Whether tests must fail, not be skipped, where a program or a specification is missing.
  static var areRequired: Bool {
    ProcessInfo.processInfo.environment["BOTRIAN_REQUIRE_TOOLS"] == "1"
  }

  /// Whether `cmark` and `cmark-gfm` can be run.
  static var areInstalled: Bool {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return ["cmark", "cmark-gfm"].allSatisfy { name in
      path.split(separator: ":").contains { folder in
        FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)")
      }
    }
  }

  /// What the programs print for one document.
  struct Output {
    let cmark: String
    let cmarkGFM: String
    let cmarkGFMWithTables: String
  }

  /// Renders documents, all in one process of the shell.
  static func render(_ documents: [String]) throws -> [Output] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, document) in documents.enumerated() {
      try document.write(
        to: folder.appending(path: "\(index).md"), atomically: false, encoding: .utf8)
    }
    try runShell(script, in: folder)
    return try documents.indices.map { index in
      let text = { (name: String) in
        try String(contentsOf: folder.appending(path: "\(index).md.\(name)"), encoding: .utf8)
      }
      return Output(
        cmark: try text("cmark"), cmarkGFM: try text("gfm"), cmarkGFMWithTables: try text("table"))
    }
  }

  private static let script = """
    set -eu
    for file in *.md; do
      cmark "$file" > "$file.cmark"
      cmark-gfm "$file" > "$file.gfm"
      cmark-gfm -e table "$file" > "$file.table"
    done
    """

  private static func runShell(_ script: String, in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CocoaError(.executableLoad)
    }
  }
}
