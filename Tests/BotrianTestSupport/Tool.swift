package import Foundation

/// The `botrian` binary that was built beside the tests.
package enum Tool {
  /// Where it is.
  package static let url: URL = {
    let tests = URL(filePath: CommandLine.arguments[0]).standardizedFileURL
    return tests.deletingLastPathComponent().appending(path: "botrian")
  }()

  /// What a run came to.
  package struct Outcome: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// Runs a binary with arguments and waits for it.
  ///
  /// - Parameters:
  ///   - arguments: What follows the tool's name.
  ///   - folder: The working folder.
  ///   - tool: The binary, when it is not the one beside the tests.
  ///   - environment: Variables to set on top of the test's own.
  /// - Returns: Exit code and what was printed.
  /// - Throws: What the system says when the binary cannot be run.
  package static func run(
    _ arguments: [String], in folder: URL, tool: URL = url, environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let files = ["out", "err"].map { _ in
      FileManager.default.temporaryDirectory.appending(path: "botrian-\(UUID().uuidString)")
    }
    for file in files { try Data().write(to: file) }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOf: files[0], encoding: .utf8),
      errors: try String(contentsOf: files[1], encoding: .utf8))
  }
}

/// Writes a site in memory to a folder of the disk.
package func write(_ site: TestSite, to folder: URL) throws {
  for (path, bytes) in site.files {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}
